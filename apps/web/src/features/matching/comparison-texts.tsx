import type { Comparison, MarkedText } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, usePick } from '../../shared/i18n';
import { Section } from '../../shared/ui/panel';
import { Select } from '../../shared/ui/select';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import styles from './matching.module.css';

/** The words of both sides beside each other, each in its own languages; what both speak of carries the same number. */
export function ComparisonTexts({ comparison: { candidates } }: { comparison: Comparison }) {
  const { t } = useTranslation('matching');
  const { text } = usePick();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = candidates.find(({ listing }) => listing.id === chosen) ?? candidates[0];
  if (!shown) return null;
  const numbers = numbersOf(shown.needTexts, shown.offerTexts);
  return (
    <Section title={t('compare.texts')}>
      {candidates.length > 1 && (
        <Select
          label={t('compare.textsOf')}
          value={shown.listing.id}
          options={candidates.map(({ listing }) => ({
            value: listing.id,
            label: `${text(listing.title)} (${listing.reference})`,
          }))}
          onValueChange={setChosen}
        />
      )}
      <p className={styles.quiet}>{t(numbers.size > 0 ? 'compare.textsLead' : 'compare.noMarks')}</p>
      <div className={styles.texts}>
        <Side title={t('side.need')} texts={shown.needTexts} numbers={numbers} />
        <Side title={t('side.offer')} texts={shown.offerTexts} numbers={numbers} />
      </div>
    </Section>
  );
}

/** Things in the order in which the need speaks of them; those only one side's texts show have no number. */
function numbersOf(need: readonly MarkedText[], offer: readonly MarkedText[]): Map<string, number> {
  const termsOf = (texts: readonly MarkedText[]) => texts.flatMap(({ marks }) => marks.map(({ term }) => term));
  const offered = new Set(termsOf(offer));
  const shared = [...new Set(termsOf(need))].filter((term) => offered.has(term));
  return new Map(shared.map((term, index) => [term, index + 1]));
}

interface SideProps {
  title: string;
  texts: readonly MarkedText[];
  numbers: ReadonlyMap<string, number>;
}

function Side({ title, texts, numbers }: SideProps) {
  const { t } = useTranslation(['listings', 'matching']);
  const format = useFormat();
  const reader = useLocale();
  const id = useId();
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {texts.map((text) => (
        <div key={`${text.field} ${text.locale}`}>
          <p className={styles.quiet}>
            {t(`listings:field.${text.field}` as 'listings:field.title')} ·{' '}
            {format.language(LOCALE_INFO[text.locale].tag)}
          </p>
          <p className={styles.source} lang={langOf(text.locale, reader)}>
            <Marked text={text} numbers={numbers} />
          </p>
        </div>
      ))}
    </section>
  );
}

function Marked({ text: { text, marks }, numbers }: { text: MarkedText; numbers: SideProps['numbers'] }) {
  const { t } = useTranslation('matching');
  const starts = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {marks.map(({ start, end, term }, index) => {
        const number = numbers.get(term);
        return (
          <span key={start}>
            {text.slice(starts[index], start)}
            <mark>{text.slice(start, end)}</mark>
            {number !== undefined && (
              <sup>
                <span aria-hidden="true">{number}</span>
                <VisuallyHidden>{t('compare.shared', { number })}</VisuallyHidden>
              </sup>
            )}
          </span>
        );
      })}
      {text.slice(starts.at(-1))}
    </>
  );
}
