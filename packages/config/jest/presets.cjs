/** One preset per kind of test. Each is a whole jest configuration; the root's jest.config.cjs puts them together. */
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../../..');
/** Packages that exist as ES modules alone, which jest cannot require as they are. */
const ES_MODULES_ONLY = ['meilisearch', 'until-async', '@open-draft/deferred-promise', 'rettime', '@sindresorhus/.*'];
const SOURCE = '@techbridge/source';

function swc(options) {
  const parser = { syntax: 'typescript', tsx: Boolean(options.react), decorators: true };
  const transform = options.react
    ? { react: { runtime: 'automatic' } }
    : { legacyDecorator: true, decoratorMetadata: true };
  return [
    '@swc/jest',
    { jsc: { target: 'es2022', parser, transform, keepClassNames: true }, module: { type: 'commonjs' } },
  ];
}

function base(workspace, displayName) {
  return {
    displayName,
    rootDir: path.join(ROOT, workspace),
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: [SOURCE, 'node', 'node-addons'] },
    testMatch: ['<rootDir>/**/*.spec.{ts,tsx}'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.int\\.spec\\.ts$'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    transform: { '^.+\\.(ts|mts|cts)$': swc({}), '^.+\\.(js|mjs)$': swc({}) },
    transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`],
    clearMocks: true,
    testTimeout: 60_000,
  };
}

/** A package: pure code, no environment. */
const forPackage = (workspace) => base(workspace, path.basename(workspace));

/** The API's rules and machinery without a database. */
const forApi = () => ({
  ...base('apps/api', 'api'),
  setupFiles: [require.resolve('reflect-metadata', { paths: [path.join(ROOT, 'apps/api')] })],
});

/** The API on a real PostgreSQL: `*.int.spec.ts`. One throw-away server, one database per worker. */
const forApiIntegration = () => ({
  ...forApi(),
  displayName: 'api on PostgreSQL',
  testMatch: ['<rootDir>/**/*.int.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  globalSetup: path.join(ROOT, 'apps/api/test/start-database.ts'),
  globalTeardown: path.join(ROOT, 'apps/api/test/stop-database.ts'),
});

/** Web features and routes in jsdom. What only Vite understands has a stand-in of the same name in src/testing. */
function forWeb() {
  const testing = path.join(ROOT, 'apps/web/src/testing');
  const present = (name) => [path.join(testing, name)].filter((file) => fs.existsSync(file));
  const standIns = ['env', 'message-files'].flatMap((name) =>
    present(`${name}.ts`).map((file) => [`^(\\./|.*/shared/)${name}$`, file]),
  );
  return {
    ...base('apps/web', 'web'),
    testEnvironment: path.join(__dirname, 'browser-environment.cjs'),
    testEnvironmentOptions: { customExportConditions: [SOURCE] },
    transform: { '^.+\\.(ts|mts|tsx)$': swc({ react: true }), '^.+\\.(js|mjs)$': swc({ react: true }) },
    moduleNameMapper: {
      '\\.(css|svg|png|woff2)(\\?.*)?$': path.join(__dirname, 'asset.cjs'),
      ...Object.fromEntries(standIns),
    },
    setupFilesAfterEnv: present('setup.ts'),
  };
}

/** Journeys through a real browser against the built product. */
const forJourneys = () => ({
  ...base('apps/e2e', 'journeys'),
  testMatch: ['<rootDir>/journeys/**/*.spec.ts'],
  globalSetup: path.join(ROOT, 'apps/e2e/src/start-product.ts'),
  globalTeardown: path.join(ROOT, 'apps/e2e/src/stop-product.ts'),
  testTimeout: 120_000,
});

module.exports = { ROOT, forPackage, forApi, forApiIntegration, forWeb, forJourneys };
