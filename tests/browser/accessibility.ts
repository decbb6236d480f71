import axe, { type NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2, levels A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Fault = Pick<NodeResult, 'target' | 'failureSummary'> & { rule: string };

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Puts axe into a page, through the debugger: the page's security policy may refuse scripts. */
export async function prepareForAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe finds wrong on a page in the colours that it shows now, a line for each element: rule, selector, summary. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate<Fault[], string[]>(async (tags) => {
    const runOnly = { type: 'tag', values: tags } as const;
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ rule: id, target, failureSummary })),
    );
  }, wcag);
  return faults.map(
    ({ rule, target, failureSummary = '' }) =>
      `${rule}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
  );
}
