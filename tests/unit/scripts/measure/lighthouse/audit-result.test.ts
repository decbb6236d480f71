import type { Result } from 'lighthouse';
import { describe, expect, test } from 'vitest';
import {
  isPerfect,
  evaluateAudit,
  middleOf,
  NotMeasuredError,
  type AuditResult,
} from '../../../../../scripts/measure/lighthouse/audit-result.ts';

describe('a report of Lighthouse', () => {
  test('is perfect with 100 in each category and nothing that moved', () => {
    const judgement = evaluateAudit(report());
    expect(judgement).toEqual({
      scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
      shift: 0,
      faults: [],
    });
    expect(isPerfect(judgement)).toBe(true);
  });

  test('names the audits that lower a score, with their value and elements', () => {
    const judgement = evaluateAudit(report({ accessibility: 0.96, contrast: 0 }));
    expect(judgement.scores.accessibility).toBe(96);
    expect(judgement.faults).toEqual([
      {
        category: 'accessibility',
        audit: 'Colours have too little contrast: 2 elements',
        elements: ['<p class="faint">', '<a href="/">'],
      },
    ]);
    expect(isPerfect(judgement)).toBe(false);
  });

  test('is not perfect where anything moved, however little', () => {
    const judgement = evaluateAudit(report({ shift: 0.0004 }));
    expect(isPerfect(judgement)).toBe(false);
    expect(judgement.faults.map(({ category, elements }) => [category, elements])).toEqual([
      ['layout shift', ['<footer>']],
    ]);
  });

  test('is none where the page could not be loaded or a score is missing', () => {
    const runtimeError = { code: 'ERRORED_DOCUMENT_REQUEST', message: 'Status code: 404' };
    expect(() => evaluateAudit({ ...report(), runtimeError })).toThrow(new NotMeasuredError('Status code: 404'));
    expect(() => evaluateAudit(report({ accessibility: null }))).toThrow('There is no score for accessibility.');
  });
});

describe('several runs', () => {
  test('are judged by the one with the middle performance', () => {
    expect(middleOf([run(80), run(100), run(97)]).scores.performance).toBe(97);
  });

  test('are judged by the lower one where there are two', () => {
    expect(middleOf([run(100), run(97)]).scores.performance).toBe(97);
  });

  test('keep the largest shift of any, and what moved', () => {
    const moved = evaluateAudit(report({ shift: 0.2 }));
    expect(middleOf([moved, run(97), run(98)])).toMatchObject({
      shift: 0.2,
      faults: [{ category: 'layout shift', elements: ['<footer>'] }],
    });
  });
});

function run(performance: number): AuditResult {
  return {
    scores: { performance, accessibility: 100, 'best-practices': 100, seo: 100 },
    shift: 0,
    faults: [],
  };
}

/** As much of a report as is read. */
function report({
  accessibility = 1,
  contrast = 1,
  shift = 0,
}: { accessibility?: number | null; contrast?: number; shift?: number } = {}): Parameters<typeof evaluateAudit>[0] {
  const node = (snippet: string) => ({ type: 'node' as const, snippet });
  const audit = (id: string, rest: Partial<Result['audits'][string]>): Result['audits'][string] => ({
    id,
    title: id,
    description: '',
    score: 1,
    scoreDisplayMode: 'binary',
    ...rest,
  });
  const category = (id: string, score: number | null, audits: string[]): Result['categories'][string] => ({
    id,
    title: id,
    score,
    auditRefs: audits.map((name) => ({ id: name, weight: 1 })),
  });
  return {
    categories: {
      performance: category('performance', 1, []),
      accessibility: category('accessibility', accessibility, ['contrast', 'language']),
      'best-practices': category('best-practices', 1, []),
      seo: category('seo', 1, []),
    },
    audits: {
      contrast: audit('contrast', {
        title: 'Colours have too little contrast',
        score: contrast,
        displayValue: '2 elements',
        details: {
          type: 'table',
          headings: [],
          items: [{ node: node('<p class="faint">') }, { node: node('<a href="/">') }, { node: node('<a href="/">') }],
        },
      }),
      language: audit('language', {}),
      'cumulative-layout-shift': audit('cumulative-layout-shift', { numericValue: shift }),
      'layout-shifts': audit('layout-shifts', {
        details: { type: 'table', headings: [], items: shift > 0 ? [{ node: node('<footer>') }] : [] },
      }),
    },
  };
}
