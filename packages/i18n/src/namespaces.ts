/** One file each in messages/<locale>/. */
export const NAMESPACES = [
  'common',
  'navigation',
  'errors',
  'catalogue',
  'brochure',
  'listings',
  'imports',
  'matches',
  'matching',
  'desk',
  'access',
  'account',
  'organisations',
  'notifications',
  'mail',
  'reports',
  'searches',
  'pages',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/**
 * How messages are written, for the web and the server alike: keys are flat (a dot is part of the name), a namespace
 * is given before a colon, `{{name}}` is filled in, React and the mail templates escape by themselves.
 */
export const MESSAGE_SYNTAX = {
  keySeparator: false,
  nsSeparator: ':',
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;
