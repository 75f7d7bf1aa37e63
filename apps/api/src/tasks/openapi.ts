/** `npm run openapi`: writes the partner-facing specification, made of the contracts alone. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnv } from '../env';
import { openApiDocument } from '../platform/http/openapi';

const file = path.resolve(process.argv[2] ?? 'openapi.json');
fs.writeFileSync(file, `${JSON.stringify(openApiDocument(readEnv().BASE_URL), null, 2)}\n`);
console.log(`Wrote ${file}`);
