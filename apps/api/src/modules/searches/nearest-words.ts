import { Injectable } from '@nestjs/common';
import type { Locale, OfferedWord } from '@techbridge/contracts';
import { detectLanguage, normalise, type Language } from '@techbridge/lexicon';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { createWordNeighbours, type WordNeighbours } from './word-neighbours';

const LATIN: ReadonlySet<Language> = new Set(['en', 'id', 'ms', 'vi', 'fil']);

/** A word that may be asked for instead, and what it stands for. */
export type NearWord = OfferedWord & { conceptId: string };

/** Words the lexicon knows near a question, each with its word in the reader's language. */
@Injectable()
export class NearestWords {
  private neighbours: { version: number; find: WordNeighbours } | null = null;

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Words near a text in its own language, or else in the one it was `asked` in and English, the nearest first, each with
   * its word for the reader. What is written alike is offered once.
   */
  to(text: string, { asked, reader }: { asked: Locale; reader: Locale }, limit: number): NearWord[] {
    const find = this.finder();
    const found = languagesOf(text, asked).flatMap((language) => find(text, language, limit));
    const seen = new Set<string>();
    return found
      .sort((a, b) => b.score - a.score)
      .filter(({ concept, text: word }) => {
        const known = seen.has(concept.id) || seen.has(normalise(word));
        seen.add(concept.id).add(normalise(word));
        return !known;
      })
      .slice(0, limit)
      .map(({ text: word, language, concept }) => ({
        text: word,
        language,
        conceptId: concept.id,
        meaning: language === reader ? null : (concept.words[reader][0]?.text ?? concept.words.en[0]?.text ?? null),
      }));
  }

  /** Makes what it looks words of a language up in, a tenth of a second's work, before somebody waits for it. */
  makeReady(language: Language): void {
    this.finder()('', language, 0);
  }

  private finder(): WordNeighbours {
    const { version } = this.lexicon;
    if (this.neighbours?.version !== version)
      this.neighbours = { version, find: createWordNeighbours(this.lexicon.concepts()) };
    return this.neighbours.find;
  }
}

/** Latin letters alone do not tell a short text's language; other scripts do. */
function languagesOf(text: string, asked: Locale): Language[] {
  const detected = detectLanguage(text);
  if (detected && !LATIN.has(detected)) return [detected];
  return [...new Set([detected, LATIN.has(asked) ? asked : undefined, 'en' as const])].filter(
    (one) => one !== undefined,
  );
}
