/** As much of a syntax tree as the plugins here look at. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Wrappers of an expression that only types see. */
const TYPED_EXPRESSIONS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function childrenOf(node: Node): Node[] {
  if (TYPED_EXPRESSIONS.has(node.type)) return [node['expression'] as Node];
  const named = node.type === 'MemberExpression' ? 'property' : node.type === 'Property' ? 'key' : undefined;
  return Object.entries(node)
    .filter(([key]) => key !== named || node['computed'] === true)
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter(({ type }) => !type.startsWith('TS') || TYPED_EXPRESSIONS.has(type));
}

/** Every node that exists when the program runs; what only types see is left out. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Names a piece of program refers to, outside of the given stretches. */
export function namesIn(node: Node, without: readonly Edit[] = []): Set<string> {
  const outside = ({ start }: Node) => !without.some((cut) => start >= cut.start && start < cut.end);
  const identifiers = [...walk(node)].filter(({ type }) => type === 'Identifier').filter(outside);
  return new Set(identifiers.map((identifier) => String(identifier['name'])));
}

export function withEdits(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}
