import { useEffect } from 'react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { isApiError, isNotFound } from '../shared/api';
import { ErrorState } from '../shared/ui/states';
import { NoPermissionPage } from './no-permission-page';
import { NotFoundPage } from './not-found-page';

/** In the place of a page that could not be drawn; the header and the menu around it stay. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  useEffect(() => {
    if (!isApiError(error)) reportError(error);
  }, [error]);
  if (isNotFound(error)) return <NotFoundPage />;
  if (isApiError(error, 'access.forbidden', 'access.read_only')) return <NoPermissionPage />;
  return <ErrorState error={error} level={1} onRetry={reset} />;
}
