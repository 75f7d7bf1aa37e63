import { ERRORS, FIELD_ERRORS, type ErrorCode, type FieldError } from '@techbridge/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type ClientErrorCode } from './api';

type Words = (key: string, params?: Record<string, string | number>) => string;

const CLIENT_CODES: readonly string[] = ['offline', 'timeout'];

function codeOf(error: unknown): ClientErrorCode {
  if (error instanceof ApiError) return error.code;
  // An error that crossed from server to browser inside a page keeps only its message, which is the code.
  const message = error instanceof Error ? error.message : '';
  return message in ERRORS || CLIENT_CODES.includes(message) ? (message as ErrorCode) : 'unexpected';
}

/** `const message = useErrorMessage(); message(error)`: what happened and what to do, in the reader's language. */
export function useErrorMessage(): (error: unknown) => string {
  const { t } = useTranslation('errors', { useSuspense: false });
  return useCallback((error) => (t as Words)(codeOf(error), error instanceof ApiError ? error.params : {}), [t]);
}

/** Words one field's error; a limit is named when the server says it. */
export function useFieldErrorMessage(): (error: Pick<FieldError, 'code' | 'params'>) => string {
  const { t } = useTranslation('errors', { useSuspense: false });
  return useCallback(
    ({ code, params = {} }) => {
      const known = FIELD_ERRORS.includes(code) ? code : 'wrong_type';
      const limit = ['max', 'min'].find(
        (name) => params[name] !== undefined && t(`field.${known}_${name}` as never, { defaultValue: '' }),
      );
      return (t as Words)(`field.${known}${limit ? `_${limit}` : ''}`, params);
    },
    [t],
  );
}
