import { expect, test } from 'vitest';
import { formatReport, readProgress, writeProgress } from '../../../../src/exchange/cells/progress.ts';
import type { Progress } from '../../../../src/core/model/types.ts';

const reportWords = [
  { word: 'Amber', status: 'under way', outlook: 'at risk' },
  { word: 'Partially completed', status: 'under way' },
  { word: 'Red', outlook: 'off track' },
] as const;

const read = (cell: string, before: readonly Progress[] = []) => readProgress(cell, before, reportWords);

test.for([
  ['2024-03-10 under way: Ten are done.', { status: 'under way', text: 'Ten are done.' }],
  ['2024-03-10 under way, at risk: Ten are done.', { status: 'under way', outlook: 'at risk' }],
  ['2024-03-10 Under way, At risk: Ten.', { status: 'under way', outlook: 'at risk' }],
  ['2024-03-10 amber: Ten.', { printed: 'amber', status: 'under way', outlook: 'at risk' }],
  ['2024-03-10 Amber, done: Ten.', { printed: 'Amber', status: 'done', outlook: 'at risk' }],
  ['2024-03-10 Red, stalled: Ten.', { printed: 'Red', status: 'stalled', outlook: 'off track' }],
  ['2024-03-10 Partially completed: Ten. Next: The rest.', { text: 'Ten.', next: 'The rest.' }],
  ['2024-03-10 done: Said: all. Next: One. Next: Two.', { text: 'Said: all. Next: One.', next: 'Two.' }],
] as const)('%s', ([cell, expected]) => {
  expect(read(cell)).toMatchObject([{ date: '2024-03-10', ...expected }]);
});

test.for([
  ['2024-03-10 Ambre: Ten.', '"Ambre" is not a status.', 'Did you mean "Amber"?'],
  ['2024-03-10 Red: Ten.', '"Red" does not say the status.', 'Write it too: "Red, under way".'],
  ['2024-03-10 at risk: Ten.', '"at risk" does not say the status.', 'Write it too: "under way, at risk".'],
  [
    '2024-03-10 done, under way, stalled: Ten.',
    '"done, under way, stalled" says "done", "under way" and "stalled".',
    'Keep one',
  ],
  [
    '2024-03-10 planned, at risk, off track: Ten.',
    '"planned, at risk, off track" says "at risk" and "off track".',
    'Keep one',
  ],
  ['2024-03-10 under way, at rsk: Ten.', '"at rsk" is not a status.', 'Did you mean "at risk"?'],
] as const)('%s is refused', ([cell, message, fix]) => {
  expect(read(cell)).toMatchObject({ message, fix: expect.stringContaining(fix) as string });
});

test('a report comes back from its cell, and to its file as it was written', () => {
  const file = {
    progress: [
      { date: '2024-05-01', printed: 'Amber', text: 'Twenty are done.', next: 'Do the rest.', asPublished: '20' },
      { date: '2024-03-10', status: 'planned' as const, text: 'A builder is found.' },
    ],
  };
  const before: Progress[] = [
    { ...file.progress[0], status: 'under way', outlook: 'at risk', source: undefined } as Progress,
    { ...file.progress[1], source: undefined } as Progress,
  ];
  const cell = before.map(formatReport).join(' | ');
  expect(cell).toBe(
    '2024-05-01 Amber, under way, at risk: Twenty are done. Next: Do the rest. | 2024-03-10 planned: A builder is found.',
  );
  const back = read(cell, before) as Progress[];
  expect(writeProgress(back, file, { reportWords })).toEqual(file.progress);
  const edited = read(cell.replace('Do the rest', 'Stop'), before) as Progress[];
  expect(writeProgress(edited, file, { reportWords })).toEqual([
    { ...file.progress[0], next: 'Stop.' },
    file.progress[1],
  ]);
  const done = read('2024-05-01 done: Twenty are done.', before) as Progress[];
  expect(writeProgress(done, file, { reportWords })).toEqual([
    { date: '2024-05-01', status: 'done', text: 'Twenty are done.', asPublished: '20' },
  ]);
});

test('a sheet from before there were outlooks takes none away', () => {
  const before = [
    { date: '2024-05-01', printed: 'Amber', status: 'under way', outlook: 'at risk', text: 'Ten.', source: undefined },
  ] satisfies Progress[];
  expect(read('2024-05-01 under way: Ten.', before)).toEqual(before);
});
