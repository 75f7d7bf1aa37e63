/** Texts that exist in several languages, sentence by sentence, from the folder beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@techbridge/lexicon';
import { CORE_SCHEMA, load } from 'js-yaml';
import { DATA_FOLDER } from './retrieval-sets';

/** The same texts in each of some languages; one place in every list is one text. */
export interface ParallelSet {
  name: string;
  texts: Partial<Record<Language, string[]>>;
}

const FOLDER = join(DATA_FOLDER, 'parallel');
const lines = (...file: string[]) =>
  readFileSync(join(FOLDER, ...file), 'utf8')
    .trimEnd()
    .split(/\r?\n/);

const SIB_FOLDERS: Record<Language, string> = {
  en: 'eng_Latn',
  zh: 'zho_Hans',
  id: 'ind_Latn',
  ms: 'zsm_Latn',
  vi: 'vie_Latn',
  th: 'tha_Thai',
  km: 'khm_Khmr',
  lo: 'lao_Laoo',
  my: 'mya_Mymr',
  fil: 'tgl_Latn',
};

function sib200(): ParallelSet[] {
  const read = (folder: string) =>
    new Map(
      ['train', 'dev', 'test'].flatMap((part) =>
        lines('sib200', folder, `${part}.tsv`)
          .slice(1)
          .map((line) => {
            const [id = '', , text = ''] = line.split('\t');
            return [id, text] as const;
          }),
      ),
    );
  const all = Object.entries(SIB_FOLDERS).map(([language, folder]) => [language, read(folder)] as const);
  return [aligned('sib200', Object.fromEntries(all))];
}

const TATOEBA: Partial<Record<Language, string>> = {
  zh: 'cmn',
  id: 'ind',
  ms: 'zsm',
  vi: 'vie',
  th: 'tha',
  km: 'khm',
  fil: 'tgl',
};

function tatoeba(): ParallelSet[] {
  return Object.entries(TATOEBA).map(([language, code]) => {
    const read = (of: string) => new Map(lines('tatoeba', `tatoeba.${code}-eng.${of}`).entries());
    return aligned('tatoeba', { en: read('eng'), [language]: read(code) });
  });
}

const TICO = ['zh', 'id', 'ms'] as const;

function tico19(): ParallelSet[] {
  return TICO.map((language) => {
    const memory = lines('tico19', `all.en-${language}.tmx`).join('\n');
    const said = (unit: string, of: string) =>
      unescaped(new RegExp(`<tuv xml:lang="${of}">\\s*<seg>([^]*?)</seg>`).exec(unit)?.[1] ?? '');
    const units = memory.split('<tu ').slice(1);
    const read = (of: string) => new Map(units.map((unit, at) => [at, said(unit, of)] as const));
    return aligned('tico19', { en: read('en'), [language]: read(language) });
  });
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!);
}

const SDG_FOLDERS = { en: 'en', zh: 'zh-Hans', km: 'km', lo: 'lo', my: 'my' };
const SDG_FILES = ['global_goals', 'global_targets', 'global_indicators'];

/** Goals, targets and indicators: labels and statements of a domain. */
function sdg(): ParallelSet[] {
  const read = (folder: string) =>
    new Map(
      SDG_FILES.flatMap((file) =>
        leaves(load(lines('sdg_translations', folder, `${file}.yml`).join('\n'), { schema: CORE_SCHEMA }), file),
      ),
    );
  const all = Object.entries(SDG_FOLDERS).map(([language, folder]) => [language, read(folder)] as const);
  return [aligned('sdg', Object.fromEntries(all))];
}

function leaves(value: unknown, name: string): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${name}.${key}`));
}

/** What all languages have; where the English says the same twice, it is one text. */
function aligned<Key>(name: string, texts: Partial<Record<Language, ReadonlyMap<Key, string>>>): ParallelSet {
  const maps = Object.values(texts);
  const seen = new Set<string>();
  const keys = [...texts.en!.keys()].filter((key) => {
    const english = texts.en!.get(key)!;
    if (seen.has(english) || !maps.every((map) => map.get(key)?.trim())) return false;
    seen.add(english);
    return true;
  });
  const lists = Object.entries(texts).map(([language, map]) => [language, keys.map((key) => map.get(key)!)] as const);
  return { name, texts: Object.fromEntries(lists) };
}

const LOADERS: Record<string, { folder: string; load: () => ParallelSet[] }> = {
  sib200: { folder: 'sib200', load: sib200 },
  sdg: { folder: 'sdg_translations', load: sdg },
  tico19: { folder: 'tico19', load: tico19 },
  tatoeba: { folder: 'tatoeba', load: tatoeba },
};

/** One set, or one a pair of languages; null when it is not on this machine. */
export function loadParallelSets(name: string): ParallelSet[] | null {
  const { folder, load: read } = LOADERS[name]!;
  return existsSync(join(FOLDER, folder)) ? read() : null;
}
