import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './vite/compress.ts';
import { devServer } from './vite/dev-server.ts';
import { labelFiles } from './vite/label-files.ts';
import { scriptFonts } from './vite/script-fonts.ts';
import { slimContracts } from './vite/slim-contracts.ts';

/** Modules of our packages only declare things, so what a page does not use need not be sent to it. */
const OUR_PACKAGES = /\/packages\/[a-z0-9-]+\/(src|messages)\//;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: './src/app/routes',
      generatedRouteTree: './src/app/routeTree.gen.ts',
      routeFileIgnorePattern: '\\.(spec|module)\\.',
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
    slimContracts(),
    labelFiles(),
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
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    sourcemap: false,
    target: 'es2022',
    rollupOptions: {
      ...(isSsrBuild ? {} : { input: 'src/entry-client.tsx' }),
      treeshake: {
        moduleSideEffects: (id: string, external: boolean) => external || !OUR_PACKAGES.test(id),
      },
    },
  },
}));
