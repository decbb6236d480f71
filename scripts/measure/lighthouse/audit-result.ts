import type { Result } from 'lighthouse';

/** The categories by the names that Lighthouse has for them, with those of the table. */
export const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;

export type Category = keyof typeof categories;

/** What Lighthouse says of one page on one kind of screen. */
export interface AuditResult {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Cumulative layout shift, without a unit. */
  shift: number;
  /** What lowers a score that is below 100, and what moved. */
  faults: Fault[];
}

export interface Fault {
  category: string;
  /** The audit in Lighthouse's words, with the measured value if there is one. */
  audit: string;
  /** The beginnings of the elements that it is about. */
  elements: string[];
}

/** The page could not be loaded or measured. */
export class NotMeasuredError extends Error {
  override name = 'NotMeasuredError';
}

type Report = Pick<Result, 'audits' | 'categories' | 'runtimeError'>;

/** @throws {NotMeasuredError} if a category has no score. */
export function evaluateAudit(report: Report): AuditResult {
  if (report.runtimeError !== undefined) throw new NotMeasuredError(report.runtimeError.message);
  const scores = Object.fromEntries(
    (Object.keys(categories) as Category[]).map((category) => [category, scoreOf(report, category)]),
  ) as AuditResult['scores'];
  const shift = report.audits['cumulative-layout-shift']?.numericValue;
  if (shift === undefined) throw new NotMeasuredError('The layout shift was not measured.');
  const faults = (Object.keys(categories) as Category[])
    .filter((category) => scores[category] < 100)
    .flatMap((category) => faultsIn(report, category));
  return { scores, shift, faults: shift > 0 ? [...faults, movedParts(report)] : faults };
}

/** Whether there is nothing left to improve. */
export function isPerfect({ scores, shift }: AuditResult): boolean {
  return shift === 0 && Object.values(scores).every((score) => score === 100);
}

/** The run with the middle performance, of two the lower one, with the largest shift of any. */
export function middleOf(runs: readonly AuditResult[]): AuditResult {
  const ordered = runs.toSorted((a, b) => a.scores.performance - b.scores.performance);
  const middle = ordered[Math.floor((ordered.length - 1) / 2)];
  const mostMoved = runs.toSorted((a, b) => b.shift - a.shift)[0];
  if (middle === undefined || mostMoved === undefined) throw new NotMeasuredError('There was no run.');
  if (mostMoved.shift === middle.shift) return middle;
  const moved = mostMoved.faults.filter(({ category }) => category === layoutShift);
  const others = middle.faults.filter(({ category }) => category !== layoutShift);
  return { ...middle, shift: mostMoved.shift, faults: [...others, ...moved] };
}

const layoutShift = 'layout shift';

function scoreOf({ categories: judged }: Report, category: Category): number {
  const score = judged[category]?.score;
  if (score == null) throw new NotMeasuredError(`There is no score for ${categories[category]}.`);
  return Math.round(score * 100);
}

function faultsIn({ audits, categories: judged }: Report, category: Category): Fault[] {
  return (judged[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (audit === undefined || weight === 0 || audit.score === null || audit.score >= 1) return [];
    const value = audit.displayValue === undefined ? '' : `: ${audit.displayValue.replaceAll('\u00a0', ' ')}`;
    return [{ category: categories[category], audit: audit.title + value, elements: elementsIn(audit.details) }];
  });
}

function movedParts({ audits }: Report): Fault {
  return {
    category: layoutShift,
    audit: 'Parts of the page moved while it loaded',
    elements: elementsIn(audits['layout-shifts']?.details),
  };
}

/** The elements anywhere in the details of an audit, each once. */
function elementsIn(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return [];
  if ('type' in details && details.type === 'node' && 'snippet' in details) return [String(details.snippet)];
  return [...new Set(Object.values(details).flatMap(elementsIn))];
}
