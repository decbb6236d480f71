import eslintPluginAstro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers, restrictedImports } from './scripts/lint/layers.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.*.work/', '.astro/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The errors of the "yaml" package are typed by a class that it never creates them from.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Objects are closures here, whose methods need no "this".
      '@typescript-eslint/unbound-method': 'off',
      // Text is spread into letters on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A number in a message is plain to read.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // "noPropertyAccessFromIndexSignature" decides for environment variables.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...eslintPluginAstro.configs.recommended,
  {
    files: ['**/*.{ts,mjs,astro}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  { files: ['**/*.{ts,mjs,astro}'], ...layers },
  ...restrictedImports,
  // Commands talk to the person who typed them.
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
