import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface RouteAssets {
  css?: string[];
  preloads?: string[];
  scripts?: { attrs: Record<string, unknown> }[];
}

/** Where a page's script, styles, routes and messages are fetched from. */
export interface PageAssets {
  entry: string;
  css: string[];
  scriptFonts: string;
  /** Script to fetch early, by route id. */
  routes: Record<string, RouteAssets>;
  /** By `<locale>/<namespace>`. */
  messages: Record<string, string>;
  /** The words of vocabularies, by locale: data, and the script that reads it. */
  labels: Record<string, { data: string; script: string }>;
}

export interface Chunk {
  file: string;
  imports?: string[];
}
export type ViteManifest = Record<string, Chunk>;

const ENTRY = 'src/entry-client.tsx';
const ROUTE_CHUNK = /^src\/app\/routes\/(.+)\.tsx\?tsr-split=(?:\w+---)*component(?:---\w+)*$/;
const MESSAGE_FILE = /packages\/i18n\/messages\/([a-z]+\/[a-z]+)\.json$/;
const LABEL_CHUNK = /^src\/shared\/labels\/([a-z]+)\.ts$/;
const ROOT = '__root__';

/** A route's id follows from the name of its file: `_public/needs.$reference` is `/_public/needs/$reference`. */
function routeIdOf(name: string): string {
  return `/${name
    .replaceAll('.', '/')
    .replace(/(^|\/)index$/, '$1')
    .replace(/\/route$/, '')}`;
}

function withImports(manifest: ViteManifest, key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, found);
  return found;
}

function manifestIn(clientFolder: string): ViteManifest {
  return JSON.parse(readFileSync(join(clientFolder, '.vite', 'manifest.json'), 'utf8')) as ViteManifest;
}

export function assetsOf(manifest: ViteManifest): PageAssets {
  const address = (file: string) => `/${file}`;
  const always = withImports(manifest, ENTRY);
  const entry = address(manifest[ENTRY]?.file ?? '');
  const css = Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.css') && !file.includes('script-fonts'));
  const fonts = Object.values(manifest).find(({ file }) => file.endsWith('.css') && file.includes('script-fonts'));
  const routes: PageAssets['routes'] = {};
  const messages: PageAssets['messages'] = {};
  const labels: PageAssets['labels'] = {};
  for (const [key, chunk] of Object.entries(manifest)) {
    const route = ROUTE_CHUNK.exec(key)?.[1];
    if (route)
      routes[routeIdOf(route)] = {
        preloads: [...withImports(manifest, key)].filter((file) => !always.has(file)).map(address),
      };
    const message = MESSAGE_FILE.exec(key)?.[1];
    if (message) messages[message] = address(chunk.file);
    const label = LABEL_CHUNK.exec(key)?.[1];
    const data = manifest[`labels-${label}.json`];
    if (label && data) labels[label] = { data: address(data.file), script: address(chunk.file) };
  }
  routes[ROOT] = {
    css: css.map(address),
    preloads: [...always].map(address),
    scripts: [{ attrs: { type: 'module', src: entry, async: true } }],
  };
  return { entry, css: css.map(address), scriptFonts: fonts ? address(fonts.file) : '', routes, messages, labels };
}

const known = new Map<string, PageAssets>();

/** Read once from the manifest that the client build left in its folder: dist/client/.vite/manifest.json. */
export function builtAssets(clientFolder: string): PageAssets {
  const assets = known.get(clientFolder) ?? assetsOf(manifestIn(clientFolder));
  known.set(clientFolder, assets);
  return assets;
}
