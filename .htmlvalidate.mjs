import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The standard's own rule for ids: references of actions hold a full stop.
    'valid-id': ['error', { relaxed: true }],
    // Hashes are for files of other hosts.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Several values of one filter are checkboxes of one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Matters of style. Titles carry the whole name of the strategy, and spaces at a line's end come from the templates.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});
