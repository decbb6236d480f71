import { fileURLToPath } from 'node:url';
import boundaries from 'eslint-plugin-boundaries';

/** The parts of the core, from the ground up: each imports those before it. */
const core = ['text', 'problems', 'content', 'model', 'routes'].map((part) => `src/core/${part}`);
const wholeCore = [...core, 'src/core/checks', 'src/core/report'];

/** The features, from the ground up: each imports those before it, so that no two of them need each other. */
const features = [
  'about',
  'help',
  'search',
  'consultation',
  'comments',
  'progress',
  'measures',
  'open-data',
  'framework',
  'actions',
  'partners',
  'scrutiny',
  'reporting',
  'updates',
  'plan',
  'reading',
  'overview',
].map((feature) => `src/features/${feature}`);

const belowFeatures = [...wholeCore, 'src/exchange', 'src/ui'];
const belowPages = [...belowFeatures, ...features, 'src/site'];

/** Every folder of code, with the folders that it imports besides itself. */
const imports = {
  ...Object.fromEntries(core.map((part, index) => [part, core.slice(0, index)])),
  'src/core/checks': core,
  'src/core/report': core,
  'src/exchange': wholeCore,
  'src/ui': wholeCore,
  ...Object.fromEntries(features.map((feature, index) => [feature, [...belowFeatures, ...features.slice(0, index)]])),
  'src/site': [...belowFeatures, ...features],
  'src/pages': belowPages,
  scripts: belowPages,
  tests: [...belowPages, 'src/pages', 'scripts'],
};

const folder = (type) => ({ element: { type } });
const configuration = { file: { categories: 'configuration' } };

/** ESLint's configuration for the direction of imports between folders. */
export const layers = {
  plugins: { boundaries },
  settings: {
    'import/resolver': { [fileURLToPath(new URL('resolve-import.mjs', import.meta.url))]: {} },
    'boundaries/elements': Object.keys(imports).map((type) => ({ type, pattern: type, partialMatch: false })),
    'boundaries/files': [{ category: 'configuration', pattern: ['*.{ts,mjs}', '.*.mjs', 'src/*.ts'] }],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        // The last policy that matches decides.
        policies: [
          {
            from: [configuration, folder('tests')],
            allow: { to: [configuration, ...Object.keys(imports).map(folder)] },
          },
          ...Object.entries(imports).flatMap(([from, allowed]) => [
            {
              from: folder(from),
              disallow: { to: Object.keys(imports).map(folder) },
              message: `${from} cannot import from {{to.element.type}}. scripts/lint/layers.mjs lists what each folder imports.`,
            },
            { from: folder(from), allow: { to: [from, ...allowed].map(folder) } },
          ]),
        ],
      },
    ],
  },
};

const frameworks = {
  regex: '^(astro|@astrojs)($|[:/])',
  message: 'The core and the views of features run without Astro. Use it in src/site or src/pages.',
};
const nodeModules = { regex: '^node:', message: 'A browser has no modules of Node.js.' };
const contentValues = {
  regex: '/core/content/',
  allowTypeImports: true,
  message: 'Import types only: the schemas would load zod into the browser.',
};
const computingCode = {
  regex: '/(core/(?!routes/|text/escape\\.)|exchange/)',
  allowTypeImports: true,
  message: 'A component prints a view and computes nothing. Import types only, and add what is missing to the view.',
};
const restrictImports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

/** ESLint's configurations for what kinds of files cannot import, wherever it is. A later one replaces an earlier one. */
export const restrictedImports = [
  { files: ['src/core/**', 'src/features/**/*.ts'], rules: restrictImports(frameworks) },
  {
    files: [
      'src/features/*/{list,page,explore}/**/*.ts',
      'src/features/measures/charts/**/*.ts',
      'src/features/{consultation/live-state,help/quick-exit}.ts',
      'src/ui/browser/**',
    ],
    rules: restrictImports(frameworks, nodeModules, contentValues),
  },
  { files: ['src/**/*.astro'], rules: restrictImports(computingCode) },
];
