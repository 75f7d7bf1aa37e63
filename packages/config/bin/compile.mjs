#!/usr/bin/env node
/**
 * Compiles src of the workspace it is run in to dist, as CommonJS with source maps. Only translates: types are checked
 * by `npm run check`, so that a start from a fresh clone need not wait for them.
 */
import fs from 'node:fs';
import path from 'node:path';
import { transformFile } from '@swc/core';

const SKIPPED = /\.(spec|d)\.ts$/;

const sources = filesOf('src').filter((file) => file.endsWith('.ts') && !SKIPPED.test(file));
const written = new Set((await Promise.all(sources.map(compile))).flat());
for (const file of filesOf('dist')) if (!written.has(file)) fs.rmSync(file);

function filesOf(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** @returns {Promise<string[]>} the files it wrote */
async function compile(source) {
  const target = path.join('dist', path.relative('src', source)).replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(source, {
    swcrc: false,
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(target), source),
    // The annotation lets ES modules (Vite's configuration, scripts) import our packages by name.
    module: { type: 'commonjs', ignoreDynamic: true, exportInteropAnnotation: true },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  await fs.promises.mkdir(path.dirname(target), { recursive: true });
  await fs.promises.writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  await fs.promises.writeFile(`${target}.map`, map);
  return [target, `${target}.map`];
}
