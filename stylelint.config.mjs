import { includeSizes } from './scripts/lint/include-sizes.mjs';

/** Units of sizes. They are written in src/ui/styles/_tokens.scss, as colours are in _colours.scss, and named everywhere else. */
const sizes = ['rem', 'px', 'pt', 'mm', 'cm'];

/** @type {import('stylelint').Config} */
export default {
  customSyntax: 'postcss-scss',
  plugins: [includeSizes],
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    'house/include-sizes': true,
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': ['/^(rgb|hsl|lab|lch|oklab|oklch|hwb|color)a?$/'],
    'unit-disallowed-list': [
      sizes,
      // Lines are as thin as the screen can draw them, and belong to no scale.
      { ignoreProperties: { px: ['/^border/', '/^outline/', 'box-shadow', 'text-decoration-thickness'] } },
    ],
    'declaration-property-value-disallowed-list': { '/^(border|outline)/': ['/([4-9]|\\d{2,}|\\.\\d+)px/'] },
    'block-no-empty': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'declaration-block-no-shorthand-property-overrides': true,
    'function-calc-no-unspaced-operator': true,
    'length-zero-no-unit': true,
    'media-feature-name-no-unknown': true,
    'media-feature-range-notation': 'context',
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': true,
    'unit-no-unknown': true,
  },
  overrides: [
    { files: ['**/_tokens.scss'], rules: { 'unit-disallowed-list': null } },
    { files: ['**/_colours.scss'], rules: { 'color-no-hex': null } },
    // The sizes of a drawing are those in which its picture is laid out.
    { files: ['**/_chart-drawing.scss', '**/_sparkline.scss'], rules: { 'unit-disallowed-list': null } },
  ],
};
