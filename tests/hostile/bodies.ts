import type { Random } from '../mutation/random.ts';

/** Pieces of which each alone is read in its own way by parsers of Markdown, of MDX, of HTML or of JavaScript. */
const pieces = [
  ...['Warm homes', 'a', 'é', '\u{1f600}', '1', 'https://example.org/', 'www.example.org', 'a@example.org', '.'],
  ...['*', '**', '_', '~~', '~', '`', '``', '```', '```js', '~~~', '\\', '!', '[', ']', '(', ')', '[^1]', '[^1]: '],
  ...['*a*', '**b**', '`c`', '~~d~~', '[e](/anytown/)', '[f](https://example.org/?a=1&b="2")', '![g](/icon.svg "h")'],
  ...[
    '[r][r]',
    '[r]',
    '[r]: /anytown/',
    '[r]: <https://example.org/ b> "t"',
    '[r]: javascript:x',
    '[a[^p]](/x)\n\n[^p]: [q](/y)',
    '[a https://example.org/ b](/x)',
    '![r][r]',
  ],
  ...['[x](javascript:x)', '[x](JaVaScRiPt&#58;x)', '[x](&#x6a;avascript:x)', '[x](java&#10;script:x)', '[x](//evil)'],
  ...['[x](/\\evil)', '[x](data:text/html,x)', '[x](h&#10;ttps://x.y/)', '[x](https:evil)', '[x](mailto:"@x)'],
  ...[
    '<javascript:x>',
    '<https://example.org>',
    '![x](https://evil/x.png)',
    '![](/x.png)',
    '[x](/x "y&quot; onclick=z")',
  ],
  ...[
    '# ',
    '## ',
    '### Two',
    '#### Three',
    '##### Four',
    'a  \nb',
    'a\\\nb',
    'a[^n] b[^m] c[^n]\n\n[^n]: d[^m]\n\n[^m]: e',
    '###### Six',
    'Title\n===',
    'Title\n---',
    '---',
    '***',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '7) ',
  ],
  ...[
    '- [ ] ',
    '- [x] ',
    '> ',
    '>',
    '|',
    '| a | b |\n|-|:-:|\n| c | d |',
    '|-|-|',
    ':::note',
    ':::',
    '$x$',
    '$$',
    '[[w]]',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
    '<div>',
    '</div>',
    '<script>x</script>',
    '<img src=x onerror=y>',
    '<!--',
    '-->',
  ],
  ...[
    '<!doctype html>',
    '<?x?>',
    '<![CDATA[x]]>',
    '<></>',
    '<a href="javascript:x">',
    '<style>*{}</style>',
    '<svg/onload=x>',
  ],
  ...['<Note>', '</Note>', '<Note title="t">', "<Note title='a\"b'>", '<Note title={x}>', '<Note {...x}>', '<Note/>'],
  ...[
    '<Note>x</Note>',
    '<Note title="&lt;b&gt;">\nx\n</Note>',
    '<Note set:html="<b>">',
    '<Note title>',
    '<Note.A>',
    '<note>',
  ],
  ...[
    '{',
    '}',
    '{x}',
    '{process.exit()}',
    '{/* x */}',
    '${x}',
    '{{7*7}}',
    '{`${x}`}',
    '{"<b>"}',
    '{<b>x</b>}',
    '{...x}',
  ],
  ...[
    'export const x = 1',
    'export default x',
    "import fs from 'node:fs'",
    'import("x")',
    'export * from "x"',
    'await x',
  ],
  ...[
    '&lt;',
    '&#60;',
    '&#x3C;script&#x3E;',
    '&amp;lt;',
    '&quot;',
    '&#0;',
    '&#13;',
    '&#7;',
    '&#xD800;',
    '&nbsp;',
    '&',
    '&#',
  ],
  ...['__ASTRO_IMAGE_x.png', '__VITE_ASSET__x__', 'import.meta.env.X', 'process.env.X', '<%= x %>', '#{x}', '@@x@@'],
  ...['---\nx: 1\n---', '--- # x', '+++\nx = 1\n+++', '...', '```\n<b>\n```', '~~~\n</pre><script>\n~~~', '    <b>'],
] as const;

const spaces = ['', '', ' ', ' ', '  ', '    ', '\t', '\u00a0', '\u3000', '\ufeff', '\u200b'] as const;
const odd = ['\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\ud800', '\u202e', '\u001b'] as const;
const indents = ['', '', '', ' ', '  ', '   ', '    ', '\t', '> ', '- ', '  - ', '      ', '\ufeff', '\u00a0'] as const;

/** A text of hostile pieces. Some such texts are content like any other. */
export function hostileBody(random: Random): string {
  const some = Array.from({ length: 1 + random.below(8) }, () => random.pick(pieces) ?? '');
  let body = random.pick(indents) ?? '';
  for (const piece of some) {
    const isHarmless = random.below(3) > 0;
    body += isHarmless ? (random.pick(pieces.slice(0, 9)) ?? '') : piece;
    body += glue(random);
  }
  // Half a piece may mean what no whole one does.
  return random.below(6) === 0 ? body.slice(random.below(body.length), body.length - random.below(3)) : body;
}

function glue(random: Random): string {
  const kind = random.below(20);
  if (kind === 0) return random.pick(odd) ?? '';
  if (kind < 9) return random.pick(spaces) ?? '';
  return (kind < 13 ? '\n' : '\n\n') + (random.pick(indents) ?? '');
}
