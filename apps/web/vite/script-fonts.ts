import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** Faces for the scripts a plain machine cannot draw. Each slice is fetched only when a page shows its characters. */
const SHEETS = [
  { sheet: '@fontsource-variable/noto-sans-sc/wght.css', files: 'noto-sans-sc-' },
  ...['thai', 'khmer', 'lao', 'myanmar'].flatMap((script) =>
    [400, 600].map((weight) => ({
      sheet: `@fontsource/noto-sans-${script}/${weight}.css`,
      files: `noto-sans-${script}-${script}-`,
    })),
  ),
];

const WOFF2 = /url\(\.\/(files\/[^)]+\.woff2)\)\s*format\('([\w-]+)'\)/;

function facesWith(addressOf: (file: string) => string): string {
  return SHEETS.flatMap(({ sheet, files }) => {
    const path = require.resolve(sheet);
    const faces = readFileSync(path, 'utf8').match(/@font-face \{[^}]+\}/g) ?? [];
    return faces
      .filter((face) => face.includes(files))
      .map((face) =>
        face
          .replace(/src: [^;]+;/, (source) => {
            const [, file = '', format = 'woff2'] = WOFF2.exec(source) ?? [];
            return `src:url(${addressOf(join(dirname(path), file))}) format('${format}');`;
          })
          .replace(/\s*\n\s*/g, ''),
      );
  }).join('\n');
}

export const DEV_SCRIPT_FONTS = '/@script-fonts.css';

/** One stylesheet of @font-face rules apart from the main one: it is large and most pages need none or little of it. */
export function scriptFonts(): Plugin {
  let client = false;
  return {
    name: 'techbridge:script-fonts',
    configResolved(config) {
      client = config.command === 'build' && !config.build.ssr;
    },
    generateBundle() {
      if (!client) return;
      const css = facesWith((file) => {
        const reference = this.emitFile({ type: 'asset', name: basename(file), source: readFileSync(file) });
        return `/${this.getFileName(reference)}`;
      });
      this.emitFile({ type: 'asset', name: 'script-fonts.css', originalFileName: 'script-fonts.css', source: css });
    },
    configureServer(server) {
      server.middlewares.use(DEV_SCRIPT_FONTS, (_request, response) => {
        response.setHeader('content-type', 'text/css; charset=utf-8');
        response.end(facesWith((file) => `/@fs${file}`));
      });
    },
  };
}
