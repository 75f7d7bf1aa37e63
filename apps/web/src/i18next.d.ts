import 'i18next';
import type access from '../../../packages/i18n/messages/en/access.json';
import type account from '../../../packages/i18n/messages/en/account.json';
import type catalogue from '../../../packages/i18n/messages/en/catalogue.json';
import type common from '../../../packages/i18n/messages/en/common.json';
import type desk from '../../../packages/i18n/messages/en/desk.json';
import type errors from '../../../packages/i18n/messages/en/errors.json';
import type imports from '../../../packages/i18n/messages/en/imports.json';
import type listings from '../../../packages/i18n/messages/en/listings.json';
import type mail from '../../../packages/i18n/messages/en/mail.json';
import type matches from '../../../packages/i18n/messages/en/matches.json';
import type matching from '../../../packages/i18n/messages/en/matching.json';
import type navigation from '../../../packages/i18n/messages/en/navigation.json';
import type notifications from '../../../packages/i18n/messages/en/notifications.json';
import type organisations from '../../../packages/i18n/messages/en/organisations.json';
import type pages from '../../../packages/i18n/messages/en/pages.json';
import type reports from '../../../packages/i18n/messages/en/reports.json';
import type searches from '../../../packages/i18n/messages/en/searches.json';

/** A message that does not exist does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: false;
    nsSeparator: ':';
    returnNull: false;
    resources: {
      access: typeof access;
      account: typeof account;
      catalogue: typeof catalogue;
      common: typeof common;
      desk: typeof desk;
      errors: typeof errors;
      imports: typeof imports;
      listings: typeof listings;
      mail: typeof mail;
      matches: typeof matches;
      matching: typeof matching;
      navigation: typeof navigation;
      notifications: typeof notifications;
      organisations: typeof organisations;
      pages: typeof pages;
      reports: typeof reports;
      searches: typeof searches;
    };
  }
}
