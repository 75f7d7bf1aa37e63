/** `npm run db:reset -- --yes`: empties the embedded database's folder, so that the next start begins anew. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnv } from '../env';

const env = readEnv();
const parts = ['postgres', 'search', 'mail', 'files'].map((name) => path.join(env.DATA_DIR, name));

if (env.DATABASE_URL) refuse('DATABASE_URL is set: this command empties the embedded database only.');
if (!process.argv.includes('--yes'))
  refuse(`This deletes everything in ${env.DATA_DIR}. If you mean it: npm run db:reset -- --yes`);
if (fs.existsSync(path.join(env.DATA_DIR, 'postgres', 'postmaster.pid')))
  refuse('The product is running: stop it first.');
for (const part of parts) fs.rmSync(part, { recursive: true, force: true });
console.log('Done: the next `npm start` begins anew.');

function refuse(line: string): never {
  console.error(line);
  process.exit(1);
}
