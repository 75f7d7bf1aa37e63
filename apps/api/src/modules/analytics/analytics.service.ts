import { Injectable } from '@nestjs/common';
import type { analyticsRoutes, Locale, Report, ReportName, RouteInput } from '@techbridge/contracts';
import { translator, type Translate } from '@techbridge/i18n/server';
import { label, VOCABULARY_NAMES, type VocabularyName } from '@techbridge/taxonomy';
import { Clock } from '../../platform/clock';
import { csvStream } from '../../platform/csv';
import type { FileAnswer } from '../../platform/http/file-answer';
import { AnalyticsRepository } from './analytics.repository';
import { REPORT_COLUMNS } from './report.columns';

type Period = RouteInput<typeof analyticsRoutes.get>['query'];
type Column = Report['columns'][number];

/** Reports for staff and ministries: each a table the page draws its chart from. Nothing is written here. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly repository: AnalyticsRepository,
    private readonly clock: Clock,
  ) {}

  async get(name: ReportName, period: Period): Promise<Report> {
    return { name, columns: REPORT_COLUMNS[name], rows: await this.repository.rows(name, period, this.clock.now()) };
  }

  /** The same rows, headed and worded in the reader's language. */
  async exportCsv(name: ReportName, period: Period, locale: Locale): Promise<FileAnswer> {
    const { columns, rows } = await this.get(name, period);
    const translate = translator(locale);
    const headings = columns.map(({ key }) => translate(`reports:column.${key}`));
    const cells = rows.map((row) =>
      columns.map((column) => wordOf(column, row[column.key] ?? null, translate, locale)),
    );
    const day = this.clock.now().toISOString().slice(0, 10);
    return {
      contentType: 'text/csv; charset=utf-8',
      name: `techbridge-${name.replaceAll('_', '-')}-${day}.csv`,
      body: csvStream(headings, cells),
    };
  }
}

const STATUS_MESSAGES: Record<string, 'matches:status' | 'listings:status'> = {
  'match-status': 'matches:status',
  'listing-status': 'listings:status',
};

function wordOf({ vocabulary }: Column, value: string | number | null, translate: Translate, locale: Locale) {
  if (vocabulary === null || value === null || value === '') return value;
  const messages = STATUS_MESSAGES[vocabulary];
  if (messages) return translate(`${messages}.${value}`);
  return isVocabulary(vocabulary) ? label(vocabulary, value, locale) : value;
}

const isVocabulary = (name: string): name is VocabularyName => (VOCABULARY_NAMES as readonly string[]).includes(name);
