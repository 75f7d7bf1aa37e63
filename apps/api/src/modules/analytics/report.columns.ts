import type { Report, ReportName } from '@techbridge/contracts';

type Column = Report['columns'][number];

const code = (key: string, vocabulary: string | null): Column => ({ key, kind: 'code', vocabulary });
const counts = (...keys: string[]): Column[] => keys.map((key) => ({ key, kind: 'count', vocabulary: null }));
const days = (...keys: string[]): Column[] => keys.map((key) => ({ key, kind: 'days', vocabulary: null }));
const month: Column = { key: 'month', kind: 'month', vocabulary: null };
const percent = (key: string): Column => ({ key, kind: 'percent', vocabulary: null });

/**
 * The columns of each report, in order. `vocabulary` says how codes are worded: a vocabulary of packages/taxonomy, or
 * `match-status`, `listing-status` (messages of their rooms); null shows the value itself.
 */
export const REPORT_COLUMNS: Record<ReportName, Column[]> = {
  funnel: [
    month,
    ...counts('requested', 'forwarded', 'accepted', 'introduced', 'agreed', 'completed'),
    percent('introducedShare'),
    percent('agreedShare'),
  ],
  by_sector: [code('sector', 'sector'), ...counts('technologies', 'demands', 'requested', 'introduced', 'agreed')],
  by_country: [
    code('country', 'country'),
    ...counts('organisations', 'technologies', 'demands', 'requested', 'introduced', 'agreed'),
  ],
  by_sdg: [code('sdg', 'sdg'), ...counts('technologies', 'demands', 'requested', 'introduced', 'agreed')],
  by_node: [
    code('node', null),
    ...counts('organisations', 'requested', 'introduced', 'agreed', 'open', 'overdue'),
    percent('introducedShare'),
  ],
  time_in_state: [
    code('status', 'match-status'),
    ...counts('visits'),
    ...days('median', 'ninetieth'),
    ...counts('now'),
  ],
  reasons: [
    code('reason', 'reason'),
    ...counts('declinedByStaff', 'declinedByCounterparty', 'withdrawn', 'expired', 'closed', 'total'),
    percent('share'),
  ],
  listings_by_status: [code('status', 'listing-status'), ...counts('technologies', 'demands', 'total')],
  unanswered: [
    code('reference', null),
    code('status', 'match-status'),
    code('node', null),
    code('owner', null),
    ...days('waiting', 'overdue'),
  ],
};
