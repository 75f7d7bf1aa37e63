/** The only reader of import.meta.env; tests put another file in its place. */
export const env = {
  /** Rendering on the server: no window, no clock of the reader. */
  server: import.meta.env.SSR,
  development: import.meta.env.DEV,
};
