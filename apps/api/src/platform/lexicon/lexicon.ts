import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import {
  type Concept,
  conceptDictionaryInTurns,
  conceptsStamp,
  createTranslator,
  type Dictionary,
  type DictionaryAbout,
  type Language,
  LANGUAGES,
  openDictionary,
  ownDictionaries,
  readConcepts,
  type Translator,
} from '@techbridge/lexicon';
import { Config } from '../config';
import { createCompletions, type Completion } from './completions';

const PACK = /^([a-z]+)\.pack$/;

/** Other work goes first while dictionaries are made. */
const pause = () => new Promise<void>((goOn) => setImmediate(goOn));

/** How words of one language reach those of the others: the product's own lexicon, its corrections, and added packs. */
@Injectable()
export class Lexicon {
  private readonly logger = new Logger('lexicon');
  private readonly own = ownDictionaries();
  private readonly packs: ReadonlyMap<Language, Dictionary>;
  private corrected = new Map<Language, Dictionary>();
  private ownConcepts: readonly Concept[] | null = null;
  private current: readonly Concept[] | null = null;
  private byId: Map<string, Concept> | null = null;
  private readonly listeners: (() => void)[] = [];
  private completions: ((text: string, language: string | undefined, limit: number) => Completion[]) | null = null;
  private correcting: Promise<void> = Promise.resolve();
  private currentVersion = 0;
  /** Differs whenever listings have other pivot terms: with another release or other packs. Corrections are followed listing by listing. */
  readonly stamp: string;
  readonly translator: () => Translator;

  constructor(config: Config) {
    const folder = path.join(config.env.DATA_DIR, 'lexicon');
    this.packs = this.readPacks(folder);
    this.stamp = stampOf(folder);
    const translator = createTranslator((language) => this.dictionaries(language));
    this.translator = () => translator;
  }

  /** Moves when corrections are taken up. */
  get version(): number {
    return this.currentVersion;
  }

  /** Own rows with the corrections. */
  concepts(): readonly Concept[] {
    return (this.current ??= this.ownRows());
  }

  concept(id: string): Concept | undefined {
    this.byId ??= new Map(this.concepts().map((concept) => [concept.id, concept]));
    return this.byId.get(id);
  }

  /** The usual word for a concept in a language. */
  wordFor(id: string, language: Language): string | null {
    return this.concept(id)?.words[language][0]?.text ?? null;
  }

  /** Hears of corrections that have been taken up. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** What has to be shown of the packs that are in use. */
  packsInUse(): { language: Language; about: DictionaryAbout; size: number }[] {
    return [...this.packs].map(([language, { about, size }]) => ({ language, about, size }));
  }

  /** Whole rows that stand in place of own ones, or beside them where there is none. Resolves when they are in use. */
  correct(corrections: readonly Concept[], version: number): Promise<void> {
    this.correcting = this.correcting.then(async () => {
      if (version === this.currentVersion) return;
      const rows = new Map([...this.ownRows(), ...corrections].map((concept) => [concept.id, concept]));
      const concepts = [...rows.values()];
      const languages = LANGUAGES.filter((language) => touches(corrections, this.ownRows(), language));
      const made = new Map<Language, Dictionary>();
      for (const language of languages) made.set(language, await conceptDictionaryInTurns(concepts, language, pause));
      this.corrected = made;
      this.current = concepts;
      this.completions = null;
      this.byId = null;
      this.currentVersion = version;
      for (const listener of this.listeners) listener();
    });
    return this.correcting;
  }

  /** Words of the lexicon that begin like the text, the shortest first. */
  wordsLike(text: string, language: string | undefined, limit: number): Completion[] {
    this.completions ??= createCompletions(this.concepts());
    return this.completions(text, language, limit);
  }

  private dictionaries(language: Language): Dictionary[] {
    const own = this.corrected.get(language) ?? this.own(language);
    const pack = this.packs.get(language);
    return pack ? [own, pack] : [own];
  }

  /** The rows as the product is delivered. */
  ownRows(): readonly Concept[] {
    return (this.ownConcepts ??= readConcepts());
  }

  private readPacks(folder: string): ReadonlyMap<Language, Dictionary> {
    const packs = new Map<Language, Dictionary>();
    for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
      const language = PACK.exec(file)?.[1] as Language | undefined;
      if (!language || !LANGUAGES.includes(language)) continue;
      try {
        packs.set(language, openDictionary(fs.readFileSync(path.join(folder, file))));
      } catch {
        this.logger.warn(`${file} is no pack of this version and is left out; make it again with npm run lexicon:pack`);
      }
    }
    return packs;
  }
}

function stampOf(folder: string): string {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => PACK.test(file)) : [];
  const hash = createHash('sha256').update(conceptsStamp());
  for (const file of files.sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(folder, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** A correction concerns a language whose words it changes, and all of them where it changes the English ones. */
function touches(corrections: readonly Concept[], own: readonly Concept[], language: Language): boolean {
  const rows = new Map(own.map((concept) => [concept.id, concept]));
  return corrections.some((concept) => {
    const before = rows.get(concept.id);
    const differs = (each: Language) => JSON.stringify(before?.words[each]) !== JSON.stringify(concept.words[each]);
    return differs(language) || differs('en');
  });
}
