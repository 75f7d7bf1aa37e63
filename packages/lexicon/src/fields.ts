import fs from 'node:fs';
import path from 'node:path';
import { parseConcepts } from './concepts';

const FOLDER = path.resolve(__dirname, '../concepts');

/** The field of each concept of the product's own lexicon, by its id: the name of the file its row stands in. */
export function conceptFields(folder = FOLDER): Map<string, string> {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return new Map(
    files.flatMap((name) =>
      parseConcepts(fs.readFileSync(path.join(folder, name), 'utf8'), name).map(
        ({ id }) => [id, path.basename(name, '.tsv')] as const,
      ),
    ),
  );
}
