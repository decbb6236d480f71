import { describe, expect, test } from 'vitest';
import type { Consultation, Strategy } from '../../../../src/core/model/types.ts';
import { commentsPageView } from '../../../../src/features/comments/comments.ts';
import { partGroups } from '../../../../src/ui/part-references.ts';
import { sitemapPages } from '../../../../src/site/sitemap.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();
const { siteContent: leedsLibrary, strategy: leeds } = await readLeeds();

test('every part can be commented on, and has its own reference and a page', () => {
  const parts = partGroups(leeds).flatMap(({ parts }) => parts);
  const { sections, priorities, objectives, actions, measures } = leeds;
  const counted = [sections, priorities, objectives, actions, measures].reduce((sum, { length }) => sum + length, 0);
  expect(parts).toHaveLength(counted + 2);
  expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
  const pages = new Set(sitemapPages(leedsLibrary).map(({ url }) => new URL(url).pathname));
  expect(parts.filter(({ href }) => !pages.has(href))).toEqual([]);
});

test("a part is named by the strategy's own terms", () => {
  expect(partGroups(strategy).map(({ label, parts }) => `${label}: ${parts[0]?.reference} - ${parts[0]?.title}`))
    .toMatchInlineSnapshot(`
      [
        "The strategy: Whole strategy - Anytown Warm Homes Strategy 2024 to 2027",
        "Aims: Aim 1 - Homes are easy to keep warm",
        "Steps: Step 1.1 - Insulate lofts",
        "Tasks: Task 1.1-01 - Insulation for 200 lofts every year",
        "Measures: Measure - Homes that are hard to keep warm",
      ]
    `);
});

describe('on an edition fixed to a day', () => {
  test('only the state of that day is printed', () => {
    expect(viewOf(strategy).notices.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "The consultation is open. It closes at the end of 31 March 2024.",
      ]
    `);
    expect(viewOf(strategy).settings.today).toBe('2024-03-15');
  });

  test('readers learn the state of the consultation, and where to go if no comments are taken', () => {
    const days = ['2024-02-29', '2024-03-31', '2024-04-01', '2024-06-14'];
    const messages = days.map((asAt) => {
      const { notices, takesComments } = viewOf({ ...strategy, asAt });
      const [notice] = notices;
      return [asAt, takesComments, notice?.text, notice?.more, notice?.link?.text, notice?.link?.href];
    });
    expect(messages).toMatchInlineSnapshot(`
      [
        [
          "2024-02-29",
          false,
          "The consultation is not open yet. It opens on 1 March 2024.",
          undefined,
          undefined,
          undefined,
        ],
        [
          "2024-03-31",
          true,
          "The consultation closes soon, at the end of 31 March 2024.",
          undefined,
          undefined,
          undefined,
        ],
        [
          "2024-04-01",
          false,
          "The consultation closed at the end of 31 March 2024.",
          "Comments are closed. The committee has them.",
          "Go to anytown.example",
          "https://anytown.example/comments/",
        ],
        [
          "2024-06-14",
          false,
          "The consultation was concluded on 14 June 2024.",
          "The committee agreed the plan with two changes.",
          "Go to anytown.example",
          "https://anytown.example/decision/",
        ],
      ]
    `);
  });
});

test('a page that is not fixed to a day contains every state, so that the browser can show the right one', () => {
  const { notices, settings } = viewOf({ ...strategy, isFixedEdition: false });
  expect(notices.filter(({ isCurrent }) => isCurrent).map(({ state }) => state)).toEqual(['open']);
  expect(notices.length).toBeGreaterThan(4);
  expect(settings.today).toBeUndefined();
});

test('comments go by e-mail to the channel, or else to the first e-mail address among the ways to respond', () => {
  const emailOf = (change: Partial<Consultation>) => viewOf(strategy, change).settings.email;
  expect(emailOf({})).toBe('warm-homes@anytown.example');
  expect(emailOf({ channel: 'other@anytown.example' })).toBe('other@anytown.example');
  expect(emailOf({ ways: [] })).toBeUndefined();
});

function viewOf(strategy: Strategy, change: Partial<Consultation> = {}) {
  if (strategy.consultation === undefined) throw new Error('The strategy has no consultation.');
  return commentsPageView(siteContent, strategy, { ...strategy.consultation, ...change });
}
