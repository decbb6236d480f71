import { expect, test } from 'vitest';
import { reportBroken } from '../../../../scripts/check-links/report-broken.ts';
import type { BrokenLink } from '../../../../scripts/check-links/follow-links.ts';

const how = { file: 'content/strategies/anytown/sections/how.mdx', line: 12, column: 5 };
const why = { file: 'content/strategies/anytown/sections/why.mdx', line: 3, column: 1 };
const noPage: BrokenLink = { link: '/plans/x/', why: 'no-page', meant: undefined, pages: ['/anytown/how/'] };

function report(broken: BrokenLink[], content: { address: string; location: typeof how }[] = []): string {
  return reportBroken(broken, content, { base: '/plans/' });
}

test('a link is reported at its line in the content, as it is written there', () => {
  const broken: BrokenLink = { ...noPage, link: '/plans/anytown/wy/', meant: '/plans/anytown/why/' };
  expect(report([broken], [{ address: '/anytown/wy/', location: how }])).toMatchInlineSnapshot(`
    "content/strategies/anytown/sections/how.mdx:12:5 The link "/anytown/wy/" does not lead to a page or file on this site. Did you mean "/anytown/why/"? It is on /anytown/how/.

    1 broken link. The site was not published."
  `);
});

test('a link that the content has twice is reported at both places', () => {
  const content = [how, why].map((location) => ({ address: '/x/', location }));
  expect(report([noPage], content)).toMatchInlineSnapshot(`
    "content/strategies/anytown/sections/how.mdx:12:5 The link "/x/" does not lead to a page or file on this site. It is on /anytown/how/.
    content/strategies/anytown/sections/why.mdx:3:1 The link "/x/" does not lead to a page or file on this site. It is on /anytown/how/.

    1 broken link. The site was not published."
  `);
});

test('a link that no content has is reported with its page', () => {
  expect(report([{ ...noPage, pages: ['/', '/anytown/'] }])).toMatchInlineSnapshot(`
    "/ and /anytown/: The link "/plans/x/" does not lead to a page or file on this site. It is in no content file.

    1 broken link. The site was not published."
  `);
});

test('of many pages the first are named', () => {
  const pages = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/', '/g/'];
  expect(report([{ ...noPage, pages }])).toMatchInlineSnapshot(`
    "/a/, /b/, /c/, /d/, /e/ and 2 more pages: The link "/plans/x/" does not lead to a page or file on this site. It is in no content file.

    1 broken link. The site was not published."
  `);
});

test('of many links the first are named', () => {
  const broken = Array.from({ length: 60 }, (_, index) => ({ ...noPage, link: `/plans/${index}/` }));
  expect(report(broken).split('\n').slice(-4)).toMatchInlineSnapshot(`
    [
      "/anytown/how/: The link "/plans/49/" does not lead to a page or file on this site. It is in no content file.",
      "There are 10 more.",
      "",
      "60 broken links. The site was not published.",
    ]
  `);
});

test('a link with encoded signs is found in the content without', () => {
  const broken: BrokenLink = { ...noPage, link: '/plans/gr%C3%B6%C3%9Fe/' };
  expect(report([broken], [{ address: '/gr\u00f6\u00dfe/', location: how }])).toContain('how.mdx:12:5');
});

test.each([
  ['no-slash', '/plans/anytown', '/plans/anytown/', 'needs a slash at the end. Did you mean "/plans/anytown/"?'],
  [
    'other-base',
    '/anytown/',
    '/plans/anytown/',
    'does not start with the base path "/plans/". Did you mean "/plans/anytown/"?',
  ],
  ['no-part', '/plans/anytown/#goals', undefined, 'leads to a page that has nothing with the id "goals".'],
  [
    'no-part',
    '#aims',
    '#sections-how-aims',
    'leads to a page that has nothing with the id "aims". Did you mean "#sections-how-aims"?',
  ],
  ['no-address', 'https://', undefined, 'is not a valid address.'],
] as const)('each fault has its words: %s of %s', (fault, link, meant, words) => {
  const [line] = report([{ link, why: fault, meant, pages: ['/anytown/how/'] }]).split('\n');
  expect(line).toBe(`/anytown/how/: The link "${link}" ${words} It is in no content file.`);
});
