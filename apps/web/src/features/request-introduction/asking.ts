/** Whether the question is open, which is part of the page's address. */
export interface Asking {
  open: boolean;
  /** The own listing it was asked from, already chosen in the question. */
  own?: string | undefined;
  onOpenChange: (open: boolean) => void;
  /** Where signing in leads back to. */
  addressWhenOpen: string;
}
