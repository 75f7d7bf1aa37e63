// How much of the interface each language has: `npm run i18n:report`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'messages');
const stem = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const read = (locale, file) => {
  const path = join(folder, locale, file);
  return new Set(existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8'))).map(stem) : []);
};

const files = readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.json'));
const wanted = new Map(files.map((file) => [file, read('en', file)]));
const total = [...wanted.values()].reduce((sum, keys) => sum + keys.size, 0);
let incomplete = false;

console.log(`${total} messages in ${files.length} namespaces`);
for (const locale of readdirSync(folder).sort()) {
  const missing = files.flatMap((file) => {
    const present = read(locale, file);
    return [...wanted.get(file)].filter((key) => !present.has(key)).map((key) => `${file.replace('.json', '')}:${key}`);
  });
  const share = total === 0 ? 100 : ((total - missing.length) / total) * 100;
  console.log(
    `${locale.padEnd(4)} ${share.toFixed(1).padStart(5)} %  ${missing.length ? `${missing.length} missing` : 'complete'}`,
  );
  if (locale === 'zh' && missing.length > 0) {
    incomplete = true;
    for (const key of missing) console.log(`       ${key}`);
  }
}
process.exitCode = incomplete ? 1 : 0;
