import { expect, test } from 'vitest';
import { repeatablePdf } from '../../../../scripts/build/repeatable-pdf.ts';

const printed = (time: string, first: string, second: string) =>
  Buffer.from(
    `<</CreationDate (D:${time}+00'00')\n/ModDate (D:${time}+00'00')>> <</ID (node${first})>> <</Headers [(node${first}) (node${second})]>> \u00ff`,
    'latin1',
  );

test('two prints of a page become the same bytes, of the same length', () => {
  const one = printed('20261125194417', '00000340', '00000341');
  const other = printed('20270101000001', '00000342', '00000343');
  const repeatable = repeatablePdf(one, '2024-02-13');
  expect(repeatable).toEqual(repeatablePdf(other, '2024-02-13'));
  expect(repeatable).toHaveLength(one.length);
  expect(repeatable.toString('latin1')).toBe(
    "<</CreationDate (D:20240213000000+00'00')\n/ModDate (D:20240213000000+00'00')>> <</ID (node00000001)>> <</Headers [(node00000001) (node00000002)]>> \u00ff",
  );
});

test('bold text has a tag of PDF 1.7, in as many bytes', () => {
  const pdf = `<</CreationDate (D:20261125194417+00'00')>> <</Type /StructElem\n/S /Strong\n/P 2 0 R>> (/Strong)`;
  expect(repeatablePdf(Buffer.from(pdf), '2024-02-13').toString()).toBe(
    pdf.replace('20261125194417', '20240213000000').replace('/S /Strong', '/S /Span  '),
  );
});

test('a PDF in another form is refused', () => {
  expect(() => repeatablePdf(Buffer.from('%PDF-2.0'), '2024-02-13')).toThrow('no date that could be set');
});
