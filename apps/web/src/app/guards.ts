import { redirect } from '@tanstack/react-router';
import type { Access, ActorView } from '@techbridge/contracts';
import { ApiError } from '../shared/api';
import { mayUse } from '../shared/session';

/** For `beforeLoad` of a layout: to the sign-in page and back; without the right, the page that says so. */
export function demandSignIn(
  { actor }: { actor: ActorView | null },
  { href }: { href: string },
  access: Access = 'account',
): void {
  if (!actor) throw redirect({ to: '/sign-in', search: { next: href } });
  if (!mayUse(access, actor)) throw new ApiError('access.forbidden', { status: 403 });
}
