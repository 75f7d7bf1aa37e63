import { label, countryName } from '@techbridge/taxonomy';
import type { Country, Locale, LocalisedText, OrganisationKind, Sector } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';

export interface BriefSource {
  requester: { kind: OrganisationKind; country: Country };
  interest: string;
  need: { sectors: Sector[]; problem: string; scale: string } | null;
}

/** A first draft of the anonymised brief, for staff to edit: what is asked and by what kind of organisation, not by whom. */
export function draftBrief({ requester, interest, need }: BriefSource, locale: Locale): string {
  const t = translator(locale);
  const who = t('matches:brief.who', {
    kind: label('organisation-kind', requester.kind, locale),
    country: countryName(requester.country, locale),
  });
  const lines = [who, t('matches:brief.interest', { interest })];
  if (need?.sectors.length)
    lines.push(
      t('matches:brief.sectors', { sectors: need.sectors.map((code) => label('sector', code, locale)).join(', ') }),
    );
  if (need?.problem) lines.push(t('matches:brief.problem', { problem: shorten(need.problem, 1200) }));
  if (need?.scale) lines.push(t('matches:brief.scale', { scale: shorten(need.scale, 400) }));
  return lines.join('\n\n');
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const PHONE = /(?:\+|\b00)\s?\d[\d\s().-]{7,}\d|\b\d{3,4}[\s-]\d{3,4}[\s-]\d{3,4}\b/;

/** What in a brief would give the requester away: the offending words, or null. */
export function identityIn(brief: string, organisation: LocalisedText, people: string[]): string | null {
  const contact = EMAIL.exec(brief)?.[0] ?? PHONE.exec(brief)?.[0];
  if (contact) return contact;
  const folded = brief.toLowerCase();
  const names = [...Object.values(organisation), ...people].filter((name) => name.length > 2);
  return names.find((name) => folded.includes(name.toLowerCase())) ?? null;
}
