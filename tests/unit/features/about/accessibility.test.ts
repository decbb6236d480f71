import { expect, test } from 'vitest';
import type { AccessibilityResults } from '../../../../src/core/content/schema/accessibility-results.ts';
import { accessibilityPageView } from '../../../../src/features/about/accessibility.ts';
import { readLeeds } from '../../../support/strategies.ts';

const { siteContent } = await readLeeds();
const clean: AccessibilityResults = {
  date: '2024-03-01',
  browser: 'Chromium 140',
  engines: [
    { name: 'axe-core', version: '4.0.0' },
    { name: 'IBM Equal Access', version: '4.1.0' },
  ],
  modes: ['light colours'],
  pages: 1200,
  kinds: ['/', '/[strategy]'],
  pagesWithoutScripts: 1190,
  faults: [],
  toReview: [{ engine: 'axe-core', rule: 'color-contrast', places: 1, pages: 1 }],
};
const remark = { engine: 'axe-core', rule: 'image-alt', places: 3, pages: 2 };

function viewOf(accessibilityResults: AccessibilityResults | undefined) {
  return accessibilityPageView({ ...siteContent, accessibilityResults });
}

test('a run without failures is reported, and full compliance is not claimed', () => {
  expect(viewOf(clean)).toMatchObject({
    compliance:
      'This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. The automated tests found no failures. We do not claim full compliance, because automated tests cannot find every problem.',
    tests: {
      when: 'Automated tests of this website were last recorded on 1 March 2024.',
      scope: 'The tests covered every page in Chromium 140: 1,200 pages of 2 kinds.',
      scripts: '1,190 pages do not use JavaScript. The other 10 pages were also tested with JavaScript switched off.',
      engines: 'axe-core 4.0.0 and IBM Equal Access 4.1.0',
      faults: [],
      toReview: [{ engine: 'axe-core', rule: 'color-contrast', extent: '1 place on 1 page' }],
    },
  });
});

test('a single page is counted in the singular', () => {
  const { tests } = viewOf({ ...clean, pages: 2, pagesWithoutScripts: 1 });
  expect(tests?.scripts).toBe(
    '1 page does not use JavaScript. The other 1 page was also tested with JavaScript switched off.',
  );
  expect(tests?.review).toBe('1 item needs a manual check, because the tools could not decide. It is not a failure.');
});

test('failures are listed by their rule', () => {
  const { compliance, tests } = viewOf({ ...clean, faults: [remark] });
  expect(compliance).toContain('due to the failures listed below');
  expect(tests?.faults).toEqual([{ engine: 'axe-core', rule: 'image-alt', extent: '3 places on 2 pages' }]);
});

test('without a recorded run nothing is claimed', () => {
  const { compliance, tests } = viewOf(undefined);
  expect(compliance).toContain('We do not know how far this website meets');
  expect(tests).toBe(undefined);
});
