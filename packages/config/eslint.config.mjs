import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**', '**/testing/**', 'apps/e2e/**'];
const WEB = ['apps/web/src/**/*.{ts,tsx}'];

const oneWayOfTesting = ['it', 'test', 'describe'].flatMap((name) => [
  {
    selector: `MemberExpression[object.name='${name}'][property.name=/^(only|skip|todo|failing)$/]`,
    message: 'Every test runs, always.',
  },
  { selector: `CallExpression[callee.name=/^[xf]${name}$/]`, message: 'Every test runs, always.' },
]);

/** Names that say nothing, or say a kind of thing that we do without. */
const names = {
  selector: 'typeLike',
  format: ['PascalCase'],
  custom: { regex: '(^[IT][A-Z][a-z])|(Dto|Impl|Helper|Manager)$', match: false },
};

export default typescript.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      '.data/',
      '**/.turbo/',
      'apps/api/src/platform/database/generated/',
      '**/*.gen.ts',
      'packages/config/fixtures/',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Much of this is about scripts whose letters combine, and about the odd characters that spreadsheets contain.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'object-shorthand': 'error',
      // A file or function that must be longer says why: eslint-disable-next-line max-lines-per-function -- reason
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: false }],
      'max-depth': ['error', 4],
      '@typescript-eslint/naming-convention': ['error', names],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
  {
    // Nest's wiring and guards: a promise nobody waits for is a change nobody hears the failure of.
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/generated/**'],
    languageOptions: {
      parserOptions: { project: 'apps/api/tsconfig.json', tsconfigRootDir: `${import.meta.dirname}/../..` },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Read the environment in env.ts.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask platform/clock for the time.',
        },
      ],
    },
  },
  {
    files: ['apps/api/src/env.ts', 'apps/api/src/platform/database/embedded/**', 'apps/api/src/platform/clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: WEB,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.type='MetaProperty'][property.name='env']",
          message: 'Read it in shared/env.ts.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text is text: nothing of a listing is trusted as markup.',
        },
      ],
    },
  },
  {
    files: ['apps/web/src/shared/env.ts', 'apps/web/src/shared/message-files.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // Tables of facts are as long as the facts.
  { files: ['packages/taxonomy/src/**'], rules: { 'max-lines': 'off' } },
  {
    // A component's markup is as long as what it shows.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...oneWayOfTesting],
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}', '**/bin/**', 'apps/api/src/tasks/**', 'apps/api/src/main.ts', 'apps/bench/**'],
    languageOptions: { globals: globals() },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);

function globals() {
  const names = [
    'console',
    'process',
    'module',
    'require',
    '__dirname',
    '__filename',
    'Buffer',
    'URL',
    'fetch',
    'performance',
  ];
  const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'];
  const web = [
    'globalThis',
    'WebAssembly',
    'AbortController',
    'AbortSignal',
    'TextEncoder',
    'TextDecoder',
    'structuredClone',
  ];
  return Object.fromEntries([...names, ...timers, ...web].map((name) => [name, 'readonly']));
}
