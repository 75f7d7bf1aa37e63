/** `npm run openapi`: writes the partner-facing specification, made of the contracts alone. */
import fs from 'node:fs';
import path from 'node:path';
import { openApiDocument } from '../platform/http/openapi';

const file = path.resolve(process.argv[2] ?? 'openapi.json');
fs.writeFileSync(file, `${JSON.stringify(openApiDocument(process.env.BASE_URL ?? 'http://localhost:3000'), null, 2)}\n`);
console.log(`Wrote ${file}`);
