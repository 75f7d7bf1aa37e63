import type { FieldError, FieldErrorCode } from '@techbridge/contracts';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Turns the complaints of a schema into field errors that the web can word in any language. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => fieldErrorOf(issue));
}

function fieldErrorOf(issue: Issue): FieldError[] {
  const path = issue.path.map(String).join('.');
  const [code, params] = codeOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [path, key].filter(Boolean).join('.'), code: 'unknown_field' as const }));
  }
  return [{ path, code, ...(params ? { params } : {}) }];
}

type Coded = [FieldErrorCode, Record<string, string | number>?];

const FORMATS: Record<string, FieldErrorCode> = {
  email: 'not_an_email',
  url: 'not_a_url',
  date: 'not_a_date',
  datetime: 'not_a_date',
};

function codeOf(issue: Issue): Coded {
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined || issue.input === null ? 'required' : wrongType(issue.expected)];
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return [FORMATS[issue.format] ?? 'wrong_type'];
    case 'invalid_value':
      return ['not_one_of'];
    case 'invalid_union':
      return ['not_one_of'];
    case 'custom':
      return [issue.message === 'required' ? 'required' : 'wrong_type'];
    default:
      return ['wrong_type'];
  }
}

function wrongType(expected: string): FieldErrorCode {
  return expected === 'number' || expected === 'int' ? 'not_a_number' : 'wrong_type';
}

function tooSmall(origin: string, min: number): Coded {
  if (origin === 'string') return min <= 1 ? ['required'] : ['too_short', { min }];
  if (origin === 'array' || origin === 'set') return ['too_few', { min }];
  return ['too_small', { min }];
}

function tooBig(origin: string, max: number): Coded {
  if (origin === 'string') return ['too_long', { max }];
  if (origin === 'array' || origin === 'set') return ['too_many', { max }];
  return ['too_big', { max }];
}
