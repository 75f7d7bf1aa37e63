import type { ListingContent } from '@techbridge/contracts';

/**
 * A listing's content with what a spreadsheet row says of it. A row knows nothing of what it leaves empty: what people
 * added in the editor stays, and so do attachments.
 */
export function withImported(present: ListingContent, imported: ListingContent): ListingContent {
  const merged: Record<string, unknown> = { ...present };
  for (const [field, value] of Object.entries(imported)) {
    if (field === 'attachments' || isEmpty(value)) continue;
    merged[field] = MERGED_WITHIN.has(field) ? withinEach(merged[field], value) : value;
  }
  merged.texts = mergedTexts(present.texts, imported.texts);
  return merged as ListingContent;
}

const MERGED_WITHIN = new Set(['keywords', 'localConditions']);

type Texts = Record<string, Record<string, string>>;

/** Language by language and part by part; a text's status changes only with its words. */
function mergedTexts(present: object, imported: object): Texts {
  const texts: Texts = { ...(present as Texts) };
  for (const [locale, text] of Object.entries(imported as Texts)) {
    const { status = 'original', ...parts } = text;
    const before = texts[locale];
    const after = withinEach(before, parts) as Record<string, string>;
    const changed = Object.keys(parts).some((part) => (before?.[part] ?? '') !== (after[part] ?? ''));
    texts[locale] = { ...after, status: changed || !before ? status : (before.status ?? status) };
  }
  return texts;
}

function withinEach(present: unknown, value: unknown): unknown {
  const before = (present ?? {}) as Record<string, unknown>;
  const filled = Object.entries(value as object).filter(([key, part]) => !isEmpty(part) || !(key in before));
  return { ...before, ...Object.fromEntries(filled) };
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '' || value === false || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Whether two documents say the same; the database keeps their keys in an order of its own. */
export function sameContent(one: ListingContent, other: ListingContent): boolean {
  return canonical(one) === canonical(other);
}

function canonical(content: ListingContent): string {
  return JSON.stringify(content, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
