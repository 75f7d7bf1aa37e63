import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg|json|webmanifest|txt|ico)$/;
const WORTH_IT_BYTES = 1024;

/** Writes .br and .gz beside every text asset of the client build, so that the server never compresses them again. */
export function compress(): Plugin {
  let folder = '';
  let client = false;
  return {
    name: 'techbridge:compress',
    apply: 'build',
    configResolved(config) {
      client = !config.build.ssr;
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      if (!client) return;
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
        const content = readFileSync(path);
        if (content.length < WORTH_IT_BYTES) continue;
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
          }),
        );
      }
    },
  };
}
