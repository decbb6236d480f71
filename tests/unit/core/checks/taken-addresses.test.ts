import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strategyNameProblem } from '../../../../src/core/checks/taken-addresses.ts';
import { problemsOf, report } from '../../../support/faulty-content.ts';
import { madeFaults } from '../../../support/make-faults.ts';

const anytown = 'strategies/anytown';

test('a strategy with the name of a page of the site is reported', async () => {
  expect(await report(madeFaults.reservedStrategy)).toMatchInlineSnapshot(
    `"content/strategies/about:1:1 [reserved-name] A strategy cannot be called "about": the site has a page at /about/. Use another name, but not "accessibility", "compare" or "privacy"."`,
  );
});

test('a section with the name of a page of its strategy is reported', async () => {
  expect(await report('reserved-section')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/search.mdx:1:1 [reserved-name] A section cannot be called "search": the site has a page at /anytown/search/. Use another name, but not "a-z", "actions", "comments", "consultation", "data", "documents", "framework", "gaps", "glossary", "help", "indicators", "objectives", "pagefind", "partners", "priorities", "progress", "strategy", "updates" or "vision"."`,
  );
});

test('an action with the name of a page about the actions is reported', async () => {
  expect(await report('reserved-action')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:7:9 [reserved-name] An action cannot be called "pack": the site has a page at /anytown/actions/pack/. Use another name, but not "by"."`,
  );
});

test.for(['sitemap.xml', 'web.config', 'robots.txt', 'icon.svg', '404.html', '404', 'index.html', 'index'])(
  'a strategy called "%s" is reported, because the site has a file of that name',
  async (name) => {
    const found = await takenIn((content) =>
      cpSync(join(content, anytown), join(content, 'strategies', name), { recursive: true }),
    );
    const file = name.includes('.') ? name : `${name}.html`;
    expect(found).toEqual([
      `content/strategies/${name}:1 A strategy cannot be called "${name}": the site has a file at /${file}. Use another name.`,
    ]);
  },
);

test.for([
  ['theme.css', 'the site has a file at /anytown/theme.css. Use another name.'],
  ['updates.atom', 'the site has a file at /anytown/updates.atom. Use another name.'],
  ['anytown-strategy.pdf', 'the site has a file at /anytown/anytown-strategy.pdf. Use another name.'],
  ['index.html', 'the site has a file at /anytown/index.html. Use another name.'],
  ['vision', 'the vision of the strategy is at /anytown/vision/. Use another name, but not'],
  ['objectives', 'the site has pages below /anytown/objectives/. Use another name, but not'],
  ['pagefind', 'the site has files below /anytown/pagefind/. Use another name, but not'],
] as const)('a section called "%s" is reported with what has its address', async ([name, reason]) => {
  const found = await takenIn((content) => {
    const sections = join(content, anytown, 'sections');
    cpSync(join(sections, 'why.mdx'), join(sections, `${name}.mdx`));
  });
  expect(found).toEqual([
    expect.stringContaining(
      `content/${anytown}/sections/${name}.mdx:1 A section cannot be called "${name}": ${reason}`,
    ),
  ]);
});

test('an action of an edition is reported like one of the plan, because withdrawn actions have pages too', async () => {
  const edition = `${anytown}/editions/2024-03-01.json`;
  expect(await takenIn(replaceIn(edition, '"id": "1.1-02"', '"id": "by"'))).toEqual([
    `content/${edition}:25 An action cannot be called "by": the site has a page at /anytown/actions/by/. Use another name, but not "pack".`,
  ]);
});

test('a priority and an objective with the name of a file are reported', async () => {
  const priority = `${anytown}/priorities/1.mdx`;
  const reason = (folder: string) => `the site has a file at /anytown/${folder}/index.html. Use another name.`;
  expect(await takenIn(replaceIn(priority, 'id: "1"', 'id: index.html'))).toEqual([
    `content/${priority}:2 A priority cannot be called "index.html": ${reason('priorities')}`,
  ]);
  expect(await takenIn(replaceIn(priority, 'id: "1.2"', 'id: index.html'))).toEqual([
    `content/${priority}:26 An objective cannot be called "index.html": ${reason('objectives')}`,
  ]);
});

test('a partner with the name of the list of actions without an owner is reported', async () => {
  const partners = `${anytown}/partners.yml`;
  expect(await takenIn(replaceIn(partners, 'id: landlords', 'id: none'))).toEqual([
    `content/${partners}:13 A partner cannot be called "none": the list of actions without an owner is at /anytown/actions/by/owner/none/. Use another name.`,
  ]);
  expect(await takenIn(replaceIn(partners, 'id: landlords', 'id: index'))).toEqual([
    `content/${partners}:13 A partner cannot be called "index": the site has a file at /anytown/partners/index.html. Use another name.`,
  ]);
});

test('a measure with the name of a file is reported once, whatever strategies show it', async () => {
  const found = await takenIn((content) => {
    renameSync(join(content, 'indicators/cold-homes.json'), join(content, 'indicators/index.html.json'));
  });
  expect(found).toEqual([
    'content/indicators/index.html.json:1 A measure cannot be called "index.html": the site has a file at /<strategy>/indicators/index.html. Use another name.',
  ]);
});

test('ids in capitals, which some disks do not tell from lower-case letters, cannot exist', async () => {
  const rules = async (name: string) => {
    const problems = await problemsOf((content) => {
      const sections = join(content, anytown, 'sections');
      cpSync(join(sections, 'why.mdx'), join(sections, `${name}.mdx`));
    });
    return problems.map(({ rule }) => rule);
  };
  expect(await rules('HOW')).toContain('file-name');
  expect(await rules('Search')).toContain('file-name');
});

test('the name of a new strategy is checked before anything is written', () => {
  expect(strategyNameProblem('housing')).toBeUndefined();
  expect(strategyNameProblem('web.config')?.message).toBe(
    'A strategy cannot be called "web.config": the site has a file at /web.config.',
  );
});

/** The problems with taken names, of the valid content after a change. */
async function takenIn(change: (content: string) => void): Promise<string[]> {
  const problems = await problemsOf(change);
  return problems
    .filter(({ rule }) => rule === 'reserved-name')
    .map(({ file, line, message, fix }) => `${file}:${line} ${message} ${fix}`);
}

function replaceIn(file: string, from: string, to: string): (content: string) => void {
  return (content) => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
}
