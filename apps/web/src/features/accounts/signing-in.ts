import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ActorView, SessionView } from '@techbridge/contracts';
import { mayUse, replaceSession } from '../../shared/session';

/** Only addresses of our own: a link in a mail must not lead elsewhere after signing in. */
export function safeNext(next: string | undefined): string | null {
  return next && /^\/(?![/\\])/.test(next) ? next : null;
}

/** The place a person starts from. */
export function homeOf(actor: ActorView | null): string {
  return mayUse('deskReader', actor) ? '/desk' : '/work';
}

/** Takes over a new session and goes where the person wanted to, or to where their work is. */
export function useArrival(): (session: SessionView, next?: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (session, next) => {
    replaceSession(client, session);
    router.history.push(safeNext(next) ?? homeOf(session.actor));
    await router.invalidate();
  };
}
