import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseAddress } from '../search-params';

interface PlainLinkProps {
  /** A whole address as text, with its query: `/needs?sector=water`. For typed routes use the router's own Link. */
  to: string;
  children: ReactNode;
  className?: string | undefined;
  activeClassName?: string | undefined;
  /** Active only on exactly this page, not on those below it. */
  exact?: boolean;
  /** False where the page stays the same and the reader should keep the place: a filter taken off. */
  resetScroll?: boolean;
  'aria-label'?: string;
}

/** A link whose address is data (menus, breadcrumbs, notifications). */
export function PlainLink({ to, exact, activeClassName, className, ...rest }: PlainLinkProps) {
  const [path = '/', query] = to.split('?');
  const search = query ? parseAddress(query) : undefined;
  // A link to another state of the page one is on is not the page one is on.
  const stateful = Boolean(query) || rest.resetScroll === false;
  const target = { to: path, ...(search ? { search } : {}) } as unknown as LinkProps;
  return (
    <Link
      {...target}
      {...rest}
      className={className}
      activeOptions={{ exact: stateful || (exact ?? false), includeSearch: stateful }}
      activeProps={{ 'aria-current': 'page', ...(activeClassName ? { className: activeClassName } : {}) }}
    />
  );
}
