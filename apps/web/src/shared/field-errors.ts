import type { FieldError, FieldErrorCode } from '@techbridge/contracts';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Limits = Record<string, string | number>;

const FORMATS: Record<string, FieldErrorCode> = {
  email: 'not_an_email',
  url: 'not_a_url',
  date: 'not_a_date',
  datetime: 'not_a_date',
};

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function sizeCode(origin: string, few: FieldErrorCode, short: FieldErrorCode, small: FieldErrorCode): FieldErrorCode {
  if (origin === 'array' || origin === 'set') return few;
  return origin === 'string' ? short : small;
}

function codeOf(issue: Issue): { code: FieldErrorCode; params?: Limits } {
  switch (issue.code) {
    case 'too_small': {
      const min = Number(issue.minimum);
      if (issue.origin === 'string' && isEmpty(issue.input)) return { code: 'required' };
      return { code: sizeCode(issue.origin, 'too_few', 'too_short', 'too_small'), params: { min } };
    }
    case 'too_big':
      return {
        code: sizeCode(issue.origin, 'too_many', 'too_long', 'too_big'),
        params: { max: Number(issue.maximum) },
      };
    case 'invalid_format':
      return { code: isEmpty(issue.input) ? 'required' : (FORMATS[issue.format] ?? 'wrong_type') };
    case 'invalid_type':
      if (isEmpty(issue.input)) return { code: 'required' };
      return { code: issue.expected === 'number' ? 'not_a_number' : 'wrong_type' };
    case 'invalid_value':
      return { code: isEmpty(issue.input) || issue.values[0] === true ? 'required' : 'not_one_of' };
    case 'unrecognized_keys':
      return { code: 'unknown_field' };
    default:
      return { code: 'wrong_type' };
  }
}

/** What a schema complains about, in the words of the contract, as the server would answer it; one complaint a path. */
export function fieldErrorsOf(result: z.ZodSafeParseResult<unknown>): FieldError[] {
  if (result.success) return [];
  const byPath = new Map<string, FieldError>();
  for (const issue of result.error.issues) {
    const path = issue.path.join('.');
    if (!byPath.has(path)) byPath.set(path, { path, ...codeOf(issue) });
  }
  return [...byPath.values()];
}
