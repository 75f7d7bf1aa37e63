import type { Plugin } from 'vite';

const ENTRY = '/src/entry-client.tsx';
/** What no page should wait for that does not show it. */
const HEAVY =
  /\/packages\/taxonomy\/|\/node_modules\/(zod|radix-ui|@tanstack\/react-table|@tanstack\/react-virtual)\/|\/src\/features\/.+\.tsx$/;

/**
 * Names what reaches the script of the first page without belonging there. Mostly a route file: what its validateSearch,
 * beforeLoad and head import is part of every page, so it must come from files that hold no components.
 */
export function firstScript(): Plugin {
  return {
    name: 'techbridge:first-script',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      const entry = [...this.getModuleIds()].find((id) => id.endsWith(ENTRY));
      const cameFrom = new Map<string, string | null>(entry ? [[entry, null]] : []);
      for (const id of cameFrom.keys()) {
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
      }
      const path = (id: string): string[] => {
        const from = cameFrom.get(id);
        return from ? [...path(from), id] : [id];
      };
      const first = [...cameFrom].filter(([id, from]) => HEAVY.test(id) && !(from && HEAVY.test(from)));
      for (const [id] of first)
        this.warn(
          `part of every page, by ${path(id)
            .slice(-3)
            .map((part) => part.split('/src/').pop())
            .join(' -> ')}`,
        );
    },
  };
}
