import { expect, test } from 'vitest';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { actionPageView } from '../../../../src/features/actions/action.ts';
import { feedbackView, type FeedbackPart } from '../../../../src/features/consultation/feedback.ts';
import { measurePageView } from '../../../../src/features/measures/measure.ts';
import { objectivePageView } from '../../../../src/features/plan/objective.ts';
import { priorityPageView } from '../../../../src/features/plan/priority.ts';
import { sectionPageView } from '../../../../src/features/reading/section.ts';
import { strategyHomeView } from '../../../../src/features/overview/strategy-home.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy: anytown } = await readAnytown();
const on = (asAt: string): Strategy => ({ ...anytown, asAt, isFixedEdition: false });
const part: FeedbackPart = {
  kind: 'action',
  id: '2-01',
  label: 'Task 2-01: Treat mould',
  path: '/anytown/actions/2-01/',
};

test('every kind of part has a link with its reference, its title, the edition and its address', () => {
  const [priority] = anytown.priorities;
  const [objective] = anytown.objectives;
  const [action] = anytown.actions;
  const [measure] = anytown.measures;
  if (!priority || !objective || !action || !measure) throw new Error('The fixture lacks a part.');
  const pages = [
    strategyHomeView(siteContent, anytown),
    sectionPageView(siteContent, anytown, anytown.visionPage),
    priorityPageView(siteContent, anytown, priority),
    objectivePageView(siteContent, anytown, objective),
    actionPageView(siteContent, anytown, action),
    measurePageView(siteContent, anytown, measure),
  ];
  const links = pages.map(({ feedback: { feedback } }) => ({
    text: feedback?.comment?.text,
    ...Object.fromEntries(new URL(feedback?.comment?.href ?? '').searchParams),
    note: feedback?.note?.href,
  }));
  expect(links).toMatchInlineSnapshot(`
    [
      {
        "edition": "Superseded, edition of 15 March 2024",
        "note": "/anytown/comments/?on=strategy",
        "page": "https://strategies.example.org/anytown/",
        "ref": "strategy",
        "text": "Comment on this strategy (opens the council’s form)",
        "title": "Anytown Warm Homes Strategy 2024 to 2027",
      },
      {
        "edition": "Superseded, edition of 15 March 2024",
        "note": "/anytown/comments/?on=section:vision",
        "page": "https://strategies.example.org/anytown/vision/",
        "ref": "section:vision",
        "text": "Comment on this section (opens the council’s form)",
        "title": "Our vision",
      },
      {
        "edition": "Superseded, edition of 15 March 2024",
        "note": "/anytown/comments/?on=priority:1",
        "page": "https://strategies.example.org/anytown/priorities/1/",
        "ref": "priority:1",
        "text": "Comment on this aim (opens the council’s form)",
        "title": "Aim 1: Homes are easy to keep warm",
      },
      {
        "edition": "Superseded, edition of 15 March 2024",
        "note": "/anytown/comments/?on=objective:1.1",
        "page": "https://strategies.example.org/anytown/objectives/1.1/",
        "ref": "objective:1.1",
        "text": "Comment on this step (opens the council’s form)",
        "title": "Step 1.1: Insulate lofts",
      },
      {
        "edition": "Superseded, edition of 15 March 2024",
        "note": "/anytown/comments/?on=action:1.1-01",
        "page": "https://strategies.example.org/anytown/actions/1.1-01/",
        "ref": "action:1.1-01",
        "text": "Comment on this task (opens the council’s form)",
        "title": "Task 1.1-01: Insulation for 200 lofts every year",
      },
      {
        "edition": "Superseded, edition of 15 March 2024",
        "note": "/anytown/comments/?on=indicator:cold-homes",
        "page": "https://strategies.example.org/anytown/indicators/cold-homes/",
        "ref": "indicator:cold-homes",
        "text": "Comment on this measure (opens the council’s form)",
        "title": "Measure: Homes that are hard to keep warm",
      },
    ]
  `);
});

test.for([
  ['2024-02-29', 'The consultation is not open yet. It opens on 1 March 2024.'],
  ['2024-04-01', 'The consultation closed at the end of 31 March 2024.'],
  ['2024-06-14', 'The consultation was concluded on 14 June 2024.'],
] as const)('on %s no link leads to a form that takes no comments', ([day, sentence]) => {
  const { feedback } = feedbackView(on(day), part);
  expect(feedback).toMatchObject({ state: sentence, comment: undefined, note: undefined, demonstration: undefined });
  expect(feedback?.about.href).toBe('/anytown/consultation/');
});

test('once comments are closed, readers learn where to go instead, and later what was decided', () => {
  expect(feedbackView(on('2024-04-01'), part).feedback).toMatchObject({
    more: 'Comments are closed. The committee has them.',
    elsewhere: { text: 'Go to anytown.example', href: 'https://anytown.example/comments/' },
  });
  expect(feedbackView(on('2024-06-14'), part).feedback).toMatchObject({
    more: 'The committee agreed the plan with two changes.',
    elsewhere: { text: 'Go to anytown.example', href: 'https://anytown.example/decision/' },
  });
  expect(feedbackView(on('2024-02-29'), part).feedback).toMatchObject({ more: undefined, elsewhere: undefined });
});

test('a link that was built while comments were taken has the last day next to it', () => {
  expect(feedbackView(on('2024-03-02'), part).feedback?.state).toBe(
    'The consultation is open. It closes at the end of 31 March 2024.',
  );
});

test('nobody is asked what they think once the consultation is over', () => {
  const heading = (day: string) => feedbackView(on(day), part).feedback?.heading;
  expect(['2024-02-29', '2024-03-02', '2024-04-01', '2024-06-14'].map(heading)).toEqual([
    'What do you think?',
    'What do you think?',
    'Consultation',
    'Consultation',
  ]);
});

test('an edition of a fixed day names its day', () => {
  expect(feedbackView(anytown, part).feedback?.state).toBe(
    'Status on 15 March 2024: the consultation is open. It closes at the end of 31 March 2024.',
  );
});

test('a strategy without a consultation has no feedback link', () => {
  expect(feedbackView({ ...anytown, consultation: undefined, responses: [] }, part)).toEqual({
    feedback: undefined,
    responses: [],
  });
});

test('what people said about a part, and the response, is on that part only', () => {
  expect(feedbackView(anytown, part).responses).toMatchInlineSnapshot(`
    [
      {
        "anchor": "response-mould",
        "asked": "Are 14 days soon enough to treat mould?",
        "changed": "Task 2-01 now names them.",
        "date": "12 March 2024",
        "decided": "Homes with small children come first.",
        "howMany": "14 of 60 answers",
        "href": "/anytown/consultation/#response-mould",
        "said": "Families with small children said that 14 days are too long.",
        "theme": "Mould",
      },
    ]
  `);
  expect(feedbackView(anytown, { ...part, id: '1.1-01' }).responses).toEqual([]);
  const { responses } = feedbackView(anytown, { kind: 'strategy', label: 'Warm Homes', path: '/anytown/' });
  expect(responses.map(({ theme }) => theme)).toEqual(['Plain words']);
});
