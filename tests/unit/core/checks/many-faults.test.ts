import { expect, test } from 'vitest';
import { edit, report } from '../../../support/faulty-content.ts';

const folder = 'strategies/anytown';

/** Changes files of the valid content. */
const change = (files: Record<string, [string, string][]>) => report(edit(files));

test('a wrong field does not hide wrong owners, timescales, rows and ids of the same file', async () => {
  const found = await change({
    [`${folder}/actions/1.1.mdx`]: [
      ['due: 2024-04/2025-03', 'due: 2024-02-30'],
      ['details:', 'detials:'],
      ['ownersAsPublished: Anytown Council/ AWHP', 'ownersAsPublished: Anytown Council/ Landlords'],
      ['id: 1.1-02', 'id: 1.1-01'],
      ['row: 2', 'row: 1'],
      ['status: planned', 'status: dreamt'],
    ],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/1.1.mdx:5:7 [table-rows] The table has 2 rows, but row 2 has no action. Add the missing actions, or correct "rows". List rows of withdrawn actions under "withdrawnRows".
    content/strategies/anytown/actions/1.1.mdx:10:5 [unknown-field] The action "1.1-01" has the unknown field "detials". Did you mean "details"?
    content/strategies/anytown/actions/1.1.mdx:15:24 [owners] The owners of the action "1.1-01" are printed as "Anytown Council/ Landlords". Where the lead "warm-homes-partnership" should be, there is "Landlords". This lead can be printed as "Anytown Warm Homes Partnership" or "AWHP". Correct "leads" and their order, or add a name to its "aliases" in partners.yml.
    content/strategies/anytown/actions/1.1.mdx:29:17 [unknown-choice] "status" of progress entry 2 of the action "1.1-01" is "dreamt", which is not one of the choices. It can be "done", "under way", "planned", "changed", "stalled" or "not reported".
    content/strategies/anytown/actions/1.1.mdx:31:10 [wrong-value] "due" of the action "1.1-01" is "2024-02-30": Each date has to be written YYYY-MM-DD, YYYY-MM or YYYY, and to exist in the calendar.
    content/strategies/anytown/actions/1.1.mdx:32:9 [repeated-id] The action "1.1-01" is already given at content/strategies/anytown/actions/1.1.mdx:7. Delete one of the two, or give the newer one a name of its own."
  `);
});

test('a wrong field is no reason to complain about what depends on it', async () => {
  const found = await change({
    [`${folder}/actions/1.1.mdx`]: [['row: 2', 'row: two']],
    [`${folder}/partners.yml`]: [
      ['id: landlords', 'id: Landlords'],
      ['aliases: [Anytown Borough Council]', 'aliases: 5'],
    ],
    [`${folder}/sections/how.mdx`]: [['order:', 'order: second #']],
    'indicators/insulated-lofts.json': [['"figures": {', '"figures": 5, "x": {']],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/indicators/insulated-lofts.json:5:14 [wrong-type] "figures" must be a group of fields, but it is the number 5. Write each of its fields as "name: value" on a line of its own.
    content/indicators/insulated-lofts.json:5:17 [unknown-field] The file has the unknown field "x". It can have "name", "meaning", "definition", "better", "measures", "sources", "figures", "noFigures", "notes" and "remarks".
    content/strategies/anytown/actions/1.1.mdx:37:10 [wrong-type] "row" of the action "1.1-02" must be a number, but it is the text "two".
    content/strategies/anytown/partners.yml:4:14 [wrong-type] "aliases" of the partner "council" must be a list, but it is the number 5. Start each entry with "-" on a line of its own.
    content/strategies/anytown/partners.yml:13:9 [id-form] "id" of the partner "Landlords" is "Landlords", which is not a valid id. Did you mean "landlords"? An id is made of lower-case letters and digits, joined by single hyphens or full stops.
    content/strategies/anytown/sections/how.mdx:3:8 [wrong-type] "order" must be a number, but it is the text "second"."
  `);
});

test('each mistake in the syntax of a file is reported, and what could be read is checked', async () => {
  const found = await change({
    [`${folder}/partners.yml`]: [
      ['name: Anytown Council', 'name: Anytown: Council'],
      ['shortName: AWHP', 'shortName: @AWHP'],
      ['kind: other', 'kind: others'],
      ['    about: Everybody who lets', '\tabout: Everybody who lets'],
    ],
    [`${folder}/actions/2.mdx`]: [
      ['text: Treat', 'text: "Treat'],
      ['[landlords]', '[landlord]'],
      ['row: 1', 'row: 2'],
    ],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/2.mdx:8:11 [yaml-syntax] A quotation mark is opened here and never closed. Close it at the end of the text. A quotation mark inside a quoted text is written \\".
    content/strategies/anytown/actions/2.mdx:23:10 [table-rows] The action "2-01" is row 2 of a table that has 1 row. Correct the row, or "rows" at the top.
    content/strategies/anytown/partners.yml:3:11 [yaml-syntax] The line "name: Anytown: Council" has a second colon followed by a space, which YAML reads as another field. Put the whole text between double quotation marks.
    content/strategies/anytown/partners.yml:10:16 [yaml-special] A value that starts with "@" has a special meaning in YAML that content files do not use. Put the whole text between double quotation marks.
    content/strategies/anytown/partners.yml:15:11 [unknown-choice] "kind" of the partner "landlords" is "others", which is not one of the choices. Did you mean "other"? It can be "council", "partnership group" or "other".
    content/strategies/anytown/partners.yml:16:1 [yaml-syntax] The line is indented with a tab, which YAML does not allow. Use spaces instead."
  `);
});

test('the text of a page is checked where its settings cannot be read', async () => {
  const found = await change({
    [`${folder}/vision.mdx`]: [
      ['title:', 'title'],
      ['\n---\n\n', '\n---\n\nUnder <5% and {nearly} none of the QXZ.\n\n'],
    ],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:2:1 [yaml-syntax] The line "title Our vision" is not a field: it needs a name, a colon and a space. Write "name: value". If the line continues the text above, indent it further than the name of that field.
    content/strategies/anytown/vision.mdx:10:7 [mdx-syntax] The text "<5%" contains "<", which MDX reads as the start of a tag. Write "under 5%" or "&lt;5%".
    content/strategies/anytown/vision.mdx:10:15 [program-code] The text "{nearly}" is in braces, so it is read as program code, which content cannot contain. Write round brackets, or "&#123;" for "{" and "&#125;" for "}".
    content/strategies/anytown/vision.mdx:10:36 [abbreviation] "QXZ" is not explained. Explain it under "terms" in content/strategies/anytown/glossary.yml, or list it there under "notAbbreviations" if it is a name."
  `);
});

test('each mistake in a JSON file is reported', async () => {
  const found = await change({
    'indicators/cold-homes.json': [
      ['hard to keep warm",', 'hard to keep warm"'],
      ['"lower"', 'lower'],
      ['alone.",', 'alone.'],
    ],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/indicators/cold-homes.json:3:3 [json-syntax] A comma is missing before "meaning". Add one.
    content/indicators/cold-homes.json:5:13 [json-syntax] The word "lower" cannot be here. Put double quotation marks around names and texts, and a comma between fields but not after the last one.
    content/indicators/cold-homes.json:8:69 [json-syntax] A text goes over the end of its line, or contains a tab. Write each text on one line."
  `);
});

test('a mistake in the syntax of a JSON file does not hide what is wrong in its values', async () => {
  const found = await change({
    'indicators/cold-homes.json': [
      ['hard to keep warm",', 'hard to keep warm"'],
      ['"lower"', 'lower'],
      ['"warm" }', '"worm" }'],
      ['"2024-02-01"', '"01/02/2024"'],
      ['"notes"', '"nodes"'],
      ['names this measure twice." }]', 'names the QXZ twice." }],'],
    ],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/indicators/cold-homes.json:3:3 [json-syntax] A comma is missing before "meaning". Add one.
    content/indicators/cold-homes.json:5:13 [json-syntax] The word "lower" cannot be here. Put double quotation marks around names and texts, and a comma between fields but not after the last one.
    content/indicators/cold-homes.json:7:102 [date-form] "checked" of entry 1 of "sources" is "01/02/2024", which is not a valid date. Did you mean "2024-02-01"? A date is written year, month, day: 2024-02-13.
    content/indicators/cold-homes.json:9:3 [unknown-field] The file has the unknown field "nodes". Did you mean "notes"?
    content/indicators/cold-homes.json:10:79 [abbreviation] "QXZ" is not explained. Explain it under "terms" in content/glossary.yml, or list it there under "notAbbreviations" if it is a name.
    content/indicators/cold-homes.json:11:1 [json-syntax] There is an extra comma before "}". Delete it. JSON has no comma after the last entry."
  `);
});

test('JSON with a bracket too few is checked up to the bracket that nothing closes', async () => {
  const found = await change({
    'indicators/cold-homes.json': [
      ['How many', 'How many of the QXZ'],
      ['"outcome": "warm" }]', '"outcome": "worm" }'],
      ['"2024-02-01"', '"01/02/2024"'],
    ],
    'indicators/insulated-lofts.json': [
      ['How many', 'How many of the QXZ'],
      ['"checked": "2024-02-01"\n    },', '"checked": "2024-02-01",'],
    ],
  });
  expect(found).toMatchInlineSnapshot(`
    "content/indicators/cold-homes.json:3:31 [abbreviation] "QXZ" is not explained, here and in 1 other place. Explain it under "terms" in content/glossary.yml, or list it there under "notAbbreviations" if it is a name.
    content/indicators/cold-homes.json:6:67 [json-syntax] The bracket "]" is missing here. The bracket "[" on line 6 is never closed. Add it.
    content/indicators/cold-homes.json:7:103 [date-form] "checked" of entry 1 of "sources" is "01/02/2024", which is not a valid date. Did you mean "2024-02-01"? A date is written year, month, day: 2024-02-13.
    content/indicators/insulated-lofts.json:16:30 [json-syntax] The bracket "}" is missing here. The bracket "{" on line 11 is never closed. Add it."
  `);
});

test('JSON whose end is missing is checked up to there', async () => {
  const found = await change({
    'indicators/cold-homes.json': [
      ['"lower"', '"less"'],
      [' }]\n}', ' }]'],
    ],
  });
  expect(found).toMatchInlineSnapshot(
    `
    "content/indicators/cold-homes.json:5:13 [unknown-choice] "better" is "less", which is not one of the choices. It can be "higher", "lower", "neither" or "not stated".
    content/indicators/cold-homes.json:10:97 [json-syntax] The file ends in the middle of a value. Close each quotation mark, "[" and "{"."
  `,
  );
});

test('very many mistakes on one line of JSON are one problem, and no reason to read on for hours', async () => {
  const found = await change({ 'indicators/cold-homes.json': [['"lower"', `[${'x, '.repeat(100_000)}1]`]] });
  expect(found).toMatch(
    /^content\/indicators\/cold-homes\.json:5:14 \[json-syntax\] The character "x" cannot be here\./,
  );
  expect(found.split('\n')).toHaveLength(1);
});

test('each conflict of an unfinished merge is reported', async () => {
  const conflict = `${'<'.repeat(7)} HEAD\none\n${'='.repeat(7)}\ntwo\n${'>'.repeat(7)} theirs\n`;
  const found = await change({ [`${folder}/vision.mdx`]: [['\n---\n\n', `\n---\n\n${conflict}${conflict}`]] });
  expect(found).toMatchInlineSnapshot(`
    "content/strategies/anytown/vision.mdx:10:1 [merge-conflict] The line "<<<<<<< HEAD" is left over from a merge: two versions of the text are here, one below the other. Keep the right version, and delete the lines that start with "<<<<<<<", "|||||||", "=======" and ">>>>>>>".
    content/strategies/anytown/vision.mdx:15:1 [merge-conflict] The line "<<<<<<< HEAD" is left over from a merge: two versions of the text are here, one below the other. Keep the right version, and delete the lines that start with "<<<<<<<", "|||||||", "=======" and ">>>>>>>"."
  `);
});
