import type { Plugin } from 'vite';

const CONTRACTS = /\/packages\/contracts\/src\/[a-z-]+\.ts$/;
/** The browser needs a route's address; checking what goes in and out is the server's work. */
const SCHEMAS = new Set(['params', 'query', 'body', 'response']);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

function schemasOf(call: Node): Node[] {
  const callee = call['callee'] as Node;
  const [declaration] = call['arguments'] as Node[];
  if (callee['name'] !== 'route' || declaration?.type !== 'ObjectExpression') return [];
  return (declaration['properties'] as Node[]).filter((property) => {
    const name = (property['key'] as Node | undefined)?.['name'];
    return SCHEMAS.has(String(name)) && (property['value'] as Node).type !== 'Literal';
  });
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A schema declared at the top of a file goes when nobody asks for it: wrapped so that the bundler knows it does nothing else. */
function asPure(code: string, statement: Node): Edit[] {
  const declaration = (
    statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
  ) as Node | null;
  if (declaration?.type !== 'VariableDeclaration') return [];
  const values = (declaration['declarations'] as Node[]).map((declarator) => declarator['init'] as Node | null);
  return values
    .filter((value) => value?.type === 'CallExpression')
    .map((value) => {
      const { start, end } = value as Node;
      return { start, end, text: `/* @__PURE__ */ (() => ${code.slice(start, end)})()` };
    });
}

function withEdits(code: string, edits: Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}

/**
 * In the browser `route({ … })` keeps name, method, path and access and loses its schemas, and with them the schema
 * library: a fifth of the script of the first page. Schemas that are exported by name can still be imported where a page
 * wants them.
 */
export function slimContracts(): Plugin {
  return {
    name: 'techbridge:slim-contracts',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      if (!CONTRACTS.test(id.split('?')[0] ?? '')) return null;
      const program = this.parse(code, { lang: 'ts' }) as unknown as Node;
      const calls = [...walk(program)].filter(({ type }) => type === 'CallExpression');
      const cuts = calls
        .flatMap(schemasOf)
        .map(({ start, end }) => ({ start, end: end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0), text: '' }));
      const pure = (program['body'] as Node[]).flatMap((statement) => asPure(code, statement));
      return { code: withEdits(code, [...cuts, ...pure]), map: null };
    },
  };
}
