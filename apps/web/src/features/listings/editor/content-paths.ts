type Node = Record<string, unknown> | unknown[] | null | undefined;

/** The value at a dotted path: `valueAt(content, 'texts.en.title')`; undefined where the way breaks off. */
export function valueAt(content: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], content);
}

/** The same content with another value at a path. What is on the way is copied, the rest is shared. */
export function withValue<T>(content: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const node = content as Node;
  const inner = rest.length === 0 ? value : withValue((node as Record<string, unknown>)?.[key], rest.join('.'), value);
  if (Array.isArray(node)) return node.map((one, index) => (index === Number(key) ? inner : one)) as T;
  return { ...(node ?? {}), [key]: inner } as T;
}

/** Whether a path is another one or lies below it. */
export function liesIn(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`);
}
