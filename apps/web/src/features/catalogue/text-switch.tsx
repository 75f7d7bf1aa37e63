import type { ListingKind, Locale, TechnologyText } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { PlainLink } from '../../shared/ui/plain-link';
import { addressOfListing } from './criteria';
import { textLocales } from './listing-text';
import styles from './text-switch.module.css';

interface TextSwitchProps {
  kind: ListingKind;
  reference: string;
  texts: Partial<Record<Locale, Pick<TechnologyText, 'title' | 'status'>>>;
  original: Locale;
  shown: Locale;
  /** Where the page in a language is, when it is not the public page. */
  addressOf?: ((locale: Locale) => string) | undefined;
}

/** In which languages this can be read, and what each text is: the original, a machine's or a reviewed translation. */
export function TextSwitch({ kind, reference, texts, original, shown, addressOf }: TextSwitchProps) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const format = useFormat();
  const locales = textLocales(texts, original);
  const statusOf = (locale: Locale) =>
    label('text-status', locale === original ? 'original' : (texts[locale]?.status ?? 'original'));
  return (
    <nav aria-label={t('text.switch')} className={styles.switch}>
      <ul className={styles.list}>
        {locales.map((locale) => {
          const content = (
            <>
              <span>{format.language(LOCALE_INFO[locale].tag)}</span>
              <span className={styles.status}>{statusOf(locale)}</span>
            </>
          );
          return (
            <li key={locale}>
              {locale === shown ? (
                <span aria-current="true" className={styles.one}>
                  {content}
                </span>
              ) : (
                <PlainLink
                  to={addressOf?.(locale) ?? `${addressOfListing(kind, reference)}?text=${locale}`}
                  resetScroll={false}
                  className={styles.one}
                >
                  {content}
                </PlainLink>
              )}
            </li>
          );
        })}
      </ul>
      {shown !== original && texts[shown]?.status === 'machine-translated' && (
        <p className={styles.note}>{t('text.machine', { language: format.language(LOCALE_INFO[original].tag) })}</p>
      )}
    </nav>
  );
}
