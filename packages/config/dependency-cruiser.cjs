/**
 * Who may import whom (apps/docs/architecture.md shows the picture). A new room of the API costs one line in ROOM_ARROWS;
 * a new feature of the web costs none. boundaries.spec.ts breaks every rule on purpose.
 */

/** A room meets another at its index.ts, and only along these arrows. Every room may be met by none that is not named. */
const ROOM_ARROWS = {
  notifications: ['accounts'],
  organisations: ['accounts', 'notifications'],
  settings: ['accounts'],
  listings: ['organisations', 'notifications', 'settings'],
  catalogue: ['listings', 'organisations', 'glossary', 'searches'],
  imports: ['listings', 'organisations', 'notifications'],
  collections: ['listings', 'catalogue'],
  'need-writing': ['listings', 'catalogue', 'suggestions'],
  'saved-searches': ['catalogue', 'digests', 'notifications'],
  matches: ['accounts', 'listings', 'organisations', 'notifications', 'settings'],
  suggestions: ['listings', 'catalogue', 'matches', 'notifications'],
  digests: ['listings', 'notifications', 'suggestions'],
  events: ['organisations', 'matches', 'notifications'],
  glossary: ['accounts', 'notifications'],
  desk: ['accounts', 'organisations', 'listings', 'matches', 'notifications', 'settings'],
};

/** Packages from the ground up; a package that is not named here may import none of ours. */
const PACKAGE_ARROWS = {
  taxonomy: ['contracts'],
  i18n: ['contracts'],
  lexicon: ['taxonomy'],
  matching: ['lexicon', 'taxonomy', 'contracts'],
};

const ROOMS = '^apps/api/src/modules/([^/]+)/';
const TESTS = '\\.spec\\.tsx?$';
const BUILT_IN_OR_INSTALLED = [
  'core',
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
];
/** Kinds of files that hold rules as data and pure functions. */
const PURE = '^apps/api/src/modules/.*\\.(workflow|policy|presenter|scoring)\\.ts$';

const any = (names) => `(${names.join('|')})`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = [
  forbid(
    'rooms-meet-at-the-front-door',
    'A room imports another through its index.ts alone.',
    { path: ROOMS },
    { path: ROOMS, pathNot: ['^apps/api/src/modules/$1/', '^apps/api/src/modules/[^/]+/index\\.ts$'] },
  ),
  forbid(
    'others-use-the-front-door',
    'What stands beside the rooms (the app itself, the sample world, tasks) meets them at their index.ts too.',
    { path: '^apps/api/src/', pathNot: [ROOMS, TESTS] },
    { path: ROOMS, pathNot: '^apps/api/src/modules/[^/]+/index\\.ts$' },
  ),
  forbid(
    'arrows-between-rooms-are-named',
    'This room has no arrows in ROOM_ARROWS.',
    { path: ROOMS, pathNot: [`^apps/api/src/modules/${any(Object.keys(ROOM_ARROWS))}/`, TESTS] },
    { path: ROOMS, pathNot: '^apps/api/src/modules/$1/' },
  ),
  ...Object.entries(ROOM_ARROWS).map(([room, allowed]) =>
    forbid(
      `arrows-of-${room}`,
      `${room} may import ${allowed.join(', ')}; see ROOM_ARROWS.`,
      { path: `^apps/api/src/modules/${room}/`, pathNot: TESTS },
      { path: ROOMS, pathNot: `^apps/api/src/modules/${any([room, ...allowed])}/` },
    ),
  ),
];

const apiRules = [
  forbid(
    'platform-knows-no-business',
    'The machinery serves every room and imports none.',
    { path: '^apps/api/src/platform/' },
    { path: ['^apps/api/src/modules/', '^apps/api/src/sample-world/'] },
  ),
  forbid(
    'rules-are-pure',
    'Workflows, policies, presenters and scoring know neither Nest nor Prisma: they take data and give data.',
    { path: PURE },
    {
      path: [
        '^node_modules/',
        '^apps/api/src/platform/',
        '^apps/api/src/modules/.*\\.(controller|service|repository|subscriber|module)\\.ts$',
      ],
      pathNot: ['^node_modules/zod/', '^apps/api/src/platform/(workflow|errors|http/actor)\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'rules-touch-no-machine',
    'Pure files read no clock, file or environment.',
    { path: PURE },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'database-behind-repositories',
    'Prisma and the database are used by repositories, services (transactions), subscribers and modules.',
    {
      path: '^apps/api/src/modules/',
      pathNot: ['\\.(repository|service|subscriber|module)\\.ts$', TESTS],
    },
    {
      path: ['^apps/api/src/platform/database/', '^node_modules/(@prisma|pg|graphile-worker)/'],
      dependencyTypesNot: ['type-only'],
    },
  ),
];

const webRules = [
  forbid(
    'features-stand-alone',
    'A feature imports no other feature: a route puts them side by side.',
    { path: '^apps/web/src/features/([^/]+)/' },
    { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  ),
  forbid(
    'features-know-no-routes',
    'Features are composed by the app, not the other way round.',
    { path: '^apps/web/src/features/', pathNot: TESTS },
    { path: '^apps/web/src/app/' },
  ),
  forbid(
    'shared-knows-nobody',
    'The design system and its neighbours import neither features nor the app.',
    { path: '^apps/web/src/shared/', pathNot: TESTS },
    { path: '^apps/web/src/(features|app)/' },
  ),
];

const workspaceRules = [
  forbid(
    'apps-stand-alone',
    'Apps meet over the network, never by import.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid('packages-know-no-app', 'Packages serve apps.', { path: '^packages/' }, { path: '^apps/' }),
  forbid(
    'arrows-between-packages-are-named',
    'This package may import none of ours; see PACKAGE_ARROWS.',
    { path: '^packages/([^/]+)/', pathNot: `^packages/${any([...Object.keys(PACKAGE_ARROWS), 'config'])}/` },
    { path: '^packages/', pathNot: '^packages/$1/' },
  ),
  ...Object.entries(PACKAGE_ARROWS).map(([name, allowed]) =>
    forbid(
      `arrows-of-package-${name}`,
      `${name} may import ${allowed.join(', ')}; see PACKAGE_ARROWS.`,
      { path: `^packages/${name}/` },
      { path: '^packages/', pathNot: `^packages/${any([name, ...allowed])}/` },
    ),
  ),
  forbid(
    'contracts-depend-on-zod-alone',
    'Both apps and every partner read the contracts.',
    { path: '^packages/contracts/src/', pathNot: TESTS },
    { dependencyTypes: BUILT_IN_OR_INSTALLED, pathNot: '^node_modules/zod/' },
  ),
  forbid(
    'no-cycles',
    'Two files that need each other are one file, or three.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid(
    'declared-dependencies-only',
    'Name the package in the package.json of the workspace that imports it.',
    { pathNot: ['^packages/config/', '^apps/[^/]+/(bin|vite)/', TESTS, '/test/', '/testing/'] },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid(
    'nothing-unresolvable',
    'The import leads nowhere (what a build makes is not there on a clean checkout).',
    { pathNot: '^apps/web/' },
    { couldNotResolve: true, pathNot: ['/generated/', '/dist/'] },
  ),
  forbid(
    'no-test-code-in-the-product',
    'What ships imports neither tests nor what only tests install.',
    { path: '^(apps/(api|web)|packages/[^/]+)/src/', pathNot: [TESTS, '/testing/'] },
    { path: [TESTS, '^apps/[^/]+/test/', '^apps/web/src/testing/'] },
  ),
];

module.exports = {
  forbidden: [...workspaceRules, ...roomRules, ...apiRules, ...webRules],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|generated)/' },
    exclude: { path: '^(apps|packages)/[^/]+/(dist|coverage)/' },
    moduleSystems: ['es6', 'cjs'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@techbridge/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
