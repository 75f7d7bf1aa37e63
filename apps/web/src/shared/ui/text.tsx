import type { Locale } from '@techbridge/contracts';
import { LOCALE_INFO, type TextByLocale } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { langOf, useLocale, usePick } from '../i18n';
import { Badge } from './badge';
import styles from './text.module.css';

/** A text of a listing or organisation in the reader's language, or marked with the language it is in. */
export function Text({
  value,
  as: Tag = 'span',
  mark,
}: {
  value: TextByLocale | null | undefined;
  as?: 'span' | 'p' | 'div';
  mark?: boolean;
}) {
  const { from, locale } = usePick();
  const found = from(value);
  if (!found) return null;
  return (
    <>
      <Tag lang={langOf(found.locale, locale)} className={Tag === 'span' ? undefined : styles.text}>
        {found.text}
      </Tag>
      {mark && found.locale !== locale && <LanguageMark locale={found.locale} />}
    </>
  );
}

/** Which language a text is in, when it is not the reader's own. */
export function LanguageMark({ locale }: { locale: Locale }) {
  const { t } = useTranslation('common');
  const reader = useLocale();
  const format = useFormat();
  if (locale === reader) return null;
  return <Badge>{t('language.in', { language: format.language(LOCALE_INFO[locale].tag) })}</Badge>;
}
