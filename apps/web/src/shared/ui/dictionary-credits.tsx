import type { DictionaryPackView } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import styles from './dictionary-credits.module.css';

/** Names the dictionaries of others that search uses, as their licences ask; nothing where there are none. */
export function DictionaryCredits({ packs }: { packs: readonly DictionaryPackView[] }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (packs.length === 0) return null;
  return (
    <section className={styles.credits} aria-labelledby="dictionary-credits">
      <h2 id="dictionary-credits" className={styles.title}>
        {t('credits.title')}
      </h2>
      <p>{t('credits.lead')}</p>
      <ul>
        {packs.map(({ language, name, licence, attribution, source, words }) => (
          <li key={language}>
            {t('credits.pack', {
              language: format.language(LOCALE_INFO[language].tag),
              name,
              number: format.number(words),
              licence,
            })}{' '}
            {attribution}
            {source && source !== attribution && !attribution.includes(source) && ` · ${source}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
