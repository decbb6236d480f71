import { expect, test } from 'vitest';
import { changesBetween, kindsOfChange, type ActionChange } from '../../../../src/core/model/edition-changes.ts';
import type { EditionAction } from '../../../../src/core/content/schema/edition.ts';

const lofts = makeAction(
  '1.1-01',
  'Insulate 100 lofts each year in homes that the council lets, starting with the oldest.',
);
const advice = makeAction('1.2-01', 'Visit people who ask for advice.');

function makeAction(id: string, text: string, rest: Partial<EditionAction> = {}): EditionAction {
  return { id, text, details: [], under: id.slice(0, 3), timescale: null, leads: [], ...rest };
}

/** What changed, in short: `1.1-01 -> 1.1-02: wording, parent`. */
function describeChanges(changes: readonly ActionChange[]): string[] {
  return changes.map((change) => {
    const aspects = (['wording', 'owners', 'timescale', 'parent'] as const).filter(
      (aspect) => change[aspect] !== undefined,
    );
    const ids = `${change.before?.id ?? 'new'} -> ${change.after?.id ?? 'gone'}`;
    const into = change.continuedIn.length === 0 ? '' : `, now in ${change.continuedIn.join(' and ')}`;
    return `${ids}: ${aspects.join(', ') || 'nothing else'}${into}`;
  });
}

test('unchanged actions are not listed as changes', () => {
  expect(changesBetween([lofts, advice], [advice, lofts])).toEqual([]);
});

test('an added and a removed action that have nothing in common are just that', () => {
  const trees = makeAction('1.3-01', 'Plant a tree beside every school gate before winter.');
  expect(describeChanges(changesBetween([lofts, advice], [lofts, trees]))).toEqual([
    '1.2-01 -> gone: nothing else',
    'new -> 1.3-01: nothing else',
  ]);
});

test('an action under a new id is renamed, not removed and added', () => {
  const renamed = { ...lofts, id: '1.3-01', under: '1.3' };
  expect(describeChanges(changesBetween([lofts, advice], [advice, renamed]))).toEqual(['1.1-01 -> 1.3-01: parent']);
});

test('an action that was renamed and reworded shows the words that changed', () => {
  const renamed = makeAction('1.1-09', lofts.text.replace('100', '200'));
  const [change] = changesBetween([lofts], [renamed]);
  expect(change?.before?.id).toBe('1.1-01');
  expect(change?.wording?.text.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '100' },
    { kind: 'added', text: '200' },
  ]);
});

test('an action that was split names the actions that took its text', () => {
  const both = makeAction(
    '1.1-01',
    'Insulate lofts in council homes every winter, and teach tenants to read their energy meters.',
  );
  const first = makeAction('1.1-02', 'Insulate lofts in council homes every winter.');
  const second = makeAction('1.1-03', 'Teach tenants to read their energy meters.');
  expect(describeChanges(changesBetween([both], [first, second]))).toEqual([
    '1.1-01 -> gone: nothing else, now in 1.1-02 and 1.1-03',
    'new -> 1.1-02: nothing else',
    'new -> 1.1-03: nothing else',
  ]);
});

test('an action that kept its id but lost a part is reworded and names the action with that part', () => {
  const both = makeAction(
    '1.1-01',
    'Insulate lofts in council homes every winter, and teach tenants to read their energy meters.',
  );
  const first = makeAction('1.1-01', 'Insulate lofts in council homes every winter.');
  const second = makeAction('1.1-03', 'Teach tenants to read their energy meters.');
  expect(describeChanges(changesBetween([both], [first, second]))).toEqual([
    '1.1-01 -> 1.1-01: wording, now in 1.1-03',
    'new -> 1.1-03: nothing else',
  ]);
});

test('two actions that were merged both name the new one', () => {
  const first = makeAction('1.1-02', 'Insulate lofts in council homes every winter.');
  const second = makeAction('1.1-03', 'Teach tenants to read their energy meters.');
  const both = makeAction(
    '1.1-04',
    'Insulate lofts in council homes every winter, and teach tenants to read their energy meters.',
  );
  expect(describeChanges(changesBetween([first, second], [both]))).toEqual([
    '1.1-02 -> gone: nothing else, now in 1.1-04',
    '1.1-03 -> gone: nothing else, now in 1.1-04',
    'new -> 1.1-04: nothing else',
  ]);
});

test('an action under another part is moved', () => {
  expect(changesBetween([lofts], [{ ...lofts, under: '1.2' }])[0]?.parent).toEqual({ before: '1.1', after: '1.2' });
});

test('added and removed owners are named, and their order does not matter', () => {
  const [council, landlords, siteContent] = ['council', 'landlords', 'library'].map((id) => ({
    id,
    name: `The ${id}`,
  }));
  if (council === undefined || landlords === undefined || siteContent === undefined) throw new Error('No owners.');
  const before = { ...lofts, leads: [council, landlords] };
  expect(changesBetween([before], [{ ...lofts, leads: [landlords, siteContent] }])[0]?.owners).toEqual({
    added: [siteContent],
    removed: [council],
  });
  expect(changesBetween([before], [{ ...lofts, leads: [landlords, council] }])).toEqual([]);
});

test('a new name for the same owner is not a change of owners', () => {
  const before = { ...lofts, leads: [{ id: 'council', name: 'The Council' }] };
  expect(changesBetween([before], [{ ...lofts, leads: [{ id: 'council', name: 'Anytown Council' }] }])).toEqual([]);
});

test('a date that was set, changed or removed is listed with the previous one', () => {
  const dated = { ...lofts, timescale: '2024/25' };
  expect(changesBetween([lofts], [dated])[0]?.timescale).toEqual({ before: null, after: '2024/25' });
  expect(changesBetween([dated], [lofts])[0]?.timescale).toEqual({ before: '2024/25', after: null });
});

test('a status, an outlook and the day it is due each change by themselves', () => {
  const before = makeAction('1.1-01', lofts.text, { status: 'planned', outlook: 'on track', due: '2025-03-31' });
  const only = (rest: Partial<EditionAction>) => changesBetween([before], [{ ...before, ...rest }]).map(kindsOfChange);
  expect(only({})).toEqual([]);
  expect(only({ status: 'done' })).toEqual([['Status changed']]);
  expect(only({ outlook: null })).toEqual([['Outlook changed']]);
  expect(only({ due: '2026-03-31' })).toEqual([['Date changed']]);
  expect(only({ timescale: '2025/26', due: '2026-03-31' })).toEqual([['Date changed']]);
  expect(only({ title: 'Warm lofts' })).toEqual([]);
});

test('an older edition is compared by what it kept: the status of its newest report', () => {
  const report = { date: '2024-02-01', status: 'planned', text: 'A builder is found.' } as const;
  const old = makeAction('1.1-01', lofts.text, { progress: [report] });
  const [change] = changesBetween([old], [{ ...old, status: 'done', outlook: 'on track', due: '2025-03-31' }]);
  expect(change?.status).toEqual({ before: 'planned', after: 'done' });
  expect([change?.outlook, change?.due]).toEqual([undefined, undefined]);
  expect(changesBetween([lofts], [{ ...lofts, status: 'done' }])).toEqual([]);
});

test('list items that were added, removed or reworded are marked one by one', () => {
  const before = { ...lofts, details: ['One for the kitchen', 'One for the hall'] };
  const after = { ...lofts, details: ['One for the kitchen', 'Two for the hall', 'One for the cellar'] };
  expect(changesBetween([before], [after])[0]?.wording?.details).toEqual([
    [{ kind: 'same', text: 'One for the kitchen' }],
    [
      { kind: 'removed', text: 'One' },
      { kind: 'added', text: 'Two' },
      { kind: 'same', text: ' for the hall' },
    ],
    [{ kind: 'added', text: 'One for the cellar' }],
  ]);
});

test('changes are in the natural order of ids', () => {
  const ids = changesBetween(
    [],
    ['1.10-01', '1.2-01', '1.2-10', '1.2-09'].map((id) => makeAction(id, `Do ${id}.`)),
  ).map(({ id }) => id);
  expect(ids).toEqual(['1.2-01', '1.2-09', '1.2-10', '1.10-01']);
});

test('every other published field is compared, unless an older edition did not keep it', () => {
  const before = {
    ...lofts,
    ownersAsPublished: 'The Council',
    milestones: [{ when: 'June 2024', text: 'Fifty lofts' }],
    measures: ['insulated-lofts'],
    progress: [{ date: '2024-03-10', status: 'planned' as const, text: 'A builder is found.' }],
  };
  const after = {
    ...lofts,
    ownersAsPublished: null,
    milestones: [{ when: 'July 2024', text: 'Fifty lofts' }],
    measures: [],
    progress: [{ date: '2024-06-10', status: 'done' as const, text: 'All is done.' }, ...before.progress],
  };
  expect(changesBetween([before], [after])[0]?.others).toEqual([
    { field: 'ownersAsPublished', added: [], removed: ['The Council'] },
    { field: 'milestones', added: ['July 2024: Fifty lofts'], removed: ['June 2024: Fifty lofts'] },
    { field: 'measures', added: [], removed: ['insulated-lofts'] },
    { field: 'progress', added: ['2024-06-10 done: All is done.'], removed: [] },
  ]);
  expect(changesBetween([lofts], [after])).toEqual([]);
  expect(changesBetween([before], [before])).toEqual([]);
});
