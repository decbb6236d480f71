/**
 * How many years a printed period counts together, as far as its words tell: 3 for `2022-24`, 3 for
 * `2014/15-2016/17`, 1 for `2024`, `2018/19` and for anything else. `2002-03` is a financial year.
 */
export function spanOf(period: string): number {
  const years = /^(\d{4})(\/\d{2,4})?(?:(?:-|–|\s+to\s+)(\d{2,4})(\/\d{2,4})?)?$/.exec(period);
  const [, from, fromHalf, to] = years ?? [];
  if (from === undefined || to === undefined) return 1;
  const last = to.length === 4 ? Number(to) : Number(from.slice(0, 2) + to);
  const apart = last < Number(from) ? last + 100 - Number(from) : last - Number(from);
  if (fromHalf === undefined && apart === 1 && to.length === 2) return 1;
  return Math.max(1, apart + 1);
}
