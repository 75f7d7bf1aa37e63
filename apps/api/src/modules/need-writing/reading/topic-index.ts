import type { Concept } from '@techbridge/lexicon';
import { SECTORS, type Sector } from '@techbridge/contracts';
import { terms } from '@techbridge/taxonomy';

/** What the concepts of the lexicon mean in the product's vocabularies. */
export interface TopicIndex {
  /** Codes of terms a concept names, with how surely. */
  termsOf(concept: string): readonly { code: string; weight: number }[];
  sectorOf(concept: string): Sector | undefined;
  /** Whether this very word, and not only one of its stem, is an English word of the concept. */
  isEnglishWord(concept: string, word: string): boolean;
}

const LABEL = 1;
const SYNONYM = 0.85;

/** A term means a concept where the two share a word, in English or in Chinese. */
export function topicIndexOf(concepts: readonly Concept[], fields: ReadonlyMap<string, string>): TopicIndex {
  const byWord = new Map<string, { id: string; weight: number }[]>();
  for (const { id, words } of concepts) {
    for (const { text, weight } of [...words.en, ...words.zh]) {
      const known = byWord.get(wordKey(text)) ?? [];
      byWord.set(wordKey(text), known.concat({ id, weight }));
    }
  }
  const meant = new Map<string, Map<string, number>>();
  for (const { code, label, also } of terms()) {
    for (const [words, weight] of [
      [[label.en, label.zh], LABEL] as const,
      [[...also.en, ...also.zh], SYNONYM] as const,
    ]) {
      for (const concept of words.flatMap((word) => byWord.get(wordKey(word)) ?? [])) {
        const codes = meant.get(concept.id) ?? new Map<string, number>();
        codes.set(code, Math.max(codes.get(code) ?? 0, weight * concept.weight));
        meant.set(concept.id, codes);
      }
    }
  }
  const sectors = new Set<string>(SECTORS);
  const english = new Map(concepts.map(({ id, words }) => [id, new Set(words.en.map(({ text }) => wordKey(text)))]));
  return {
    isEnglishWord: (concept, word) => english.get(concept)?.has(wordKey(word)) ?? false,
    termsOf: (concept) => [...(meant.get(concept) ?? [])].map(([code, weight]) => ({ code, weight })),
    sectorOf: (concept) => {
      const field = fields.get(concept);
      return field && sectors.has(field) ? (field as Sector) : undefined;
    },
  };
}

function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\w{4,})s\b/g, '$1')
    .trim();
}
