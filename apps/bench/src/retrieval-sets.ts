import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Language } from '@techbridge/lexicon';
import { parse } from 'csv-parse/sync';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Public test collections beside the repository; they are never copied into it. */
export const DATA_FOLDER = resolve(__dirname, '../../../../shared/data');

export interface RetrievalSet {
  name: string;
  language: Language;
  documents: { id: string; title: string; body: string }[];
  queries: { text: string; relevant: ReadonlySet<string> }[];
}

function folder(name: string): string {
  return join(DATA_FOLDER, 'retrieval', name);
}

function csv(text: string | Buffer): Record<string, string>[] {
  return parse(text, { columns: true, skip_empty_lines: true, bom: true }) as Record<string, string>[];
}

/** A printed list of quoted strings as one text. */
function unlisted(text: string, separator: string): string {
  const items = text.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g);
  return items ? items.map((item) => item.slice(1, -1)).join(separator) : text;
}

function scifact(): RetrievalSet {
  const path = folder('scifact');
  const documents = csv(gunzipSync(readFileSync(join(path, 'corpus_train.csv.gz')))).map((row) => ({
    id: row['doc_id']!,
    title: row['title']!,
    body: row['abstract']!.replace(/^\[|\]$/g, '').replace(/['"]\s*\n\s*['"]/g, '\n'),
  }));
  const claims = new Map<string, string>();
  for (const part of ['train', 'validation', 'test']) {
    for (const row of csv(readFileSync(join(path, `claims_${part}.csv`)))) claims.set(row['id']!, row['claim']!);
  }
  const judged = new Map<string, Set<string>>();
  for (const line of readFileSync(join(path, 'qrels_test.tsv'), 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [query = '', document = '', grade] = line.split('\t');
    if (Number(grade) > 0) judged.set(query, (judged.get(query) ?? new Set()).add(document));
  }
  const queries = [...judged].map(([id, relevant]) => ({ text: claims.get(id) ?? '', relevant }));
  return { name: 'scifact', language: 'en', documents, queries };
}

/** The letters and digits of a passage: some sets hold the same passage several times with other spacing. */
function essence(passage: string): string {
  return passage.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Passages numbered in the order they appear, and the questions asked of them; copies of the right passage are right. */
function fromPairs(
  name: string,
  language: Language,
  pairs: { question: string; passage: string }[],
  asked = pairs,
): RetrievalSet {
  const documents = [...new Set(pairs.map(({ passage }) => passage))].map((body, at) => ({
    id: String(at),
    title: '',
    body,
  }));
  const copies = new Map<string, Set<string>>();
  for (const { id, body } of documents) copies.set(essence(body), (copies.get(essence(body)) ?? new Set()).add(id));
  const queries = asked.map(({ question, passage }) => ({ text: question, relevant: copies.get(essence(passage))! }));
  return { name, language, documents, queries };
}

function cmrc2018(): RetrievalSet {
  const { data } = JSON.parse(readFileSync(join(folder('cmrc2018'), 'cmrc2018_dev.json'), 'utf8')) as {
    data: { paragraphs: { context: string; qas: { question: string }[] }[] }[];
  };
  const pairs = data.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ context, qas }) => qas.map(({ question }) => ({ question, passage: context }))),
  );
  return fromPairs('cmrc2018', 'zh', pairs);
}

function facqa(): RetrievalSet {
  const read = (part: string) =>
    csv(readFileSync(join(folder('facqa_id'), `${part}.csv`))).map((row) => ({
      question: unlisted(row['question']!, ' '),
      passage: unlisted(row['passage']!, ' '),
    }));
  const asked = [...read('valid'), ...read('test')];
  return fromPairs('facqa_id', 'id', [...read('train'), ...asked], asked);
}

async function unzip(path: string): Promise<Map<string, string>> {
  const zip = await new Promise<ZipFile>((done, fail) =>
    fromBuffer(readFileSync(path), { lazyEntries: true }, (error, opened) => (error ? fail(error) : done(opened))),
  );
  const files = new Map<string, string>();
  return new Promise((done, fail) => {
    zip.on('error', fail).on('end', () => done(files));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error);
        const parts: Buffer[] = [];
        stream
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            zip.readEntry();
          });
      });
    });
    zip.readEntry();
  });
}

async function thaiQuestions(): Promise<RetrievalSet> {
  const files = await unzip(join(folder('iapp_thai_qa'), 'data.zip'));
  const read = (part: string) =>
    files
      .get(`data/${part}.jsonl`)!
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { question: string; context: string })
      .map(({ question, context }) => ({ question, passage: context }));
  const asked = read('test');
  return fromPairs('iapp_thai_qa', 'th', [...read('train'), ...read('valid'), ...asked], asked);
}

const LOADERS: Record<string, () => RetrievalSet | Promise<RetrievalSet>> = {
  scifact,
  cmrc2018,
  iapp_thai_qa: thaiQuestions,
  facqa_id: facqa,
};

export const RETRIEVAL_SETS = Object.keys(LOADERS);

/** A test collection, or null when it is not on this machine. */
export async function loadRetrievalSet(name: string): Promise<RetrievalSet | null> {
  if (!existsSync(folder(name))) return null;
  return LOADERS[name]!();
}
