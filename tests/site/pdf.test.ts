import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildFixtureSite, type FixtureSite } from './fixture-site.ts';
import { readSite, type BuiltSite } from './site.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Outline = Awaited<ReturnType<Pdf['getOutline']>>;

const origin = 'https://council.example';
let made: FixtureSite;
let site: BuiltSite;
let pdf: Pdf;

beforeAll(async () => {
  made = buildFixtureSite({}, { WITH_PDF: 'true', SITE_URL: origin, BASE_PATH: '/plans' });
  site = readSite(made.folder, { base: '/plans/', origin });
  pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(made.folder, 'anytown/anytown-strategy.pdf'))));
});

afterAll(() => made.remove());

test('the PDF names itself by the title, the status and the edition', async () => {
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: 'Anytown Warm Homes Strategy 2024 to 2027. Superseded, edition of 15 March 2024',
    Language: 'en-GB',
    CreationDate: "D:20240315000000+00'00'",
  });
});

test('the PDF is tagged, so that a screen reader can read it', async () => {
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const roles = new Set(await allRoles());
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link', 'Table', 'TH', 'TD']) expect(roles).toContain(role);
  // It came with PDF 2.0.
  expect(roles).not.toContain('Strong');
});

test('the bookmarks are the headings of the page, word for word', async () => {
  const headings = wholeStrategy()
    .document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  expect(headings.length).toBeGreaterThan(10);
  expect(titlesOf(await pdf.getOutline())).toEqual(expect.arrayContaining(headings));
});

test('each sheet has the running title, its number and the number of all', async () => {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain(`Page ${number} of ${pdf.numPages}`);
    expect(text).toContain('Warm Homes. Superseded, edition of 15 March 2024');
  }
});

test('links to other pages lead to the published site', async () => {
  const targets = await allLinks();
  expect(targets.filter((url) => url.startsWith(`${origin}/plans/anytown/`)).length).toBeGreaterThan(3);
  expect(targets.filter((url) => url.includes('localhost'))).toEqual([]);
});

test('the page of the whole strategy links to the PDF, which is there', () => {
  const link = wholeStrategy().document.querySelector('a[type="application/pdf"]');
  expect(link?.getAttribute('href')).toBe('/plans/anytown/anytown-strategy.pdf');
  expect(site.files).toContain('/anytown/anytown-strategy.pdf');
});

test('the board report of a plan of the past is a PDF too, with no day, and with the headings of its page', async () => {
  const report = await getDocumentProxy(
    new Uint8Array(readFileSync(join(made.folder, 'anytown/anytown-board-report.pdf'))),
  );
  const { info } = await report.getMetadata();
  expect(info).toMatchObject({
    Title: 'Anytown Warm Homes Strategy 2024 to 2027. Board report',
    CreationDate: "D:20240315000000+00'00'",
  });
  expect(await report.getMarkInfo()).toMatchObject({ Marked: true });
  const page = site.pages.find(({ path }) => path === '/anytown/progress/report/');
  const headings = page?.document
    .querySelectorAll('main :is(h1, h2, h3)')
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  expect(headings).toEqual(expect.arrayContaining(['Summary', 'Changes since 1 March 2024']));
  expect(titlesOf(await report.getOutline())).toEqual(expect.arrayContaining(headings ?? []));
  expect(page?.document.querySelector('a[type="application/pdf"]')?.getAttribute('href')).toBe(
    '/plans/anytown/anytown-board-report.pdf',
  );
});

test('a build without PDFs neither holds nor links to one', () => {
  const usual = readSite(inject('siteFolder'));
  expect([...usual.files].filter((file) => file.endsWith('.pdf'))).toEqual([]);
  expect(usual.pages.filter(({ html }) => html.includes('application/pdf'))).toEqual([]);
  expect(existsSync(join(usual.folder, 'leeds/leeds-strategy.pdf'))).toBe(false);
});

function wholeStrategy() {
  const page = site.pages.find(({ path }) => path === '/anytown/strategy/');
  if (page === undefined) throw new Error('The made site has no page of the whole strategy.');
  return page;
}

function titlesOf(outline: Outline | null): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items as Outline)]);
}

async function allLinks(): Promise<string[]> {
  const urls: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations = (await (await pdf.getPage(number)).getAnnotations()) as { url?: string }[];
    urls.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  return urls;
}

async function allRoles(): Promise<string[]> {
  interface Node {
    role?: string;
    children?: Node[];
  }
  const rolesOf = ({ role, children = [] }: Node): string[] => [role ?? '', ...children.flatMap(rolesOf)];
  const roles: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    roles.push(...rolesOf((await (await pdf.getPage(number)).getStructTree()) as Node));
  }
  return roles;
}
