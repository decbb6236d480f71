import { expect, test } from 'vitest';
import { consultationStates } from '../../../../src/core/model/consultation-state.ts';
import type { Consultation, Strategy } from '../../../../src/core/model/types.ts';
import { consultationPageView } from '../../../../src/features/consultation/consultation.ts';
import type { DatedWords } from '../../../../src/features/consultation/dated-words.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy: anytown } = await readAnytown();
const { consultation } = anytown;
if (consultation === undefined) throw new Error('The fixture has no consultation.');
const asked: Consultation = consultation;

const currentWords = (words: readonly DatedWords[]) =>
  words
    .filter(({ isCurrent }) => isCurrent)
    .map(({ text }) => text)
    .join(' ');

function viewOn(asAt: string, isFixedEdition: boolean, changes: Partial<Consultation> = {}) {
  const strategy: Strategy = { ...anytown, asAt, isFixedEdition };
  return consultationPageView(siteContent, strategy, { ...asked, ...changes });
}

test('a page that is not fixed to a day contains the text of every state', () => {
  const { states, dates, respond } = viewOn('2024-02-01', false);
  expect(states.map(({ isCurrent, text, more, link }) => ({ isCurrent, text, more, link: link?.href })))
    .toMatchInlineSnapshot(`
      [
        {
          "isCurrent": true,
          "link": undefined,
          "more": undefined,
          "text": "The consultation is not open yet. It opens on 1 March 2024.",
        },
        {
          "isCurrent": false,
          "link": undefined,
          "more": undefined,
          "text": "The consultation is open. It closes at the end of 31 March 2024.",
        },
        {
          "isCurrent": false,
          "link": undefined,
          "more": undefined,
          "text": "The consultation closes soon, at the end of 31 March 2024.",
        },
        {
          "isCurrent": false,
          "link": "https://anytown.example/comments/",
          "more": "Comments are closed. The committee has them.",
          "text": "The consultation closed at the end of 31 March 2024.",
        },
        {
          "isCurrent": false,
          "link": "https://anytown.example/decision/",
          "more": "The committee agreed the plan with two changes.",
          "text": "The consultation was concluded on 14 June 2024.",
        },
        {
          "isCurrent": false,
          "link": undefined,
          "more": "Check with the council before you comment.",
          "text": "The dates of the consultation are not known.",
        },
      ]
    `);
  expect(dates).toEqual({
    opens: '2024-03-01',
    closes: '2024-03-31',
    closingSoonDays: 7,
    concluded: { date: '2024-06-14' },
  });
  expect(respond).toMatchObject({ isCurrent: false, states: ['open', 'closing soon', 'dates not known'] });
});

test.for([
  ['2024-02-01', 'Opens, Closes', 'Who the consultation is for', 'What happens to your response', 'What happens next'],
  ['2024-03-15', 'Opened, Closes', 'Who the consultation is for', 'What happens to your response', 'What happens next'],
  ['2024-04-15', 'Opened, Closed', 'Who the consultation was for', 'What happens to responses', 'What happens next'],
  ['2024-07-01', 'Opened, Closed', 'Who the consultation was for', 'What happens to responses', 'Timetable'],
] as const)('on %s the page says what is past in the past tense', ([day, dates, consulted, privacy, next]) => {
  for (const isFixedEdition of [true, false]) {
    const { facts, headings } = viewOn(day, isFixedEdition);
    const terms = facts.slice(0, 2).map(({ term }) => currentWords(term));
    expect(terms.join(', ')).toBe(dates);
    expect(currentWords(headings.consulted)).toBe(consulted);
    expect(currentWords(headings.privacy)).toBe(privacy);
    expect(currentWords(headings.next)).toBe(next);
  }
});

test('every state of the consultation has exactly one form of each heading', () => {
  for (const words of Object.values(viewOn('2024-03-15', false).headings)) {
    expect(words.flatMap(({ states }) => states).toSorted()).toEqual(consultationStates.toSorted());
  }
});

test('an edition of a fixed day has the state of that day, and no way to respond that is over', () => {
  expect(viewOn('2024-03-15', true).states.map(({ state }) => state)).toEqual(['open']);
  expect(viewOn('2024-04-15', true)).toMatchObject({ dates: undefined, respond: undefined });
});

test('each way to respond links to its own address, or to the channel', () => {
  expect(viewOn('2024-03-15', true).respond?.ways.map(({ label, link }) => `${label}: ${link?.href ?? 'no link'}`))
    .toMatchInlineSnapshot(`
      [
        "Online: https://forms.example.org/anytown?ref=strategy&title=Anytown%20Warm%20Homes%20Strategy%202024%20to%202027&edition=Superseded%2C%20edition%20of%2015%20March%202024&page=https%3A%2F%2Fstrategies.example.org%2Fanytown%2F",
        "Online: https://panel.example/",
        "By email: mailto:warm-homes@anytown.example?subject=Comment%20on%20the%20Anytown%20Warm%20Homes%20Strategy%202024%20to%202027&body=",
        "By phone: tel:01632960003",
        "By post: no link",
        "At a meeting: no link",
      ]
    `);
});

test('if comments go by email, so does a way to respond by email without an address', () => {
  const channel = 'warm@anytown.example';
  const ways: Consultation['ways'] = [
    { kind: 'email', text: 'Write.' },
    { kind: 'online', text: 'Look.' },
  ];
  const links = viewOn('2024-03-15', true, { channel, ways }).respond?.ways.map(({ link }) => link);
  expect(links?.map((link) => link?.text)).toEqual([channel, undefined]);
  expect(links?.[0]?.href).toMatch(/^mailto:warm@anytown\.example\?subject=Comment%20on%20strategy/);
});

test('each point names what was asked, said and done, and the parts that it concerns', () => {
  const { responses } = viewOn('2024-03-15', true);
  expect(responses.map(({ theme, parts }) => [theme, ...parts.map(({ label, href }) => `${label} ${href}`)]))
    .toMatchInlineSnapshot(`
      [
        [
          "Plain words",
          "Whole strategy /anytown/",
          "Section /anytown/vision/",
          "Step 1.1 /anytown/objectives/1.1/",
          "Measure /anytown/indicators/cold-homes/",
        ],
        [
          "Mould",
          "Task 2-01 /anytown/actions/2-01/",
          "Aim 2 /anytown/priorities/2/",
        ],
      ]
    `);
});

test('the timetable is that of the section', () => {
  const { timetable } = viewOn('2024-03-15', true);
  expect(timetable?.section.href).toBe('/anytown/how/');
  expect(timetable?.events.map(({ title }) => title)).toEqual(['People were asked', 'The committee read the plan']);
});
