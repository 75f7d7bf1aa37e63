import { Injectable } from '@nestjs/common';
import type {
  AskedText,
  ListingKind,
  Locale,
  SearchReport,
  SearchReportQuery,
  SearchTable,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { translator } from '@techbridge/i18n/server';
import { addDays, Clock } from '../../platform/clock';
import { csvStream } from '../../platform/csv';
import type { FileAnswer } from '../../platform/http/file-answer';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { NearestWords } from './nearest-words';
import { csvColumns, csvLine } from './search-report.presenter';
import { isOfTheCatalogue, mayBeShown, normalForm } from './search-text.policy';
import { SearchesRepository, type AskedWhere } from './searches.repository';

const REPORT_DAYS = 30;
const POPULAR_DAYS = 90;
const POPULAR_SHOWN = 6;
const POPULAR_FRESH_MS = 5 * 60_000;
const NEAREST_SHOWN = 3;

type Popular = { text: string; language: Locale }[];

/** What is read out of the log of searches: by everybody what many ask, by staff what is asked and not found. */
@Injectable()
export class SearchesService {
  private readonly kept = new Map<string, { at: number; popular: Promise<Popular> }>();

  constructor(
    private readonly repository: SearchesRepository,
    private readonly nearest: NearestWords,
    private readonly lexicon: Lexicon,
    private readonly clock: Clock,
  ) {}

  /** What many people ask and find, in the reader's language or else in English. Read once in a few minutes. */
  popular(kind: ListingKind, locale: Locale): Promise<Popular> {
    const key = `${kind} ${locale}`;
    const now = this.clock.now().getTime();
    const known = this.kept.get(key);
    if (known && Math.abs(now - known.at) < POPULAR_FRESH_MS) return known.popular;
    const popular = this.readPopular(kind, locale);
    this.kept.set(key, { at: now, popular });
    popular.catch(() => this.kept.delete(key));
    return popular;
  }

  async report(query: SearchReportQuery, reader: Locale): Promise<SearchReport> {
    const where = this.where(query);
    const [totals, unanswered, answered, unopened] = await Promise.all([
      this.repository.totals(where),
      this.table('unanswered', where, reader),
      this.table('answered', where, reader),
      this.table('unopened', where, reader),
    ]);
    return { from: where.from, to: where.to, totals, unanswered, answered, unopened };
  }

  /** The rows of one table as they are shown, headed and worded in the reader's language. */
  async exportCsv(table: SearchTable, query: SearchReportQuery, reader: Locale): Promise<FileAnswer> {
    const where = this.where(query);
    const rows = await this.table(table, where, reader);
    const translate = translator(reader);
    const languages = new Intl.DisplayNames(LOCALE_INFO[reader].tag, { type: 'language' });
    const words = {
      kind: (kind: ListingKind) => translate(`searches:kind.${kind}`),
      language: (language: Locale) => languages.of(language) ?? language,
    };
    return {
      contentType: 'text/csv; charset=utf-8',
      name: `techbridge-searches-${table}-${where.from}-${where.to}.csv`,
      body: csvStream(
        csvColumns(table).map((column) => translate(`searches:column.${column}`)),
        rows.map((row) => csvLine(table, row, words)),
      ),
    };
  }

  private async table(table: SearchTable, where: AskedWhere, reader: Locale): Promise<AskedText[]> {
    const rows = await this.repository.rows(table, where);
    if (table !== 'unanswered') return rows.map((row) => ({ ...row, nearest: [] }));
    const near: AskedText[] = [];
    for (const row of rows) {
      const languages = { asked: row.language, reader };
      near.push({ ...row, nearest: this.nearest.to(row.text, languages, NEAREST_SHOWN) });
      // The first word of a language takes a while; others are served in between.
      await pause();
    }
    return near;
  }

  private where({ from, to, language, kind }: SearchReportQuery): AskedWhere {
    const last = to ?? dayOf(this.clock.now());
    return { from: from ?? dayOf(addDays(new Date(last), 1 - REPORT_DAYS)), to: last, language, kind };
  }

  private async readPopular(kind: ListingKind, locale: Locale): Promise<Popular> {
    const since = dayOf(addDays(this.clock.now(), -POPULAR_DAYS));
    const asked = await this.repository.popular(kind, [locale, 'en'], since);
    const fit = asked.filter(({ text, language }) => mayBeShown(text) && this.isKnown(text, language));
    const own = fit.filter(({ language }) => language === locale);
    return [...own, ...fit.filter((one) => !own.includes(one))].slice(0, POPULAR_SHOWN);
  }

  private isKnown(text: string, language: Locale): boolean {
    const plain = normalForm(text);
    const units = this.lexicon.translator().translate(plain, { language });
    return isOfTheCatalogue(
      plain,
      units.filter(({ concepts }) => concepts.length > 0),
    );
  }
}

const pause = () => new Promise<void>((goOn) => setImmediate(goOn));
const dayOf = (time: Date) => time.toISOString().slice(0, 10);
