import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, type Plugin } from 'vite';
import { namesIn, walk, withEdits, type Edit, type Node } from './syntax.ts';

const FOLDER = join(import.meta.dirname, '../../../packages/contracts/src');
const CONTRACTS = '@techbridge/contracts';
const WITH_SCHEMAS = '?schemas';
/** The browser needs a route's address; checking what goes in and out is the server's work. */
const ROUTE_SCHEMAS = new Set(['params', 'query', 'body', 'response']);

interface Declaration {
  name: string;
  node: Node;
}

const parse = (code: string): Node => parseSync('contract.ts', code).program as unknown as Node;
const inContracts = (id: string) => id.startsWith(FOLDER);

function schemasOfRoute(call: Node): Node[] {
  const [declaration] = call['arguments'] as Node[];
  if ((call['callee'] as Node)['name'] !== 'route' || declaration?.type !== 'ObjectExpression') return [];
  return (declaration['properties'] as Node[]).filter((property) => {
    const name = (property['key'] as Node | undefined)?.['name'];
    return ROUTE_SCHEMAS.has(String(name)) && (property['value'] as Node).type !== 'Literal';
  });
}

function routeCuts(code: string, program: Node): Edit[] {
  const calls = [...walk(program)].filter(({ type }) => type === 'CallExpression');
  return calls
    .flatMap(schemasOfRoute)
    .map(({ start, end }) => ({ start, end: end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0), text: '' }));
}

/** What a file declares at its top, with the statement to remove for each. */
function declarationsOf(program: Node): Declaration[] {
  return (program['body'] as Node[]).flatMap((statement) => {
    const declaration = (
      statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
    ) as Node | null;
    if (declaration?.type === 'FunctionDeclaration')
      return [{ name: String((declaration['id'] as Node)['name']), node: statement }];
    if (declaration?.type !== 'VariableDeclaration') return [];
    return (declaration['declarations'] as Node[]).map((one) => ({
      name: String((one['id'] as Node)['name']),
      node: statement,
    }));
  });
}

/** Names of all that rests on the schema library, directly or through another schema, in whichever file. */
function schemaNames(): Set<string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const declarations = files.flatMap((name) => {
    const code = readFileSync(join(FOLDER, name), 'utf8');
    const program = parse(code);
    const cuts = routeCuts(code, program);
    return declarationsOf(program).map((declaration) => ({
      name: declaration.name,
      uses: namesIn(declaration.node, cuts),
    }));
  });
  const found = new Set(['z']);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const { name, uses } of declarations)
      if ([...uses].some((used) => used !== name && found.has(used))) found.add(name);
  }
  return found;
}

function withoutSchemas(code: string, schemas: ReadonlySet<string>): string {
  const program = parse(code);
  const cuts = routeCuts(code, program);
  const gone = declarationsOf(program)
    .filter(({ name }) => schemas.has(name))
    .map(({ node: { start, end } }) => ({ start, end, text: '' }));
  const kept = cuts.filter((cut) => !gone.some(({ start, end }) => cut.start >= start && cut.end <= end));
  return withEdits(code, [...kept, ...gone]).replace(/^import \{ z \} from 'zod';$/m, "import type { z } from 'zod';");
}

/** `import { MatchCommand, SECTORS } from '@techbridge/contracts'` takes MatchCommand from the whole contract. */
function splitImports(code: string, schemas: ReadonlySet<string>): string | null {
  const edits = [...code.matchAll(/^import \{([^}]*)\} from '@techbridge\/contracts';$/gm)].flatMap((match): Edit[] => {
    const names = (match[1] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const whole = names.filter((name) => schemas.has(name));
    if (whole.length === 0) return [];
    const slim = names.filter((name) => !schemas.has(name));
    const text = `import { ${slim.join(', ')} } from '${CONTRACTS}'; import { ${whole.join(', ')} } from '${CONTRACTS}${WITH_SCHEMAS}';`;
    return [{ start: match.index, end: match.index + match[0].length, text }];
  });
  return edits.length > 0 ? withEdits(code, edits) : null;
}

/**
 * In the browser a contract is its routes' addresses, its codes and its types: schemas are left out, and with them the
 * schema library, a fifth of the script of the first page. Where a page does use a schema by its name, that page alone
 * fetches the whole contract.
 */
export function slimContracts(): Plugin {
  let schemas = new Set<string>();
  return {
    name: 'techbridge:slim-contracts',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      schemas = schemaNames();
    },
    async resolveId(source, importer) {
      if (source === `${CONTRACTS}${WITH_SCHEMAS}`) return `${join(FOLDER, 'index.ts')}${WITH_SCHEMAS}`;
      if (!importer?.endsWith(WITH_SCHEMAS) || !source.startsWith('./')) return null;
      return `${join(dirname(importer), source)}.ts${WITH_SCHEMAS}`;
    },
    load(id) {
      return id.endsWith(WITH_SCHEMAS)
        ? { code: readFileSync(id.slice(0, -WITH_SCHEMAS.length), 'utf8'), moduleType: 'ts' }
        : null;
    },
    transform(code, id) {
      if (id.endsWith(WITH_SCHEMAS)) return { code: withEdits(code, routeCuts(code, parse(code))), map: null };
      if (inContracts(id)) return { code: withoutSchemas(code, schemas), map: null };
      const split = id.includes('node_modules') ? null : splitImports(code, schemas);
      return split === null ? null : { code: split, map: null };
    },
  };
}
