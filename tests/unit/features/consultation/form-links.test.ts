import { expect, test } from 'vitest';
import {
  feedbackHref,
  formLink,
  mailHref,
  maxLinkLength,
  type CommentedPart,
} from '../../../../src/features/consultation/form-links.ts';

const form = 'https://forms.example.org/leeds?ref={reference}&title={title}&edition={edition}&page={url}';
const subject: CommentedPart = {
  reference: 'action:1.2-05',
  title: 'Action 1.2-05',
  edition: 'Leeds, draft, 13 February 2024',
  url: 'https://strategies.example.org/leeds/actions/1.2-05/',
};

const hostile = [
  'Quotes " and \' and `',
  'Cats & dogs = ? # % + / \\ ; , :',
  '&ref=strategy&evil=1#end',
  'Ŵyth tŷ yn Llŷn: ysgolion, cŵn, gwên',
  'Zażółć gęślą jaźń',
  'First line\nsecond line\r\nthird line',
  'Lost https://evil.example/ and javascript:alert(1) and <script>',
  '{reference} {url} {title} $& $1 %7Burl%7D',
  '日本語 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'x'.repeat(2000),
  'ł'.repeat(2000),
];

test('a form is opened with reference, title, edition and address', () => {
  expect(feedbackHref(form, subject)).toMatchInlineSnapshot(
    `"https://forms.example.org/leeds?ref=action%3A1.2-05&title=Action%201.2-05&edition=Leeds%2C%20draft%2C%2013%20February%202024&page=https%3A%2F%2Fstrategies.example.org%2Fleeds%2Factions%2F1.2-05%2F"`,
  );
});

test.for(hostile)('a form gets the value as it is: %.60s', (value) => {
  const { origin, pathname, hash, searchParams } = new URL(
    feedbackHref(form, { reference: value, title: value, edition: value, url: value }),
  );
  expect({ origin, pathname, hash }).toEqual({ origin: 'https://forms.example.org', pathname: '/leeds', hash: '' });
  expect([...searchParams]).toEqual(['ref', 'title', 'edition', 'page'].map((name) => [name, value]));
});

test.for([...hostile, '.', '..', '...', '../../..', '/', '//evil.example/', '\\\\evil.example'])(
  'a value in a path stays one step of it: %.60s',
  (value) => {
    const { origin, pathname, search } = new URL(
      feedbackHref('https://forms.example.org/comment/{title}/on/{reference}', { ...subject, title: value }),
    );
    expect({ origin, search }).toEqual({ origin: 'https://forms.example.org', search: '' });
    const [, comment, title = '', on, reference] = pathname.split('/');
    expect([comment, on, reference]).toEqual(['comment', 'on', 'action%3A1.2-05']);
    expect(decodeURIComponent(title).trim()).toBe(value);
  },
);

test('half an emoji becomes the replacement character', () => {
  const halves = { ...subject, title: 'cut \ud83d off', reference: '\udc69' };
  expect(new URL(feedbackHref(form, halves)).searchParams.get('title')).toBe('cut \ufffd off');
  expect(feedbackHref('comments@example.org', halves)).toContain('cut%20%EF%BF%BD%20off');
});

test('a placeholder in the host is refused, because a value would choose the site', () => {
  expect(() => feedbackHref('https://{reference}.example.org/', { ...subject, reference: 'evil' })).toThrow(
    'The host of "https://{reference}.example.org/" cannot have a placeholder.',
  );
  expect(() => feedbackHref('https://forms.example.org{title}', { ...subject, title: '.evil.example' })).toThrow();
});

test('a channel that is neither an https nor an e-mail address is refused', () => {
  for (const channel of ['javascript:alert(1)//{reference}', 'http://forms.example.org/?ref={reference}', 'ann@', '@b'])
    expect(() => feedbackHref(channel, subject)).toThrow('neither an e-mail nor an https address');
});

test('an e-mail starts with its subject matter, a line each', () => {
  const href = feedbackHref('comments@example.org', subject);
  expect(href).toMatchInlineSnapshot(
    `"mailto:comments@example.org?subject=Comment%20on%20action%3A1.2-05%3A%20Action%201.2-05&body=Part%3A%20Action%201.2-05%0D%0AReference%3A%20action%3A1.2-05%0D%0AEdition%3A%20Leeds%2C%20draft%2C%2013%20February%202024%0D%0APage%3A%20https%3A%2F%2Fstrategies.example.org%2Fleeds%2Factions%2F1.2-05%2F%0D%0A%0D%0AMy%20comment%3A%0D%0A"`,
  );
  expect(readMail(href)).toMatchInlineSnapshot(`
    {
      "headers": {
        "body": "Part: Action 1.2-05
    Reference: action:1.2-05
    Edition: Leeds, draft, 13 February 2024
    Page: https://strategies.example.org/leeds/actions/1.2-05/

    My comment:
    ",
        "subject": "Comment on action:1.2-05: Action 1.2-05",
      },
      "to": "comments@example.org",
    }
  `);
});

test.for(hostile)('an e-mail gets the value, and no value adds a header or a line: %.60s', (value) => {
  const { to, headers } = readMail(
    feedbackHref('comments@example.org', { reference: value, title: value, edition: value, url: value }),
  );
  const line = value.replaceAll(/\s+/g, ' ').trim();
  expect(to).toBe('comments@example.org');
  expect(Object.keys(headers)).toEqual(['subject', 'body']);
  expect(headers['subject']).toBe(`Comment on ${line}: ${line}`);
  expect(headers['body']?.split('\r\n')).toEqual([
    `Part: ${line}`,
    `Reference: ${line}`,
    `Edition: ${line}`,
    `Page: ${line}`,
    '',
    'My comment:',
    '',
  ]);
});

test('the lines of an e-mail end as RFC 6068 requires, and its subject is one line', () => {
  const href = mailHref("o'neil+team/a@example.org", {
    subject: 'One\r\nBcc: all@example.org',
    body: 'a\nb\rc\r\nd\u2028e\u0000f\tg',
  });
  expect(href).toMatchInlineSnapshot(
    `"mailto:o%27neil%2Bteam%2Fa@example.org?subject=One%20Bcc%3A%20all%40example.org&body=a%0D%0Ab%0D%0Ac%0D%0Ad%0D%0Aef%09g"`,
  );
});

function readMail(href: string): { to: string; headers: Record<string, string> } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?([^#?\s]*)$/.exec(href) ?? [];
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
  expect(fields.every((field) => field.length === 2)).toBe(true);
  return { to: decodeURIComponent(to), headers: Object.fromEntries(fields) as Record<string, string> };
}

test('a link for comments on many parts never grows beyond its limit, and says how many parts it leaves out', () => {
  const { reference: _, ...whole } = subject;
  const references = Array.from({ length: 300 }, (_, index) => `action:1.2-${index}`);
  const { href, named } = formLink(form, whole, references);
  const sent = new URL(href).searchParams.get('ref');
  expect(href.length).toBeLessThanOrEqual(maxLinkLength);
  expect(href.length).toBeGreaterThan(maxLinkLength - 100);
  expect(sent).toBe(`${references.slice(0, named).join(', ')} and ${300 - named} more`);

  const few = formLink(form, whole, references.slice(0, 3));
  expect(few.named).toBe(3);
  expect(new URL(few.href).searchParams.get('ref')).toBe('action:1.2-0, action:1.2-1, action:1.2-2');
});
