import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { buttonClass, type ButtonLook } from './button';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, ButtonLook {
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ variant = 'secondary', size = 'md', wide = false, icon, className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={buttonClass({ variant, size, wide }, className)}>
      {icon && <span aria-hidden="true">{icon}</span>}
      {children}
    </a>
  );
}

/** Looks like a button and goes somewhere: `<LinkButton to="/needs" variant="primary">`. */
export const LinkButton = createLink(Anchor);

/** The same for addresses outside the router: downloads, other sites. */
export const AnchorButton = Anchor;
