import stylelint from 'stylelint';
import { expect, test } from 'vitest';

test.for([
  ['a size', '.a { margin: 1.1rem auto; }'],
  ['a size in a function', '.a { padding: calc(1em + 2px); }'],
  ['a size in a shorthand', '.a { font: 700 1rem serif; }'],
  ['a size given to a mixin', '.a { @include row(0 3rem); }'],
  ['a size in a variable of its own', '$own: 3rem;'],
  ['a breakpoint', '@media (width >= 30rem) { .a { top: 0; } }'],
  ['a thick line', '.a { border-left: 7px solid; }'],
  ['a colour', '.a { color: #b10e1e; }'],
  ['a colour by name', '.a { background: white; }'],
  ['a colour as a function', '.a { fill: rgb(0 0 0 / 50%); }'],
])('%s outside the scale is a mistake in a stylesheet', async ([, code = '']) => {
  expect(await mistakes(code)).toBe(1);
});

test('sizes of the scale, thin lines and sizes relative to the text are none', async () => {
  const code = `.a { @include row($space-2 0); margin: -$space-1 0.5em; border: 2px solid currentcolor; color: var(--error);
    @media (width < $small) { padding: calc(2 * $space-4); } }`;
  expect(await mistakes(code)).toBe(0);
});

async function mistakes(code: string): Promise<number> {
  const { results } = await stylelint.lint({ code, codeFilename: 'src/features/sample.scss' });
  return results.flatMap(({ warnings }) => warnings).length;
}
