/**
 * Takes out of a PDF by Chromium what differs between two prints of the same page: the moment of printing becomes the day
 * of the edition, and the numbers of its table cells count from 1. Its tags become those that PDF 1.7 knows, which readers
 * such as screen readers go by. Bytes keep their places, because a PDF lists where its parts begin.
 *
 * @param day as `2024-02-13`.
 * @throws if the PDF has no date in the form that Chromium writes.
 */
export function repeatablePdf(pdf: Buffer, day: string): Buffer {
  const midnight = `${day.replaceAll('-', '')}000000`;
  const dated = pdf.toString('latin1').replaceAll(/(?<=\/(?:Creation|Mod)Date \(D:)\d{14}(?=\+00'00'\))/g, midnight);
  if (!dated.includes(`/CreationDate (D:${midnight}`)) throw new Error('The PDF has no date that could be set.');
  return Buffer.from(standardTags(renumberCells(dated)), 'latin1');
}

function renumberCells(pdf: string): string {
  const numbers = new Map<string, string>();
  return pdf.replaceAll(/(?<=\(node)\d{8}(?=\))/g, (number) => {
    const known = numbers.get(number) ?? String(numbers.size + 1).padStart(8, '0');
    numbers.set(number, known);
    return known;
  });
}

/** Chromium tags bold text with `Strong`, which came with PDF 2.0. */
function standardTags(pdf: string): string {
  return pdf.replaceAll(/(?<=\/S )\/Strong\b/g, '/Span'.padEnd('/Strong'.length));
}
