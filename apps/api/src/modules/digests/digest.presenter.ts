import type { CandidateBand, Locale, LocalisedText, SharedConcept } from '@techbridge/contracts';
import { pick } from '@techbridge/i18n';
import { translator } from '@techbridge/i18n/server';

export interface TellableCandidate {
  band: CandidateBand;
  /** Which side of the pair the reader's own listing is. */
  ownKind: 'demand' | 'technology';
  own: LocalisedText;
  other: { title: LocalisedText; reference: string };
  concepts: readonly Pick<SharedConcept, 'need' | 'offer'>[];
}

const MOST_WORDS = 3;

/** New candidates in the reader's words: the own listing, what may fit it, how well, and the words both share. */
export function presentDigest(candidates: readonly TellableCandidate[], total: number, locale: Locale) {
  const t = translator(locale);
  const items = candidates.map(({ band, ownKind, own, other, concepts }) => ({
    title: `${pick(own, locale)} ↔ ${pick(other.title, locale)}`,
    lines: [t(`mail:candidate_news.band_${band}`), ...sharedWords(concepts, ownKind, t)],
    link: `/${ownKind === 'demand' ? 'technologies' : 'needs'}/${other.reference}`,
  }));
  const more = total - items.length;
  return {
    params: { count: total, title: pick(candidates[0]?.own, locale) },
    details: { items, note: more > 0 ? t('mail:candidate_news.more', { count: more, number: more }) : '' },
  };
}

function sharedWords(
  concepts: TellableCandidate['concepts'],
  ownKind: TellableCandidate['ownKind'],
  t: ReturnType<typeof translator>,
): string[] {
  const words = concepts.slice(0, MOST_WORDS).map(({ need, offer }) => {
    const [theirs, ours] = ownKind === 'demand' ? [offer, need] : [need, offer];
    return theirs.toLowerCase() === ours.toLowerCase() ? theirs : `${theirs} ↔ ${ours}`;
  });
  return words.length > 0 ? [t('mail:candidate_news.words', { words: words.join(' · ') })] : [];
}
