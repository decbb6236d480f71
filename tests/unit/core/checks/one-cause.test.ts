import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, problemsOf, report } from '../../../support/faulty-content.ts';

const folder = 'strategies/anytown';

/** A file with other contents. */
const write = (path: string, text: string) => (content: string) => {
  writeFileSync(join(content, path), text);
};

const move = (from: string, to: string) => (content: string) => {
  mkdirSync(dirname(join(content, to)), { recursive: true });
  renameSync(join(content, from), join(content, to));
};

const action =
  '  - id: 2-01\n    text: Treat mould within 14 days.\n    leads: [landlords]\n    ownersAsPublished: Landlords\n    row: 1\n';
const lastAction =
  '  - id: 1.1-02\n    text: Find out which lofts are still without insulation.\n    timescale: 2024/25 first count, then ongoing\n' +
  '    leads: [council]\n    ownersAsPublished: Anytown Borough Council\n    row: 2\n';

const remove = (path: string) => (content: string) => {
  rmSync(join(content, path), { recursive: true });
};

function emptyObjectives(content: string): void {
  const path = join(content, folder, 'priorities/1.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^objectives:\n(?: .*\n)+/m, 'objectives: []\n'));
}

test.each([
  ['a list of partners that is emptied', write(`${folder}/partners.yml`, 'partners: []\n'), 'partners.yml:1'],
  ['a list of documents that is emptied', write(`${folder}/documents.yml`, 'documents: []\n'), 'documents.yml:1'],
  ['a list of help services that is emptied', write('help.yml', 'services: []\n'), 'help.yml:1'],
  ['a list of areas that is emptied', write('areas.yml', 'areas: []\n'), 'areas.yml:1'],
  ['a list without anything after its name', write(`${folder}/partners.yml`, 'partners:\n'), 'partners.yml:1'],
  ['an empty file of a framework', write('frameworks/healthy-homes.yml', ''), 'healthy-homes.yml:1'],
  ['"TBC" for a date', edit({ [`${folder}/strategy.yml`]: [['asAt: 2024-03-15', 'asAt: TBC']] }), 'strategy.yml:14'],
  [
    'a rough date that is wrong twice over',
    edit({ [`${folder}/sections/how.mdx`]: [['from: 2023-12', 'from: 2023-13-45']] }),
    'how.mdx:11',
  ],
  [
    'an id of a document in capital letters',
    edit({ [`${folder}/actions/2.mdx`]: [['document: committee-paper', 'document: Committee-Paper']] }),
    '2.mdx:3',
  ],
  [
    'a file name with a capital letter, which others name by its right name',
    move('indicators/insulated-lofts.json', 'indicators/Insulated-Lofts.json'),
    'Insulated-Lofts.json:1',
  ],
  [
    'a file in folders too many',
    move(`${folder}/sections/how.mdx`, `strategies/old/new/${folder}/sections/how.mdx`),
    'how.mdx:1',
  ],
  [
    'an action that is pasted twice',
    edit({ [`${folder}/actions/2.mdx`]: [['actions:\n', `actions:\n${action}`]] }),
    '2.mdx:12',
  ],
  ['an action that is deleted', edit({ [`${folder}/actions/1.1.mdx`]: [[lastAction, '']] }), '1.1.mdx:5'],
  [
    'a question that is pasted twice',
    edit({
      [`${folder}/consultation.mdx`]: [
        ['questions:\n', 'questions:\n  - id: money\n    text: What should come first?\n'],
      ],
    }),
    'consultation.mdx:20',
  ],
  [
    'a first line that is indented',
    edit({ 'site.yml': [['name: Anytown strategies', '  name: Anytown strategies']] }),
    'site.yml:1',
  ],
  [
    'two lines that are joined',
    edit({ [`${folder}/consultation.mdx`]: [['timetable: how\n', 'timetable: how ']] }),
    'consultation.mdx:41',
  ],
  ['a name of a field that is doubled', edit({ 'help.yml': [['name: ', 'name name: ']] }), 'help.yml:3'],
  ['a list of objectives that is emptied', emptyObjectives, '1.1.mdx:2'],
  [
    'a list of actions that is emptied',
    write(
      `${folder}/actions/2.mdx`,
      '---\nunder: "2"\nsource: { document: committee-paper }\ntable: "2"\nrows: 1\nactions: []\n---\n',
    ),
    '2.mdx:5',
  ],
  ['a strategy whose priorities are deleted', remove(`${folder}/priorities`), 'priorities:1'],
  ['a glossary whose terms are deleted', write('glossary.yml', 'terms: []\n'), 'glossary.yml:1'],
  [
    'an id of a published action that changed with a few of its words',
    edit({ [`${folder}/actions/1.1.mdx`]: [['id: 1.1-01', 'id: 1.1-09']] }),
    '1.1.mdx:7',
  ],
  ['a term that is emptied', edit({ 'glossary.yml': [['term: EPC\n', 'term:\n']] }), 'glossary.yml:5'],
  [
    'an outcome with the number of another one',
    edit({ 'frameworks/healthy-homes.yml': [['number: 2', 'number: 1']] }),
    'healthy-homes.yml:14',
  ],
  [
    'a target before the first figure',
    edit({ 'indicators/insulated-lofts.json': [['"by": "2027"', '"by": "2017"']] }),
    'insulated-lofts.json:49',
  ],
  [
    'one word for two sorts of part',
    edit({ [`${folder}/strategy.yml`]: [['{ one: step, many: steps }', '{ one: aim, many: aims }']] }),
    'strategy.yml:21',
  ],
  [
    'a term that begins with a capital letter the second time',
    edit({ 'glossary.yml': [['notAbbreviations:', '  - term: Retrofit\n    meaning: The same.\nnotAbbreviations:']] }),
    'glossary.yml:11',
  ],
  [
    'two responses of one theme',
    edit({ [`${folder}/responses/words.mdx`]: [['theme: Plain words', 'theme: Mould']] }),
    'words.mdx:2',
  ],
  [
    'a picture with a space after its "!"',
    edit({ [`${folder}/sections/why.mdx`]: [['![A bar', '! [A bar']] }),
    'why.mdx:24',
  ],
  [
    'an engine that judged nothing',
    edit({ 'accessibility-results.json': [['"engine": "Example Engine"', '"engine": "Another"']] }),
    'accessibility-results.json:9',
  ],
  [
    'an entry of a list without its dash',
    edit({ [`${folder}/partners.yml`]: [['  - id: warm-homes', '    id: warm-homes']] }),
    'partners.yml:8',
  ],
  [
    'a list whose first entry has no dash',
    edit({ [`${folder}/actions/1.1.mdx`]: [['      - when: June', '        when: June']] }),
    '1.1.mdx:18',
  ],
  [
    'an entry that is indented like one of the list around it',
    edit({
      [`${folder}/actions/1.1.mdx`]: [
        ['      - when: June 2024\n        text: The', '  - when: June 2024\n    text: The'],
      ],
    }),
    '1.1.mdx:18',
  ],
  [
    'the first line of an entry that is indented too far',
    edit({ [`${folder}/partners.yml`]: [['  - id: warm-homes', '      - id: warm-homes']] }),
    'partners.yml:8',
  ],
  [
    'the last line of an entry that is not indented',
    edit({ [`${folder}/actions/1.1.mdx`]: [['    row: 2', 'row: 2']] }),
    '1.1.mdx:37',
  ],
  [
    'a field that moved into the text above it',
    edit({
      [`${folder}/actions/2.mdx`]: [
        ['text: Treat mould within 14 days.\n    leads', 'text: >-\n      Treat mould within 14 days.\n      leads'],
      ],
    }),
    '2.mdx:10',
  ],
  [
    'a name of a group that moved away from its fields',
    edit({
      'site.yml': [
        ['accessibility:\n', ''],
        ['name: Anytown', 'accessibility:\nname: Anytown'],
      ],
    }),
    'site.yml:1',
  ],
  [
    'a folded text with a line that is not indented',
    edit({
      [`${folder}/responses/mould.mdx`]: [['said: Families with small', 'said: >-\nFamilies with small']],
    }),
    'mould.mdx:5',
  ],
  [
    'a text of JSON over two lines',
    edit({ 'indicators/cold-homes.json': [['hard to keep', 'hard\nto keep']] }),
    'cold-homes.json:2',
  ],
  [
    'a decimal comma in JSON',
    edit({ 'indicators/insulated-lofts.json': [['"value": 60.5', '"value": 60,5']] }),
    'insulated-lofts.json:24',
  ],
  [
    'commas between thousands in JSON',
    edit({ 'indicators/insulated-lofts.json': [['"denominator": 2000', '"denominator": 2,000']] }),
    'insulated-lofts.json:35',
  ],
  [
    'two lines of JSON in the wrong order',
    edit({ 'indicators/insulated-lofts.json': [['        ]\n      },', '      },\n        ]']] }),
    'insulated-lofts.json:28',
  ],
  [
    'a last line of JSON that moved up',
    edit({
      'indicators/insulated-lofts.json': [
        ['    "caveats": ["The newest figure was read in a newspaper."]\n', ''],
        ['"frequency"', '"caveats": ["The newest figure was read in a newspaper."]\n    "frequency"'],
      ],
    }),
    'insulated-lofts.json:10',
  ],
  [
    'a field of JSON in the wrong group',
    edit({
      'indicators/insulated-lofts.json': [
        ['  "better": "higher",\n', ''],
        ['"frequency"', '"better": "higher",\n    "frequency"'],
      ],
    }),
    'insulated-lofts.json:8',
  ],
  [
    'a series without figures',
    edit({
      'indicators/insulated-lofts.json': [
        [
          '[\n          { "period": "2019/20", "end": "2020-03", "value": 64 },\n          { "period": "2022/23", "end": "2023-03", "value": 69 }\n        ]',
          '[]',
        ],
      ],
    }),
    'insulated-lofts.json:42',
  ],
  ['a code of an area that is a number', edit({ 'areas.yml': [['X02000001', '2000001']] }), 'areas.yml:3'],
  ['the code of another area', edit({ 'areas.yml': [['X02000001', 'X01000001']] }), 'areas.yml:3'],
  ['a code that no figures have', edit({ 'areas.yml': [['X01000001', 'X01000009']] }), 'areas.yml:2'],
  [
    'a partner with another name than printed',
    edit({ [`${folder}/partners.yml`]: [['name: Anytown Council\n', 'name: Anytown Councils\n']] }),
    'partners.yml:3',
  ],
  [
    'a withdrawn row that has an action',
    edit({ [`${folder}/actions/1.2.mdx`]: [['withdrawnRows: [2]', 'withdrawnRows: [1]']] }),
    '1.2.mdx:6',
  ],
  ['an id of a priority', edit({ [`${folder}/priorities/2.mdx`]: [['id: "2"', 'id: "3"']] }), '2.mdx:2'],
  ['an id of another priority', edit({ [`${folder}/priorities/2.mdx`]: [['id: "2"', 'id: "1"']] }), '2.mdx:2'],
  [
    'an id of an objective whose table is named after it',
    edit({ [`${folder}/priorities/1.mdx`]: [['id: "1.2"', 'id: "1.9"']] }),
    '1.mdx:26',
  ],
  [
    'an id of an outcome that several name',
    edit({ 'frameworks/healthy-homes.yml': [['id: warm', 'id: warmth']] }),
    'healthy-homes.yml:8',
  ],
  [
    'a heading without its space, to which a link leads',
    edit({ [`${folder}/sections/why.mdx`]: [['## Who is cold', '##Who is cold']] }),
    'why.mdx:19',
  ],
  [
    'a note that begins where it should end',
    edit({ [`${folder}/sections/why.mdx`]: [['</Note>', '<Note>']] }),
    'why.mdx:33',
  ],
])('%s is one problem', async (_, fault, place) => {
  const problems = await problemsOf(fault);
  expect(problems.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`)).toEqual([place]);
});

test('a framework that is deleted is one problem, in the folder where it was', async () => {
  const deleted = (content: string): void => {
    rmSync(join(content, 'frameworks/healthy-homes.yml'));
  };
  expect(await report(deleted)).toMatchInlineSnapshot(
    `"content/frameworks:1:1 [unknown-reference] The content names frameworks, but there are none. Each framework has a file content/frameworks/<id>.yml. Restore them, for example from an earlier version of the content."`,
  );
});

test('a partner whose id is another one, and who is named in many places, is one problem', async () => {
  const renamed = edit({
    [`${folder}/partners.yml`]: [['id: landlords', 'id: letting']],
    [`${folder}/actions/1.1.mdx`]: [
      ['leads: [council]\n    ownersAsPublished: Anytown Borough Council', 'leads: [landlords]'],
    ],
    [`${folder}/actions/1.2.mdx`]: [['leads: []', 'leads: [landlords]']],
    [`${folder}/actions/2.mdx`]: [
      ['rows: 1', 'rows: 2'],
      ['    row: 1\n', '    row: 1\n  - id: 2-02\n    text: Look again.\n    leads: [landlords]\n    row: 2\n'],
    ],
    [`${folder}/strategy.yml`]: [['actions: 4', 'actions: 5']],
  });
  expect(await report(renamed)).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:35:13 [unknown-reference] The action "1.1-02" names the partner "landlords", which does not exist. It is also named at content/strategies/anytown/actions/1.2.mdx:11, content/strategies/anytown/actions/2.mdx:9 and content/strategies/anytown/actions/2.mdx:26. Partners are listed in content/strategies/anytown/partners.yml."`,
  );
});

test('many reports after the day that the strategy is for are one problem, of that day', async () => {
  const later = edit({
    [`${folder}/actions/1.1.mdx`]: [
      ['date: 2024-03-10', 'date: 2024-06-10'],
      ['date: 2024-02-01', 'date: 2024-05-01'],
    ],
    [`${folder}/actions/1.2.mdx`]: [['date: 2024-03-10', 'date: 2024-06-10']],
    [`${folder}/actions/2.mdx`]: [
      ['    row: 1\n', '    row: 1\n    progress: [{ date: 2024-06-10, status: done, text: All is dry. }]\n'],
    ],
  });
  expect(await report(later)).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:14:7 [future-date] 4 progress reports are dated after "asAt", the day that the pages are for. The first is at content/strategies/anytown/actions/1.1.mdx:22. Bring "asAt" up to date, or delete it: the pages are then for the day of each build."`,
  );
});

test('a web page under the name of a file of settings is one problem', async () => {
  const found = await problemsOf((content) =>
    writeFileSync(join(content, 'help.yml'), '<html>\n<p>Not found</p>\n</html>\n'),
  );
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['content/help.yml:1']);
});

test.each([
  ['a partner', `${folder}/partners.yml`, 'id: landlords', 'id: council'],
  ['a document', `${folder}/documents.yml`, 'id: progress-report', 'id: committee-paper'],
  ['a help service', 'help.yml', 'id: repairs', 'id: energy-line'],
  ['an outcome', 'frameworks/healthy-homes.yml', 'id: dry', 'id: warm'],
  ['an objective', `${folder}/priorities/1.mdx`, '- id: "1.2"', '- id: "1.1"'],
])('the id of %s that was typed over by another one is one problem', async (_what, file, from, to) => {
  const found = await problemsOf(edit({ [file]: [[from, to]] }));
  expect(found.map(({ rule, file: place }) => `${rule} ${place}`)).toEqual([`repeated-id content/${file}`]);
});

test.each([
  ['a share that cannot be, and is outside its limits', '"value": 60.5', '"value": 605', 'percentage'],
  ['an end in another year', '"end": "2020-03", "value": 60.5', '"end": "2021-03", "value": 60.5', 'period-order'],
])('%s is one problem', async (_what, from, to, rule) => {
  const found = await problemsOf(edit({ 'indicators/insulated-lofts.json': [[from, to]] }));
  expect(found.map((problem) => problem.rule)).toEqual([rule]);
});
