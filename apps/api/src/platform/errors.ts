import { ERRORS, type ErrorCode, type FieldError } from '@techbridge/contracts';

/** The one error of the product: a code of the contracts, worded by the web in the reader's language. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number> = {},
    readonly fields: FieldError[] = [],
  ) {
    super(code);
    this.name = 'AppError';
  }

  get kind() {
    return ERRORS[this.code];
  }
}

/** Throws `code` unless the condition holds. The only assertion of the API. */
export function demand(
  condition: unknown,
  code: ErrorCode,
  params?: Record<string, string | number>,
  fields?: FieldError[],
): asserts condition {
  if (!condition) throw new AppError(code, params, fields);
}
