import type { GlossaryWords } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import { wordChanges, type WordChange } from './word-changes';
import styles from './lexicon.module.css';

/** Before and after in one: words that come are marked, words that go are struck out, and both are read out. */
export function ChangedWords({ before, after }: { before: GlossaryWords | null; after: GlossaryWords | null }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const changes = wordChanges(before, after);
  return (
    <dl className={styles.changes}>
      {changes.map(({ language, words }) => (
        <div key={language} className={styles.change}>
          <dt>{format.language(LOCALE_INFO[language].tag)}</dt>
          <dd>
            <ul className={styles.words} lang={LOCALE_INFO[language].tag}>
              {words.map((word) => (
                <li key={`${word.change} ${word.text}`}>
                  <Word {...word} />
                </li>
              ))}
            </ul>
            {words.every(({ change }) => change === 'kept') && (
              <p className={styles.aside}>{t('lexicon.otherOrder')}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Word({ text, change }: WordChange['words'][number]) {
  const { t } = useTranslation('desk');
  if (change === 'kept') return <span>{text}</span>;
  const Mark = change === 'added' ? 'ins' : 'del';
  return (
    <Mark className={styles[change]}>
      <VisuallyHidden>{t(`lexicon.word.${change}`)} </VisuallyHidden>
      {text}
    </Mark>
  );
}
