import type { Access } from '@techbridge/contracts';

export type NavKey =
  | 'technologies'
  | 'needs'
  | 'howItWorks'
  | 'work'
  | 'listings'
  | 'imports'
  | 'requests'
  | 'savedSearches'
  | 'notifications'
  | 'organisation'
  | 'account'
  | 'desk'
  | 'matching'
  | 'reviews'
  | 'organisations'
  | 'collections'
  | 'glossary'
  | 'reports'
  | 'searches'
  | 'audit'
  | 'settings';

export interface NavItem {
  key: NavKey;
  to: string;
  exact?: boolean;
  /** Drawn only for those who may call what stands behind it. */
  access?: Access;
}

export const PUBLIC_NAV: readonly NavItem[] = [
  { key: 'technologies', to: '/technologies' },
  { key: 'needs', to: '/needs' },
  { key: 'howItWorks', to: '/how-it-works' },
];

export const WORKSPACE_NAV: readonly NavItem[] = [
  { key: 'work', to: '/work', exact: true },
  { key: 'listings', to: '/work/listings', access: 'member' },
  { key: 'imports', to: '/work/imports', access: 'member' },
  { key: 'requests', to: '/work/requests', access: 'member' },
  { key: 'savedSearches', to: '/work/searches' },
  { key: 'notifications', to: '/work/notifications' },
  { key: 'organisation', to: '/work/organisation', access: 'member' },
  { key: 'account', to: '/account' },
];

export const DESK_NAV: readonly NavItem[] = [
  { key: 'desk', to: '/desk', exact: true },
  { key: 'matching', to: '/desk/matching' },
  { key: 'requests', to: '/desk/requests' },
  { key: 'reviews', to: '/desk/listings' },
  { key: 'imports', to: '/desk/imports' },
  { key: 'organisations', to: '/desk/organisations' },
  { key: 'collections', to: '/desk/collections' },
  { key: 'glossary', to: '/desk/glossary' },
  { key: 'reports', to: '/desk/reports' },
  { key: 'searches', to: '/desk/searches' },
  { key: 'audit', to: '/desk/audit' },
  { key: 'settings', to: '/desk/settings' },
];
