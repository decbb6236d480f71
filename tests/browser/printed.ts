import { getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Sheet = Awaited<ReturnType<Pdf['getPage']>>;

/** A printed page. */
export interface PrintedPage {
  /** Its words without spaces, from top to bottom. Headers and footers of the sheet are left out. */
  text: string;
  /** Whether its last line is bold, as headings are. */
  endsBold: boolean;
}

/** Below this height, in points, is what the browser or the style sheet prints on each sheet. */
const foot = 55;
const head = 792;

/** Reads a print as PDF.js does, the reader of Firefox. */
export async function readPrint(pdf: Uint8Array): Promise<PrintedPage[]> {
  const print = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= print.numPages; number += 1) pages.push(await readSheet(await print.getPage(number)));
  return pages;
}

/** The headings with which a page ends, so that what they head is on the next. */
export function headingsAtFoot(pages: readonly PrintedPage[], headings: readonly string[]): string[] {
  const wanted = headings.map(withoutSpaces).filter((heading) => heading !== '');
  return pages
    .filter(({ endsBold }) => endsBold)
    .flatMap(({ text }) => wanted.find((heading) => text.endsWith(heading)) ?? []);
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

async function readSheet(sheet: Sheet): Promise<PrintedPage> {
  const { items } = await sheet.getTextContent();
  // Fonts have their names only once the page has been read in full.
  await sheet.getOperatorList();
  const words = items
    .flatMap((item) => ('str' in item && withoutSpaces(item.str) !== '' ? placed(item) : []))
    .filter(({ bottom }) => bottom > foot && bottom < head)
    .toSorted((a, b) => b.bottom - a.bottom || a.left - b.left);
  const last = words.at(-1);
  const font = last === undefined ? undefined : (sheet.commonObjs.get(last.fontName) as { name?: string } | undefined);
  return {
    text: words.map(({ str }) => withoutSpaces(str)).join(''),
    endsBold: /bold|black|heavy/i.test(font?.name ?? ''),
  };
}

function placed({ str, fontName, transform }: { str: string; fontName: string; transform: number[] }) {
  const [, , , , left = 0, bottom = 0] = transform;
  return { str, fontName, left, bottom: Math.round(bottom) };
}
