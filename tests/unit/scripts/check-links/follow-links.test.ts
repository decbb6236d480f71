import { describe, expect, test } from 'vitest';
import { followFiles } from './made-site.ts';

/** A site with one page of `html`, beside pages and files that are there. */
function brokenIn(html: string, { base = '/', css = '' } = {}) {
  const { broken } = followFiles(
    {
      'index.html': html,
      'leeds/index.html': '<h2 id="sections-how-aims">Aims</h2> <h2 id="gr\u00f6\u00dfe">Size</h2>',
      'leeds/actions/index.html': '<p id="1.2-05">',
      'leeds/actions/1.2-05/index.html': '',
      'leeds/leeds-strategy.pdf': '',
      'map.png': '',
      'a b.png': '',
      '404.html': '',
      'style.css': css,
    },
    base,
  );
  return broken.map(({ link, why, meant }) => ({ link, why, meant }));
}

describe('links that lead somewhere', () => {
  test.each([
    ['a page', '<a href="/leeds/actions/">'],
    ['a page, from its folder', '<a href="leeds/actions/">'],
    ['a page, by its whole address', '<a href="https://council.example/leeds/">'],
    ['a part of a page', '<a href="/leeds/actions/#1.2-05">'],
    ['a part of a page, with encoded signs', '<a href="/leeds/#gr%C3%B6%C3%9Fe">'],
    ['a part of a page, with its signs as they are', '<a href="/leeds/#gr\u00f6\u00dfe">'],
    ['a part of the page itself that comes later', '<a href="#end"></a><p id="end">'],
    ['a part whose id holds an entity', '<a href="#a&amp;b"></a><p id="a&#38;b">'],
    ['the top of the page', '<a href="#top">'],
    ['a file with encoded signs', '<a href="/a%20b.png">'],
    ['a place in a PDF', '<a href="/leeds/leeds-strategy.pdf#page=3">'],
    ['a page with search parameters, as pages make themselves', '<a href="/leeds/actions/?owner=nhs&amp;q=a">'],
    ['the page itself with search parameters', '<a href="?q=warm">'],
    ['the page itself', '<a href="">'],
    ['a page for wrong addresses', '<a href="/404.html">'],
    ['a link that carries its contents', '<img src="data:image/png;base64,AAAA">'],
    ['a form of a page', '<form action="/leeds/actions/">'],
    ['another site', '<a href="https://elsewhere.example/any/#part">'],
    ['an e-mail', '<a href="mailto:ann@example.org?subject=%20">'],
    ['a number to call', '<a href="tel:0800111">'],
  ])('%s', (_, html) => {
    expect(brokenIn(html)).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['a page that is not there', '<a href="/leeds/actons/">', 'no-page', '/leeds/actions/'],
    ['a page below one that is not there', '<a href="/leeds/actons/1.2-05/">', 'no-page', '/leeds/actions/1.2-05/'],
    ['a page that is like none', '<a href="/hull/">', 'no-page', undefined],
    ['a page whose number is another', '<a href="/leeds/actions/1.2-06/">', 'no-page', undefined],
    ['a page by its whole address', '<a href="https://council.example/leed/">', 'no-page', '/leeds/'],
    ['a page without its slash', '<a href="/leeds/actions">', 'no-slash', '/leeds/actions/'],
    ['a folder that is no page', '<a href="/leeds/actions/1.2-05/more/">', 'no-page', undefined],
    ['a part that is not there', '<a href="/leeds/actions/#goals">', 'no-part', undefined],
    ['a part by its heading alone', '<a href="/leeds/#aims">', 'no-part', '/leeds/#sections-how-aims'],
    ['a part of the page itself', '<a href="#end">', 'no-part', undefined],
    ['a PDF that was not made', '<a href="/leeds/leeds-stratgy.pdf">', 'no-page', '/leeds/leeds-strategy.pdf'],
    ['a page with search parameters', '<a href="/leeds/gaps/?q=a">', 'no-page', undefined],
    ['no address', '<a href="https://">', 'no-address', undefined],
    ['signs that cannot be decoded', '<a href="/leeds/%E0%A4%A/">', 'no-address', undefined],
    ['a picture', '<img src="/mop.png">', 'no-page', '/map.png'],
    ['a picture in a set', '<img srcset="/map.png 1x, /map-large.png 2x">', 'no-page', undefined],
    ['a picture of a drawing', '<svg><use xlink:href="/icons.svg#a"/></svg>', 'no-page', undefined],
    ['a form', '<form action="/leeds/serch/">', 'no-page', undefined],
    ['a button of a form', '<button formaction="/leeds/send/">', 'no-page', undefined],
    ['an object', '<object data="/plan.pdf">', 'no-page', undefined],
    [
      'an address for programs',
      '<meta property="og:url" content="https://council.example/here/">',
      'no-page',
      undefined,
    ],
  ])('%s', (_, html, why, meant) => {
    expect(brokenIn(html)).toEqual([expect.objectContaining({ why, meant })]);
  });

  test('a file that a stylesheet names', () => {
    expect(
      brokenIn('', { css: '@font-face { src: url("font.woff2") } a { background: url(map.png) url(data:,) }' }),
    ).toEqual([{ link: 'font.woff2', why: 'no-page', meant: undefined }]);
  });

  test('a page outside the base path, although it is there below it', () => {
    expect(brokenIn('<a href="/leeds/">', { base: '/plans/' })).toEqual([
      { link: '/leeds/', why: 'other-base', meant: '/plans/leeds/' },
    ]);
  });

  test('a page below the base path', () => {
    expect(brokenIn('<a href="/plans/leeds/"></a> <a href="/plans/leed/">', { base: '/plans/' })).toEqual([
      { link: '/plans/leed/', why: 'no-page', meant: '/plans/leeds/' },
    ]);
  });
});

test('scripts, comments and texts have no links', () => {
  expect(brokenIn('<script>const a = \'<a href="/x/">\'</script> <!-- <a href="/x/"> --> href="/x/"')).toEqual([]);
});

test('a link on several pages is one, with all its pages', () => {
  const { broken } = followFiles({
    'index.html': '<a href="/x/"></a><a href="/x/"></a><a href="#y">',
    'leeds/index.html': '<a href="/x/"></a><a href="#y">',
    'york/index.html': '<a href="/x/"></a>',
  });
  expect(broken).toEqual([
    { link: '#y', why: 'no-part', meant: undefined, pages: ['/', '/leeds/'] },
    { link: '/x/', why: 'no-page', meant: undefined, pages: ['/', '/leeds/', '/york/'] },
  ]);
});

test('the links of a feed are followed too', () => {
  const { broken } = followFiles({
    'leeds/updates.atom': '<entry><link href="https://council.example/leeds/"/></entry>',
  });
  expect(broken).toMatchObject([{ why: 'no-page', pages: ['/leeds/updates.atom'] }]);
});

test('addresses outside the site are listed with their pages', () => {
  const { outgoing } = followFiles({
    'index.html': '<a href="https://elsewhere.example/"></a> <a href="/leeds/">',
    'leeds/index.html': '<a href="https://elsewhere.example/"></a> <a href="mailto:ann@example.org">',
  });
  expect([...outgoing]).toEqual([
    ['https://elsewhere.example/', ['/', '/leeds/']],
    ['mailto:ann@example.org', ['/leeds/']],
  ]);
});
