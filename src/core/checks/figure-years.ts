/** The years in the words of a period: 2023 and 2024 in "2023/24", 2022 to 2024 in "2022-24", 1999 and 2000 in "1999-00". */
export function yearsIn(period: string): number[] {
  return [...period.matchAll(/(?<!\d)(\d{4})(?:\s?[-–—/]\s?(\d\d)(?!\d))?(?!\d)/g)].flatMap(([, first = '', short]) => {
    const year = Number(first);
    if (short === undefined) return [year];
    const inCentury = year - (year % 100) + Number(short);
    return [year, inCentury < year ? inCentury + 100 : inCentury];
  });
}
