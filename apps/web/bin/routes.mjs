// Writes src/app/routeTree.gen.ts after a route file was added or renamed. Building and developing do it by themselves.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const config = getConfig(
  {
    target: 'react',
    routesDirectory: './src/app/routes',
    generatedRouteTree: './src/app/routeTree.gen.ts',
    routeFileIgnorePattern: '\\.(spec|module)\\.',
    quoteStyle: 'single',
    semicolons: true,
  },
  root,
);
await new Generator({ config, root }).run();
