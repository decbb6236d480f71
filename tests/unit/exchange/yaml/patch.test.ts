import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { patchYaml } from '../../../../src/exchange/yaml/patch.ts';
import { splitPage } from '../../../../src/core/content/front-matter.ts';
import { actionSchema } from '../../../../src/core/content/schema/plan.ts';

interface Entry {
  id: string;
  [field: string]: unknown;
}

const order = Object.keys(actionSchema.shape);

const table = `# The table as printed.
rows: 2 # counted twice
actions:
  # The first one
  - id: "a-01" # permanent
    text: >-
      Plan one thing
      and another.
    details:
      - One # the main one
      # between
      - 'Two'
    timescale: "Ongoing" # no end
    leads: [council, "1.2"] # in order
    row: 1

  # The second one
  - id: "a-02"
    text: Visit people
      at home.
    leads: []
    row: 2
    progress:
      - date: 2024-03-10
        status: under way
        text: Ten are done.
        source: { document: report, part: page 2 }
`;

function change(edit: (fields: { rows: number; actions: Entry[] }) => void, text = table): string {
  const fields = parse(text) as { rows: number; actions: Entry[] };
  edit(fields);
  return patchYaml(text, fields, order);
}

/** The lines that went and came, each with its mark. */
function difference(after: string, before = table): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const start = old.findIndex((line, index) => line !== fresh[index]);
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const gone = old.slice(start, old.length - end).map((line) => `- ${line}`);
  const come = fresh.slice(start, fresh.length - end).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n');
}

function at(actions: readonly Entry[], index: number): Entry {
  const entry = actions[index];
  if (entry === undefined) throw new Error(`There is no action ${index}.`);
  return entry;
}

test('the same value leaves every byte', () => {
  expect(change(() => undefined)).toBe(table);
});

test('a changed value keeps its quotation marks and the comment beside it', () => {
  expect(difference(change(({ actions }) => (at(actions, 0)['timescale'] = '2024/25')))).toMatchInlineSnapshot(`
    "-     timescale: "Ongoing" # no end
    +     timescale: "2024/25" # no end"
  `);
});

test('a folded text stays folded, in lines of at most 120 letters', () => {
  const text = 'A much longer sentence that says a good deal more than it said before. '.repeat(3).trim();
  expect(difference(change(({ actions }) => (at(actions, 0)['text'] = text)))).toMatchInlineSnapshot(`
    "-       Plan one thing
    -       and another.
    +       A much longer sentence that says a good deal more than it said before. A much longer sentence that says a good
    +       deal more than it said before. A much longer sentence that says a good deal more than it said before."
  `);
});

test('a text that YAML could misread is put between quotation marks', () => {
  expect(difference(change(({ actions }) => (at(actions, 1)['text'] = 'Note: 1 # of 2')))).toMatchInlineSnapshot(`
    "-     text: Visit people
    -       at home.
    +     text: "Note: 1 # of 2""
  `);
});

test('a new field stands where the order has it', () => {
  expect(
    difference(
      change(({ actions }) => {
        at(actions, 1)['timescale'] = '2024';
        at(actions, 1)['details'] = ['One', 'Two'];
      }),
    ),
  ).toMatchInlineSnapshot(`
    "+     details:
    +       - One
    +       - Two
    +     timescale: "2024""
  `);
});

test('a removed field takes its lines along', () => {
  expect(difference(change(({ actions }) => delete at(actions, 0)['details']))).toMatchInlineSnapshot(`
    "-     details:
    -       - One # the main one
    -       # between
    -       - 'Two'"
  `);
});

test('entries of a list are changed, added and removed one by one', () => {
  expect(difference(change(({ actions }) => (at(actions, 0)['details'] = ['One', 'Second', 'Three']))))
    .toMatchInlineSnapshot(`
    "-       - 'Two'
    +       - 'Second'
    +       - Three"
  `);
  expect(difference(change(({ actions }) => (at(actions, 0)['details'] = ['Two', 'One'])))).toMatchInlineSnapshot(`
    "-       - One # the main one
    -       # between
    -       - 'Two'
    +       # between
    +       - 'Two'
    +       - One"
  `);
});

test('a list between brackets stays between brackets', () => {
  expect(difference(change(({ actions }) => (at(actions, 0)['leads'] = ['council', '1.2', 'library']))))
    .toMatchInlineSnapshot(`
    "-     leads: [council, "1.2"] # in order
    +     leads: [council, "1.2", library] # in order"
  `);
  expect(difference(change(({ actions }) => (at(actions, 1)['leads'] = ['council'])))).toMatchInlineSnapshot(`
    "-     leads: []
    +     leads: [council]"
  `);
});

test('an entry with fields keeps those that stay', () => {
  const done = {
    date: '2024-03-10',
    status: 'done',
    text: 'All are done.',
    source: { document: 'report', part: 'page 2' },
  };
  expect(difference(change(({ actions }) => (at(actions, 1)['progress'] = [done])))).toMatchInlineSnapshot(`
    "-         status: under way
    -         text: Ten are done.
    +         status: done
    +         text: All are done."
  `);
  const newer = { date: '2024-04-02', status: 'planned', text: 'Twelve are next.' };
  expect(
    difference(change(({ actions }) => (at(actions, 1)['progress'] = [newer, ...(at(actions, 1)['progress'] as [])]))),
  ).toMatchInlineSnapshot(`
    "+       - date: 2024-04-02
    +         status: planned
    +         text: Twelve are next."
  `);
});

test('a new entry is written as its neighbours are', () => {
  const added: Entry = { id: 'a-03', text: 'Do more.', timescale: '2025/26', leads: ['council'], row: 3 };
  expect(difference(change(({ actions }) => actions.push(added)))).toMatchInlineSnapshot(`
    "+   - id: "a-03"
    +     text: Do more.
    +     timescale: "2025/26"
    +     leads: [council]
    +     row: 3"
  `);
});

test('an entry goes with the comment above it, but one above the first is about the whole list', () => {
  expect(difference(change(({ actions }) => actions.splice(1, 1)))).toMatchInlineSnapshot(`
    "-   # The second one
    -   - id: "a-02"
    -     text: Visit people
    -       at home.
    -     leads: []
    -     row: 2
    -     progress:
    -       - date: 2024-03-10
    -         status: under way
    -         text: Ten are done.
    -         source: { document: report, part: page 2 }
    - "
  `);
  expect(difference(change(({ actions }) => actions.splice(0, 1)))).toMatchInlineSnapshot(`
    "-   - id: "a-01" # permanent
    -     text: >-
    -       Plan one thing
    -       and another.
    -     details:
    -       - One # the main one
    -       # between
    -       - 'Two'
    -     timescale: "Ongoing" # no end
    -     leads: [council, "1.2"] # in order
    -     row: 1"
  `);
});

test('the only entry can go, and a first one can come', () => {
  const one = 'actions:\n  - id: a\n    leads: []\nrows: 1\n';
  const none = patchYaml(one, { actions: [], rows: 0 });
  expect(none).toMatchInlineSnapshot(`
    "actions: []
    rows: 0
    "
  `);
  expect(patchYaml(none, parse(one))).toBe(one);
});

test('line ends of Windows stay', () => {
  const windows = table.replaceAll('\n', '\r\n');
  const patched = change(({ actions }) => (at(actions, 0)['details'] = ['One', 'Two', 'Three']), windows);
  expect(patched.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('each field of each action of two real tables can be changed, and nothing but the field changes', () => {
  const folder = join(projectFolder, 'content/strategies/leeds/actions');
  let checked = 0;
  for (const file of ['1.1.mdx', '4.4.mdx']) {
    const page = splitPage(readFileSync(join(folder, file), 'utf8'));
    if ('rule' in page) throw new Error(page.message);
    const fields = parse(page.settings) as { actions: Entry[] };
    for (const [index, action] of fields.actions.entries()) {
      for (const [name, value] of Object.entries(action)) {
        const without = structuredClone(fields);
        without.actions[index] = Object.fromEntries(
          Object.entries(action).filter(([other]) => other !== name),
        ) as Entry;
        const changed = structuredClone(fields);
        at(changed.actions, index)[name] = otherValue(value);
        const patched = patchYaml(page.settings, changed, order);
        expect(parse(patched)).toEqual(changed);
        expect(patchYaml(patched, without, order)).toBe(patchYaml(page.settings, without, order));
        checked++;
      }
    }
  }
  expect(checked).toBeGreaterThan(60);
});

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return ['x: #', ...(value as unknown[])];
  return `${String(value)} Changed: "yes" # no`;
}
