/**
 * `npm run lexicon:pack -- FILE --language th [--name … --licence … --source … --attribution …]`: makes a dictionary pack
 * of a bilingual word list, kept in DATA_DIR/lexicon; `-- --list` shows the packs there are, `-- --remove th` takes one away.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  compileDictionary,
  LANGUAGES,
  openDictionary,
  readPack,
  statedBeside,
  type DictionaryAbout,
  type Language,
  type Stated,
} from '@techbridge/lexicon';
import { readEnv } from '../env';

const USAGE =
  'Usage: npm run lexicon:pack -- FILE --language LANGUAGE [--name … --licence … --source … --attribution …] | --list | --remove LANGUAGE';
const BESIDE = /^(readme|licen[cs]e|copying)(\.(txt|md))?$/i;
const RESTART = 'A server that is running uses the packs it found at its start: restart it.';

const folder = path.join(readEnv().DATA_DIR, 'lexicon');
const fileOf = (language: Language) => path.join(folder, `${language}.pack`);

function languageFrom(given: string | undefined): Language {
  const language = LANGUAGES.find((each) => each === given && each !== 'en');
  if (language) return language;
  const known = LANGUAGES.filter((each) => each !== 'en').join(', ');
  throw new Error(`Name the language of the words with one of: ${known}\n${USAGE}`);
}

/** What a README or LICENSE in the folder of the file says. */
function statedInFolder(file: string): Stated {
  const beside = fs.readdirSync(path.dirname(file)).filter((name) => BESIDE.test(name));
  const texts = beside.sort().map((name) => fs.readFileSync(path.join(path.dirname(file), name), 'utf8'));
  return Object.assign({}, ...texts.reverse().map(statedBeside)) as Stated;
}

function show(language: Language, { name, licence, attribution, source }: DictionaryAbout, words: number): void {
  console.log(`${language}: ${name}, ${words.toLocaleString('en')} words`);
  console.log(`  licence: ${licence}\n  attribution: ${attribution}\n  source: ${source}`);
}

function make(given: string, language: Language, options: Partial<DictionaryAbout>): void {
  // npm runs scripts at the root of the repository; people give paths from where they are.
  // eslint-disable-next-line no-restricted-syntax -- no setting of the product: where npm was called from
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}`);
  const read = readPack(fs.readFileSync(file), language);
  if (!read)
    throw new Error(
      'This is no dictionary that can be read. There can be: Wiktionary as tab-separated HTML, lists that give the English first (english {n} :: word), CC-CEDICT; each as it is or packed with gzip.',
    );
  if (read.entries.length === 0) throw new Error(`No entry of the file is a word of the language ${language}`);
  const stated: Stated = { ...statedInFolder(file), ...read.stated };
  const licence = options.licence ?? stated.licence;
  if (!licence)
    throw new Error(
      'Neither the file nor a README or LICENSE beside it says under which licence it may be used. Find out, and say it with --licence "…".',
    );
  const name = options.name ?? stated.name ?? path.basename(file).replace(/\.(gz|tsv|txt|u8)\b/g, '');
  const source = options.source ?? stated.source ?? path.basename(file);
  const about = { name, licence, source, attribution: options.attribution ?? `${name} (${source})` };
  const bytes = compileDictionary(language, read.entries, about);
  fs.mkdirSync(folder, { recursive: true });
  const unfinished = `${fileOf(language)}.${process.pid}`;
  fs.writeFileSync(unfinished, bytes);
  fs.renameSync(unfinished, fileOf(language));
  show(language, about, openDictionary(bytes).size);
  console.log(`Wrote ${fileOf(language)} (${(bytes.length / 1_000_000).toFixed(1)} MB). ${RESTART}`);
}

function list(): void {
  const present = LANGUAGES.filter((language) => fs.existsSync(fileOf(language)));
  if (present.length === 0) return console.log(`There are no packs in ${folder}`);
  for (const language of present) {
    try {
      const { about, size } = openDictionary(fs.readFileSync(fileOf(language)));
      show(language, about, size);
    } catch {
      console.log(`${language}: made by another version and not in use; make it again`);
    }
  }
}

function remove(language: Language): void {
  if (!fs.existsSync(fileOf(language))) throw new Error(`There is no pack for ${language} in ${folder}`);
  fs.rmSync(fileOf(language));
  console.log(`Removed ${fileOf(language)}. ${RESTART}`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      name: { type: 'string' },
      licence: { type: 'string' },
      source: { type: 'string' },
      attribution: { type: 'string' },
      list: { type: 'boolean', default: false },
      remove: { type: 'string' },
    },
  });
  const { name, licence, source, attribution } = values;
  const said = Object.entries({ name, licence, source, attribution }).filter(([, value]) => value?.trim());
  if (values.list) list();
  else if (values.remove !== undefined) remove(languageFrom(values.remove));
  else if (positionals[0]) make(positionals[0], languageFrom(values.language), Object.fromEntries(said));
  else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
