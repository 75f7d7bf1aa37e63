import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** Says a changed number or state to screen readers: "37 results", "saved at 14:05". Keep it on the page; change its words. */
export function LiveRegion({ children, visible }: { children: ReactNode; visible?: boolean }) {
  return <div role="status">{visible ? children : <VisuallyHidden>{children}</VisuallyHidden>}</div>;
}
