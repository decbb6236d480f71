import { expect, test } from 'vitest';
import { countInWords } from '../../../../src/features/comments/page/field.ts';
import { emailText } from '../../../../src/features/comments/page/format-for-email.ts';
import { longestMailLink, mailLink } from '../../../../src/features/comments/page/mail-link.ts';

const comment = {
  reference: 'Task 1.1-01',
  title: 'Insulate 200 lofts',
  edition: 'Draft, as at 15 March 2024',
  url: 'https://anytown.example/plan/actions/1.1-01/',
  text: '  "Ŵŷ" & Łódź?\n\n50% = £5 ',
};

test('the letter gives each comment the reference, title, edition and address of its part', () => {
  const gone = { ...comment, reference: 'Step 1.1', title: 'Insulate', url: undefined, text: 'Why?' };
  expect(emailText({ title: 'Comments on the plan', comments: [comment, gone] })).toMatchInlineSnapshot(`
    "Comments on the plan

    ----------------------------------------

    Task 1.1-01: Insulate 200 lofts
    Draft, as at 15 March 2024
    https://anytown.example/plan/actions/1.1-01/

    "Ŵŷ" & Łódź?

    50% = £5

    ----------------------------------------

    Step 1.1: Insulate
    Draft, as at 15 March 2024
    This part is not in the strategy any more.

    Why?
    "
  `);
});

test('an e-mail holds every sign and line break of the letter', () => {
  const body = emailText({ title: 'Comments & more', comments: [comment] });
  const link = new URL(mailLink('warm@anytown.example', { subject: 'Comments & more', body }) ?? '');
  expect(link.pathname).toBe('warm@anytown.example');
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(link.searchParams.get('subject')).toBe('Comments & more');
  expect(link.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
});

test('a link to an e-mail is offered up to its longest length, counted as it is encoded', () => {
  const lengthWith = (body: string) => mailLink('a@b.example', { subject: 'S', body })?.length;
  const rest = longestMailLink - (lengthWith('') ?? 0);
  expect(lengthWith('x'.repeat(rest))).toBe(longestMailLink);
  expect(lengthWith('x'.repeat(rest + 1))).toBeUndefined();
  expect(lengthWith('ŵ'.repeat(Math.ceil(rest / 6)))).toBeUndefined();
});

test('half a character does not stop the e-mail', () => {
  expect(mailLink('a@b.example', { subject: 'S', body: 'x\ud83e' })).toContain('x%EF%BF%BD');
});

test('the count says how much room is left, and how much is too much', () => {
  expect(countInWords('')).toBe('You have 2,000 characters left');
  expect(countInWords(`${'🧡'.repeat(1999)}\n`)).toBe('You have 1 character left');
  expect(countInWords('x'.repeat(2003))).toBe('You have 3 characters too many');
});
