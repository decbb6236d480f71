/** The years that a plan counts in. */
export interface PlanYears {
  kind: 'calendar year' | 'financial year';
  /** The year in which its Year 1 starts. */
  first: number;
}

/**
 * The years of a plan: financial years, from 1 April to 31 March, if the label of its period or any of its timescales prints
 * one, such as `2025/26`, and else calendar years. Year 1 starts in the first year of its period.
 */
export function planYearsOf(
  period: { from: number; label: string },
  timescales: Iterable<string | undefined>,
): PlanYears {
  const isFinancial = [period.label, ...timescales].some(
    (printed) => printed !== undefined && printsFinancialYear(printed),
  );
  return { kind: isFinancial ? 'financial year' : 'calendar year', first: period.from };
}

function printsFinancialYear(printed: string): boolean {
  if (/\bFY ?\d\d|\bfinancial year\b/i.test(printed)) return true;
  const pairs = [
    ...printed.matchAll(/\b20(\d\d) ?[/‐‑‒–—-] ?(\d\d)\b/g),
    ...printed.matchAll(/\b20(\d\d) ?\/ ?20(\d\d)\b/g),
  ];
  return pairs.some(([, from, to]) => (Number(from) + 1) % 100 === Number(to));
}
