#!/usr/bin/env node
/** Proves that a browser starts here, and says which; otherwise what is missing and how to get it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
process.env.TS_NODE_PROJECT = path.resolve(fileURLToPath(import.meta.url), '../../tsconfig.json');
require('@swc-node/register');
const { launchBrowser } = require('../src/browser.ts');

try {
  const browser = await launchBrowser();
  console.log(`Chromium ${browser.version()}`);
  await browser.close();
} catch (error) {
  console.error(`The journeys need a browser. ${error.message}`);
  process.exit(1);
}
