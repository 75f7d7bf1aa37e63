import { DemandText, TechnologyText, type Locale, type TextStatus } from '@techbridge/contracts';
import { textLimit } from '../columns/fields';
import { plainDigits } from '../values/digits';
import { splitList } from '../values/lists';
import { contactsIn, shorten, withoutContacts } from '../values/prose';
import { complain, contentOf, type Draft, type Input } from './draft';

type TextName = Exclude<keyof TechnologyText | keyof DemandText, 'status'>;

export function readText(input: Input): void {
  const { draft, field, locale } = input;
  const limit = textLimit(field, draft.plan.kind);
  const value = field === 'title' && !draft.originalLocale ? input.text.replace(/\s+/g, ' ') : input.text;
  const contacts = contactsIn(value);
  if (contacts.length > 0) {
    complain(input, {
      code: 'contact_in_text',
      severity: 'warning',
      value: contacts.join(', '),
      suggestion: withoutContacts(value),
    });
  }
  if (value.length > limit) {
    complain(input, {
      code: 'too_long',
      params: { max: limit, length: value.length },
      suggestion: shorten(value, limit),
    });
  }
  setText(draft, locale, field as TextName, joinText(getText(draft, locale, field as TextName), value).slice(0, limit));
}

/** Two columns for one field follow each other as paragraphs. */
function joinText(before: string, after: string): string {
  return before === '' || before === after ? after : `${before}\n\n${after}`;
}

export function getText(draft: Draft, locale: Locale, name: TextName): string {
  const texts = contentOf(draft).texts[locale] as Partial<Record<TextName, string>> | undefined;
  return texts?.[name] ?? '';
}

export function setText(draft: Draft, locale: Locale, name: TextName, value: string): void {
  if (draft.technology) {
    draft.technology.texts[locale] = { ...(draft.technology.texts[locale] ?? TechnologyText.parse({})), [name]: value };
  } else if (draft.demand) {
    draft.demand.texts[locale] = { ...(draft.demand.texts[locale] ?? DemandText.parse({})), [name]: value };
  }
}

export function setTextStatus(draft: Draft, locale: Locale, status: TextStatus): void {
  if (draft.technology) {
    draft.technology.texts[locale] = { ...(draft.technology.texts[locale] ?? TechnologyText.parse({})), status };
  } else if (draft.demand) {
    draft.demand.texts[locale] = { ...(draft.demand.texts[locale] ?? DemandText.parse({})), status };
  }
}

const MAX_KEYWORDS = 20;
const MAX_KEYWORD = 80;

export function readKeywords(input: Input): void {
  const content = contentOf(input.draft);
  const all = [...(content.keywords[input.locale] ?? []), ...splitList(input.text)];
  const distinct = [...new Map(all.map((word) => [word.toLowerCase(), word.slice(0, MAX_KEYWORD)])).values()];
  if (distinct.length > MAX_KEYWORDS) {
    complain(input, { code: 'too_many', severity: 'warning', params: { max: MAX_KEYWORDS, count: distinct.length } });
  }
  content.keywords[input.locale] = distinct.slice(0, MAX_KEYWORDS);
}

export function readReference(input: Input): void {
  const reference = plainDigits(input.text).replace(/\s+/g, ' ').trim();
  if (reference.length > 80) complain(input, { code: 'too_long', params: { max: 80, length: reference.length } });
  input.draft.ownReference = reference.slice(0, 80);
}

export function readLink(input: Input): void {
  const candidate = /https?:\/\/[^\s，；;、<>"]+/i.exec(input.text)?.[0] ?? bareDomain(input.text);
  const url = candidate && URL.canParse(candidate) ? new URL(candidate) : null;
  if (!url || !url.hostname.includes('.') || candidate!.length > 500) return complain(input, { code: 'not_a_url' });
  contentOf(input.draft).link = candidate!;
}

function bareDomain(text: string): string | null {
  const trimmed = text.trim();
  return /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/i.test(trimmed) && /[a-z]{2,}/i.test(trimmed)
    ? `https://${trimmed}`
    : null;
}

export function readLine(input: Input, limit: number, set: (value: string) => void): void {
  const value = input.text.trim();
  if (value.length > limit)
    complain(input, {
      code: 'too_long',
      params: { max: limit, length: value.length },
      suggestion: shorten(value, limit),
    });
  set(value.slice(0, limit));
}
