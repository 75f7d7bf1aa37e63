import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from './languages';

/** A word for a concept. `weight` is the share of its uses that mean this concept, up to 1. */
export interface ConceptWord {
  text: string;
  weight: number;
}

/** One thing people speak of, with its words in every language, the usual one first. */
export interface Concept {
  /** Its first English word in small letters, words parted by hyphens: the same for as long as that word stands. */
  id: string;
  words: Record<Language, ConceptWord[]>;
}

const FOLDER = path.resolve(__dirname, '../concepts');
const WEIGHT = /\*(0?\.\d+|1)$/;

/**
 * Reads rows as people write them in `concepts/*.tsv`: a heading of language codes, a concept a line, synonyms parted by
 * semicolons, `word*0.4` for a word that mostly means something else, lines that begin with # for the reader alone.
 *
 * @throws Error that names the line when a row has too few or too many columns
 */
export function parseConcepts(text: string, name: string): Concept[] {
  const [heading = '', ...lines] = text.split('\n');
  const languages = heading.trim().split('\t') as Language[];
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    if (cells.length !== languages.length)
      throw new Error(`${name}, line ${index + 2}: ${cells.length} columns instead of ${languages.length}`);
    const words = Object.fromEntries(LANGUAGES.map((language) => [language, [] as ConceptWord[]]));
    cells.forEach((cell, column) => (words[languages[column]!] = wordsIn(cell)));
    return [{ id: conceptId(words.en?.[0]?.text ?? ''), words: words as Concept['words'] }];
  });
}

/** The id of a concept whose first English word this is. */
export function conceptId(english: string): string {
  return english
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function wordsIn(cell: string): ConceptWord[] {
  return cell
    .split(';')
    .map((written) => written.trim())
    .filter(Boolean)
    .map((written) => ({ text: written.replace(WEIGHT, '').trim(), weight: Number(WEIGHT.exec(written)?.[1] ?? 1) }));
}

/** Differs whenever a row of the product's own lexicon does. */
export function conceptsStamp(folder = FOLDER): string {
  const hash = createHash('sha256');
  for (const name of conceptFiles(folder)) hash.update(fs.readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

function conceptFiles(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
}

/** The product's own lexicon: every row of every file. */
export function readConcepts(folder = FOLDER): Concept[] {
  return conceptFiles(folder).flatMap((name) => parseConcepts(fs.readFileSync(path.join(folder, name), 'utf8'), name));
}
