/** Whether the question is open, which is part of the page's address. */
export interface Asking {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where signing in leads back to. */
  addressWhenOpen: string;
}
