/* eslint-disable max-lines-per-function -- one table of settings */
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './vite/compress.ts';
import { devServer } from './vite/dev-server.ts';
import { labelFiles } from './vite/label-files.ts';
import { firstScript } from './vite/first-script.ts';
import { scriptFonts } from './vite/script-fonts.ts';
import { slimContracts } from './vite/slim-contracts.ts';

/** Modules of our packages only declare things, so what a page does not use need not be sent to it. */
const OUR_PACKAGES = /\/packages\/[a-z0-9-]+\/(src|messages)\//;

/** What every page runs on: one file, which stays in the browser's cache from release to release. */
const FRAMEWORK =
  /\/node_modules\/(react|react-dom|scheduler|i18next|react-i18next|use-sync-external-store|@tanstack\/(router-core|history|store|react-store))\//;

/** What else the first script holds, in one file: thirty small ones compress worse. */
const OURS = /\/(apps\/web\/src|packages\/(contracts|i18n)\/src|node_modules\/@tanstack)\//;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // A page's loader travels with the page: else every page's questions would be part of the first script.
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component'], ['pendingComponent'], ['errorComponent'], ['notFoundComponent']],
      },
      routesDirectory: './src/app/routes',
      generatedRouteTree: './src/app/routeTree.gen.ts',
      routeFileIgnorePattern: '\\.(spec|module)\\.',
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
    slimContracts(),
    labelFiles(),
    firstScript(),
    scriptFonts(),
    devServer(),
    compress(),
  ],
  resolve: { conditions: ['@techbridge/source', 'module', 'browser', 'development|production'] },
  ssr: {
    noExternal: isSsrBuild ? true : [/^@techbridge\//],
    resolve: { conditions: ['@techbridge/source', 'module', 'node', 'development|production'] },
  },
  server: { port: Number(process.env.WEB_PORT ?? 5173), strictPort: true },
  build: {
    outDir: 'dist/client',
    manifest: !isSsrBuild,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    sourcemap: false,
    target: 'es2022',
    rollupOptions: {
      ...(isSsrBuild ? {} : { input: 'src/entry-client.tsx' }),
      treeshake: { moduleSideEffects: [{ test: OUR_PACKAGES, sideEffects: false }] },
      ...(isSsrBuild
        ? {}
        : {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'framework', test: FRAMEWORK, priority: 2 },
                  { name: 'app', test: OURS, tags: ['$initial'], priority: 1 },
                ],
              },
            },
          }),
    },
  },
}));
