import { LOCALES } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { Notice } from '../../shared/ui/notice';
import { Table, type Column } from '../../shared/ui/table';
import styles from './staff-glossary.module.css';
import type { GlossaryRow } from './glossary-rows';

/** More than this at once helps nobody and makes the page slow. */
const MOST_ROWS = 200;

/** Codes with their words, a column a language; further languages are in the list of columns. */
export function GlossaryTable({ rows }: { rows: readonly GlossaryRow[] }) {
  const { t } = useTranslation('desk');
  const reader = useLocale();
  const format = useFormat();
  const columns: Column<GlossaryRow>[] = [
    {
      id: 'code',
      header: t('deskGlossary.code'),
      rowHeader: true,
      cell: ({ code }) => <code className={styles.code}>{code}</code>,
    },
    {
      id: 'vocabulary',
      header: t('deskGlossary.vocabulary'),
      cell: ({ vocabulary }) => t(`deskGlossary.of.${vocabulary}`),
    },
    ...LOCALES.map((locale): Column<GlossaryRow> => ({
      id: locale,
      header: LOCALE_INFO[locale].name,
      cell: ({ labels }) => (
        <span lang={LOCALE_INFO[locale].tag} className={styles.word}>
          {labels[locale] ?? '–'}
        </span>
      ),
    })),
    {
      id: 'meaning',
      header: t('deskGlossary.meaning'),
      cell: ({ meaning }) => <span className={styles.meaning}>{meaning(reader) || '–'}</span>,
    },
    {
      id: 'also',
      header: t('deskGlossary.also'),
      hidden: true,
      cell: ({ also }) => <span className={styles.meaning}>{also.join('; ') || '–'}</span>,
    },
  ];
  return (
    <>
      {rows.length > MOST_ROWS && <Notice>{t('deskGlossary.cut', { number: format.number(MOST_ROWS) })}</Notice>}
      <Table
        caption={t('deskGlossary.title')}
        columns={columns}
        rows={rows.slice(0, MOST_ROWS)}
        rowId={({ vocabulary, code }) => `${vocabulary}.${code}`}
        empty={t('deskGlossary.none')}
      />
    </>
  );
}
