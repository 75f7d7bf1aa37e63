import { useHydrated } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { writeAddress } from '../../shared/search-params';
import { useActor } from '../../shared/session';
import { Button, buttonClass } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import type { Asking } from './asking';

interface AskButtonProps {
  asking: Asking;
  label: string;
  /** Fetches the dialog before it is needed. */
  onNear: () => void;
  /** The dialog; drawn while the question is open. */
  children: ReactNode;
}

/** Opens the question; visitors are led to sign in first and come back to it. */
export function AskButton({ asking, label, onNear, children }: AskButtonProps) {
  const actor = useActor();
  const hydrated = useHydrated();
  if (!actor) {
    return (
      <PlainLink
        to={`/sign-in${writeAddress({ next: asking.addressWhenOpen })}`}
        className={buttonClass({ variant: 'primary', wide: true })}
      >
        {label}
      </PlainLink>
    );
  }
  return (
    <>
      <Button
        variant="primary"
        wide
        aria-haspopup="dialog"
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => asking.onOpenChange(true)}
      >
        {label}
      </Button>
      <Suspense fallback={null}>{hydrated && asking.open && children}</Suspense>
    </>
  );
}
