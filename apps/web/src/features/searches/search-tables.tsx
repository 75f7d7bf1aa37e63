import {
  SEARCH_TABLES,
  searchRoutes,
  type AskedText,
  type SearchReport,
  type SearchReportQuery,
  type SearchTable,
} from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api';
import { useFormat, type Format } from '../../shared/format';
import { langOf, useLocale } from '../../shared/i18n';
import { writeAddress } from '../../shared/search-params';
import { mayUse, useActor } from '../../shared/session';
import { AnchorButton } from '../../shared/ui/link-button';
import { Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { Table, type Column } from '../../shared/ui/table';
import styles from './searches.module.css';

interface SearchTablesProps {
  report: SearchReport;
  query: SearchReportQuery;
}

/** What was asked and not found first, then what is asked most, then what nobody opens; each with its export. */
export function SearchTables({ report, query }: SearchTablesProps) {
  const { t } = useTranslation('searches');
  const locale = useLocale();
  const columnsOf = useColumns();
  return (
    <div className={styles.tables}>
      <Totals report={report} />
      {SEARCH_TABLES.map((name) => (
        <Section
          key={name}
          title={t(`table.${name}`)}
          aside={
            report[name].length > 0 && (
              <AnchorButton
                href={addressOf(searchRoutes.exportCsv, { params: { table: name }, query: { ...query, locale } })}
                size="sm"
                download
              >
                {t('export')}
              </AnchorButton>
            )
          }
        >
          <p className={styles.hint}>{t(`hint.${name}`)}</p>
          <Table
            caption={t(`table.${name}`)}
            columns={columnsOf(name)}
            rows={report[name]}
            rowId={({ text, kind }) => `${kind} ${text}`}
            empty={t(`none.${name}`)}
          />
        </Section>
      ))}
      <p className={styles.hint}>{t('masked')}</p>
    </div>
  );
}

function Totals({ report: { from, to, totals } }: { report: SearchReport }) {
  const { t } = useTranslation('searches');
  const format = useFormat();
  return (
    <dl className={styles.totals} aria-label={t('totals', { from: format.date(from), to: format.date(to) })}>
      <div>
        <dt>{t('total.asked', { count: totals.asked })}</dt>
        <dd>{format.number(totals.asked)}</dd>
      </div>
      {(['unanswered', 'opened'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`total.${name}`)}</dt>
          <dd>
            {format.number(totals[name])}
            {totals.asked > 0 && ` (${format.percent(totals[name] / totals.asked)})`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Cells = Record<string, Omit<Column<AskedText>, 'id' | 'header'>>;

function useColumns(): (table: SearchTable) => Column<AskedText>[] {
  const { t } = useTranslation('searches');
  const format = useFormat();
  const writes = mayUse('desk', useActor());
  const cells = cellsOf(format, (kind) => t(`kind.${kind}`));
  const names: Record<SearchTable, readonly string[]> = {
    unanswered: [
      'text',
      'language',
      'kind',
      'asked',
      'filtered',
      'lastAsked',
      'nearest',
      ...(writes ? ['glossary'] : []),
    ],
    answered: ['text', 'language', 'kind', 'asked', 'filtered', 'hits', 'opened', 'lastAsked'],
    unopened: ['text', 'language', 'kind', 'asked', 'filtered', 'hits', 'lastAsked'],
  };
  return (table) =>
    names[table].map(
      (id) =>
        ({ id, header: t(`column.${id}` as 'column.text'), ...(cells[id] as Cells['text']) }) as Column<AskedText>,
    );
}

function cellsOf(format: Format, kindName: (kind: AskedText['kind']) => string): Cells {
  return {
    text: { rowHeader: true, cell: (row) => <Words text={row.text} language={row.language} /> },
    language: { cell: ({ language }) => format.language(language) },
    kind: { cell: ({ kind }) => kindName(kind) },
    asked: { numeric: true, cell: ({ asked }) => format.number(asked) },
    filtered: { numeric: true, cell: ({ filtered }) => format.number(filtered) },
    hits: { numeric: true, cell: ({ hits }) => format.number(hits) },
    opened: { numeric: true, cell: ({ opened, asked }) => format.percent(opened / asked) },
    lastAsked: {
      cell: ({ lastAsked }) => (
        <time dateTime={lastAsked} className={styles.date}>
          {format.date(lastAsked)}
        </time>
      ),
    },
    nearest: { cell: (row) => <Nearest words={row.nearest} /> },
    glossary: { cell: ({ text }) => <GlossaryLink text={text} /> },
  };
}

function Words({ text, language }: Pick<AskedText, 'text' | 'language'>) {
  const locale = useLocale();
  return (
    <bdi lang={langOf(language, locale)} className={styles.words}>
      {text}
    </bdi>
  );
}

function Nearest({ words }: { words: AskedText['nearest'] }) {
  const { t } = useTranslation('searches');
  if (words.length === 0) return <span className={styles.none}>{t('nearest.none')}</span>;
  return (
    <ul className={styles.nearest}>
      {words.map(({ text, language, meaning }) => (
        <li key={`${language} ${text}`}>
          <Words text={text} language={language} />
          {meaning && <span className={styles.none}> · {meaning}</span>}
        </li>
      ))}
    </ul>
  );
}

function GlossaryLink({ text }: { text: string }) {
  const { t } = useTranslation('searches');
  return (
    <PlainLink to={`/desk/glossary${writeAddress({ q: text })}`} aria-label={t('glossary.add', { text })}>
      {t('glossary.short')}
    </PlainLink>
  );
}
