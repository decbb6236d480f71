import { expect, test } from 'vitest';
import { remainingCharacters } from '../../../../src/features/comments/page/field.ts';
import { emailText } from '../../../../src/features/comments/page/format-for-email.ts';
import { mailLink, maxLinkLength } from '../../../../src/features/consultation/form-links.ts';

const comment = {
  reference: 'Task 1.1-01',
  title: 'Insulate 200 lofts',
  edition: 'Draft, as at 15 March 2024',
  url: 'https://anytown.example/plan/actions/1.1-01/',
  text: '  "Ŵŷ" & Łódź?\n\n50% = £5 ',
};

test('the e-mail gives each comment the reference, title, edition and address of its part', () => {
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
    This part is no longer in the strategy.

    Why?
    "
  `);
});

test('an e-mail link contains every character and line break', () => {
  const body = emailText({ title: 'Comments & more', comments: [comment] });
  const link = new URL(mailLink('warm@anytown.example', { subject: 'Comments & more', body }) ?? '');
  expect(link.pathname).toBe('warm@anytown.example');
  expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(link.searchParams.get('subject')).toBe('Comments & more');
  expect(link.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
});

test('an e-mail link is offered up to its maximum encoded length', () => {
  const lengthWith = (body: string) => mailLink('a@b.example', { subject: 'S', body })?.length;
  const rest = maxLinkLength - (lengthWith('') ?? 0);
  expect(lengthWith('x'.repeat(rest))).toBe(maxLinkLength);
  expect(lengthWith('x'.repeat(rest + 1))).toBeUndefined();
  expect(lengthWith('ŵ'.repeat(Math.ceil(rest / 6)))).toBeUndefined();
});

test('half a surrogate pair does not stop the e-mail', () => {
  expect(mailLink('a@b.example', { subject: 'S', body: 'x\ud83e' })).toContain('x%EF%BF%BD');
});

test('the field says how many characters are left, or too many', () => {
  expect(remainingCharacters('')).toBe('You have 2,000 characters left');
  expect(remainingCharacters(`${'🧡'.repeat(1999)}\n`)).toBe('You have 1 character left');
  expect(remainingCharacters('x'.repeat(2003))).toBe('You have 3 characters too many');
});
