import { builtinModules } from 'node:module';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { ownKeys } from './scripts/lint/own-keys.mjs';

/*
 * Direction of imports: core ← adapters ← views, server, cli ← pages. Words of the interface (i18n) are open to all but
 * the core. Components and i18n see of the core only types and core/url.ts, components core/filter and core/search
 * besides, which filter lists and take words apart in the build and in the browser alike; views see of the components only the types of their props. Layouts are the
 * outer part of pages.
 */
const mayImport = {
  core: ['core'],
  i18n: ['i18n'],
  adapters: ['adapters', 'core', 'i18n'],
  views: ['views', 'adapters', 'core', 'i18n'],
  server: ['server', 'adapters', 'core', 'i18n'],
  cli: ['cli', 'adapters', 'core', 'i18n'],
  components: ['components', 'i18n', 'styles'],
  layouts: ['layouts', 'components', 'views', 'core', 'i18n', 'styles'],
  pages: ['pages', 'layouts', 'components', 'views', 'server', 'cli', 'adapters', 'core', 'i18n', 'styles'],
  styles: ['styles'],
};
const allow = (from, to) => ({ from: { element: { type: from } }, allow: to });

const directionOfImports = {
  files: ['src/**'],
  plugins: { boundaries },
  settings: {
    'boundaries/elements': Object.keys(mayImport).map((type) => ({ type, pattern: `src/${type}` })),
    'boundaries/files': [
      { category: 'address', pattern: 'src/core/url.ts' },
      { category: 'filter', pattern: 'src/core/filter/*.ts' },
      { category: 'search', pattern: 'src/core/search/*.ts' },
    ],
    'import/resolver': { node: { extensions: ['.ts'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message:
          '{{from.element.type}} must not import this from {{to.element.type}}: see "Direction of imports" in CONTRIBUTING.md.',
        policies: [
          ...Object.entries(mayImport).map(([from, type]) => allow(from, { to: { element: { type } } })),
          allow(['components', 'i18n'], { to: { element: { type: 'core' } }, dependency: { kind: 'type' } }),
          allow('views', { to: { element: { type: 'components' } }, dependency: { kind: 'type' } }),
          allow(['components', 'i18n'], { to: { file: { categories: 'address' } } }),
          allow('components', { to: { file: { categories: ['filter', 'search'] } } }),
        ],
      },
    ],
  },
};

const machine = {
  regex: `^(node:|(${builtinModules.join('|')})(/|$))`,
  message: 'Only adapters, server, cli and views touch the machine.',
};
const framework = { regex: '^(astro|vite)([:/]|$)|^@astrojs/', message: 'The core knows nothing of Astro.' };
const content = {
  regex: '^astro:content$',
  message: 'Only views, pages and content.config.ts query the content.',
};
const restrict = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const exportsByName = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
];
/* What is built must not depend on the language or the zone of the machine that builds it, nor a test on where it runs. */
const language = 'Name a language: without one, it is that of the machine.';
const zone = 'This is the time of the zone of the machine: use UTC.';
const notOfMachine = [
  {
    selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
    message: `${language} What has no language is ordered by byCode (core/text/order.ts).`,
  },
  { selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]', message: language },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.length=0]',
    message: language,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^toLocale|^localeCompare$/] > :matches(Identifier[name="undefined"], ArrayExpression[elements.length=0]).arguments',
    message: language,
  },
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.object.name="Intl"] > :matches(Identifier[name="undefined"], ArrayExpression[elements.length=0]).arguments:first-child',
    message: language,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset)$/]',
    message: zone,
  },
  { selector: 'CallExpression[callee.property.name=/^to(Date|Time)String$/]', message: zone },
  { selector: 'NewExpression[callee.name="Date"][arguments.length>1]', message: zone },
];
const clock = 'The core has no clock: take the time as a parameter.';

const pureCore = {
  files: ['src/core/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...Object.keys({ ...globals.nodeBuiltin, ...globals.browser }).filter(
        (name) => !(name in globals['shared-node-browser']),
      ),
      ...[
        'clearInterval',
        'clearTimeout',
        'console',
        'crypto',
        'fetch',
        'performance',
        'setInterval',
        'setTimeout',
      ],
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: clock },
      { object: 'Math', property: 'random', message: 'The core has no randomness: take it as a parameter.' },
    ],
    'no-restricted-syntax': [
      'error',
      ...exportsByName,
      ...notOfMachine,
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
      { selector: 'CallExpression[callee.name="Date"]', message: clock },
    ],
  },
};

export default [
  { ignores: ['dist/', '.astro/', '.cache/', 'data/', 'test-results/', 'playwright-report/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', ...notOfMachine],
    },
  },
  { files: ['**/*.astro'], rules: { 'max-lines': ['error', 150] } },
  { files: ['src/core/text/codes/**', 'src/i18n/**', 'tests/fixtures/**'], rules: { 'max-lines': 'off' } },

  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    // In the browser only tables of our own are asked, and every byte is loaded.
    ignores: ['src/components/**'],
    plugins: { casebook: { rules: { 'own-keys': ownKeys } } },
    rules: { 'casebook/own-keys': 'error' },
  },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },

  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
      // The plug-in's name for set:html.
      'astro/jsx-a11y/label-has-associated-control': [
        'error',
        { labelAttributes: ['dangerouslySetInnerHTML'] },
      ],
      // A box that scrolls has to be reached by keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['pre'], roles: ['region'] }],
      // Safari drops the role of a list without bullets.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },

  {
    files: ['src/**', 'scripts/**', 'bench/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  { files: ['src/**'], ignores: ['src/cli/**', 'src/server/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/content.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...exportsByName, ...notOfMachine] },
  },
  directionOfImports,
  restrict(['src/adapters/**', 'src/server/**', 'src/cli/**'], content),
  restrict(['src/components/**', 'src/layouts/**', 'src/i18n/**'], content, machine),
  restrict(['src/core/**'], machine, framework),
  pureCore,
];
