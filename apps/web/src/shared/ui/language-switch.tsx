import { useRouterState } from '@tanstack/react-router';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useLocale } from '../i18n';
import { Disclosure } from './disclosure';
import styles from './switches.module.css';

/** The address of this page in another language; the server remembers the choice. */
export function addressIn(locale: Locale, href: string): string {
  const url = new URL(href, 'http://page');
  url.searchParams.set('lang', locale);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The ten languages by their own names. Plain links, so that it works before the script has loaded. */
export function LanguageSwitch() {
  const { t } = useTranslation('navigation');
  const locale = useLocale();
  const href = useRouterState({ select: (state) => state.location.href });
  return (
    <Disclosure
      label={t('language.label')}
      icon={<Languages />}
      compact
      text={<span lang={LOCALE_INFO[locale].tag}>{LOCALE_INFO[locale].name}</span>}
    >
      <ul className={styles.languages}>
        {LOCALES.map((one) => (
          <li key={one}>
            <a
              href={addressIn(one, href)}
              hrefLang={LOCALE_INFO[one].tag}
              lang={LOCALE_INFO[one].tag}
              aria-current={one === locale ? 'true' : undefined}
              className={styles.language}
            >
              {LOCALE_INFO[one].name}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
