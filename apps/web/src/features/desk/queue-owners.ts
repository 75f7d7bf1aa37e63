/** Whose tasks are shown; in the address of the queue. */
export const OWNERS = ['all', 'me', 'nobody', 'node'] as const;
