#!/usr/bin/env node
/** `npm run test:search-contract -- --url URL [--key KEY]`: what both search engines promise, against a Meilisearch server. */
import { parseArgs } from 'node:util';
import { runJest } from './steps.mjs';

const SPEC = 'apps/api/src/platform/search/search.contract.int.spec.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, key: { type: 'string' } },
});
const url = values.url ?? process.env.SEARCH_URL;
const key = values.key ?? process.env.SEARCH_KEY;
if (!url) {
  console.error('Say where the server is: npm run test:search-contract -- --url http://127.0.0.1:7700 [--key KEY]');
  process.exit(1);
}
process.env.SEARCH_URL = url;
if (key) process.env.SEARCH_KEY = key;
const { passed, failed } = await runJest('jest.int.config.cjs', [SPEC, ...positionals]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
