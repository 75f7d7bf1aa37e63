import {
  ListingContent,
  type CellProblem,
  type DemandContent,
  type FixedValue,
  type ListingKind,
  type Locale,
  type Patent,
  type TechnologyContent,
} from '@techbridge/contracts';
import type { Cell } from '../reading/cell';
import type { DateOrder } from '../values/dates';

/** How one column is to be read. */
export interface ColumnPlan {
  column: number;
  heading: string;
  /** Path of a field, `append` or `ignore`. */
  path: string;
  dateOrder: DateOrder | null;
  /** Dates of this column with a month's name show day and month exchanged; see profile.ts. */
  datesExchanged: boolean;
}

export interface RowPlan {
  kind: ListingKind;
  textLocale: Locale;
  columns: ColumnPlan[];
  /** Values for every row whose own cells leave the field empty. */
  fixedValues: FixedValue[];
  /** `2026-11-22`: what counts as past. */
  today: string;
}

export interface PatentParts {
  numbers: { number: string; office: string; status: Patent['status'] | null }[];
  office: string;
  status: Patent['status'] | null;
  expiresOn: string | null;
  inForceIn: string[];
  /** Read whole, each with its own state and dates. */
  whole: Patent[];
}

/** A listing while it is put together from the cells of a row. */
export interface Draft {
  plan: RowPlan;
  technology: TechnologyContent | null;
  demand: DemandContent | null;
  ownReference: string;
  /** The reference a listing has here, of a row that came out of this platform. */
  reference: string;
  /**
   * The language the row says it was written in. Only a row the product exported says so, and it is complete: nothing
   * is derived for it and its words stay letter by letter.
   */
  originalLocale: Locale | null;
  patents: PatentParts;
  appended: { heading: string; value: string; column: number }[];
  problems: CellProblem[];
  /** Which column filled which field, to point problems of the whole row at a cell. */
  filledBy: Map<string, number>;
}

/** One cell on its way into the draft. */
export interface Input {
  draft: Draft;
  column: ColumnPlan;
  field: string;
  locale: Locale;
  cell: Cell;
  text: string;
}

export function newDraft(plan: RowPlan): Draft {
  const content = ListingContent.parse({ kind: plan.kind, originalLocale: plan.textLocale });
  return {
    plan,
    technology: content.kind === 'technology' ? content : null,
    demand: content.kind === 'demand' ? content : null,
    ownReference: '',
    reference: '',
    originalLocale: null,
    patents: { numbers: [], office: '', status: null, expiresOn: null, inForceIn: [], whole: [] },
    appended: [],
    problems: [],
    filledBy: new Map(),
  };
}

export function contentOf(draft: Draft): TechnologyContent | DemandContent {
  return (draft.technology ?? draft.demand)!;
}

export interface Complaint {
  code: CellProblem['code'];
  severity?: CellProblem['severity'];
  value?: string;
  params?: Record<string, string | number>;
  suggestion?: string | null;
}

const SHOWN = 300;

/** Notes a problem of the cell; an error keeps the row from being written, a warning does not. */
export function complain(
  input: Input,
  { code, severity = 'error', value = input.text, params = {}, suggestion = null }: Complaint,
): void {
  input.draft.problems.push({
    column: input.column.column,
    field: input.column.path,
    severity,
    code,
    value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value,
    params,
    suggestion,
  });
}

/** A problem of a field as a whole, shown at the cell that filled it (or at column −1 where none did). */
export function complainOf(draft: Draft, field: string, complaint: Complaint & { value: string }): void {
  const column = draft.filledBy.get(field) ?? -1;
  draft.problems.push({
    column,
    field,
    severity: complaint.severity ?? 'error',
    code: complaint.code,
    value: complaint.value,
    params: complaint.params ?? {},
    suggestion: complaint.suggestion ?? null,
  });
}
