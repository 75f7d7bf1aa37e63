import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';

const LABEL_FILE = /\/src\/shared\/labels\/([a-z]{2,3})\.ts$/;
const SOURCE = path.resolve(import.meta.dirname, '../src/shared/labels/labels-of.ts');

type LabelSource = typeof import('../src/shared/labels/labels-of');

/**
 * In the browser a file of labels is the labels of one language alone. Without this the whole taxonomy, with ten
 * languages and the synonyms that imports know, would be on the first page. Built, the labels are data beside the script.
 */
export function labelFiles(): Plugin {
  let source: Promise<LabelSource> | undefined;
  let building = false;
  return {
    name: 'techbridge:label-files',
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved({ command }) {
      building = command === 'build';
    },
    async transform(_code, id) {
      const locale = LABEL_FILE.exec(id.split('?')[0] ?? '')?.[1];
      if (!locale) return null;
      source ??= runnerImport<LabelSource>(SOURCE, {
        configFile: false,
        logLevel: 'error',
        resolve: { conditions: ['@techbridge/source', 'node'] },
      }).then(({ module }) => module);
      const { labelsOf } = await source;
      const labels = JSON.stringify(labelsOf(locale as 'en'));
      if (!building) return { code: `export default ${labels};`, map: null };
      const file = this.emitFile({
        type: 'asset',
        name: `labels-${locale}.json`,
        originalFileName: `labels-${locale}.json`,
        source: labels,
      });
      return {
        code: `export default await fetch(import.meta.ROLLUP_FILE_URL_${file}).then((answer) => answer.json());`,
        map: null,
      };
    },
  };
}
