import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableSheetError } from '../csv/read-csv.ts';
import { inMegabytes, sheetLimits } from './limits.ts';

/** A file within a workbook. */
interface Part {
  name: string;
  bytes: Uint8Array;
}

/** Parts of workbooks that hold no cells. They are not even unpacked. */
const withoutCells =
  /(?:^|\/)(?:docProps|customXml|media|drawings|charts|embeddings|comments|threadedComments|persons|printerSettings|pivotTables|pivotCache|externalLinks|slicers|slicerCaches|timelines|timelineCaches|ctrlProps|activeX|theme|Thumbnails|Pictures|Configurations2|Object [^/]*)\/|(?:^|\/)comments\d*\.xml$|\/worksheets\/_rels\/|\/vbaProject\.bin$|(?:^|\/)(?:meta|settings)\.xml$|\/$/i;

/**
 * The parts of a workbook that hold cells, packed again without compression. Sizes are measured while they are unpacked,
 * whatever the file says of them.
 *
 * @param name the file's name, for messages.
 * @throws {UnreadableSheetError} if it is larger than the limits, locked, or no workbook.
 */
export function unpackWorkbook(bytes: Uint8Array, name: string): Uint8Array {
  const entries = readDirectory(bytes, name);
  if (entries.some((entry) => entry.name.startsWith('Index/') || entry.name.endsWith('.iwa')))
    throw new UnreadableSheetError(`${name} is a Numbers file. In Numbers, choose File, Export To, Excel or CSV.`);
  const names = new Set<string>();
  const parts: Part[] = [];
  let total = 0;
  let elements = 0;
  for (const entry of entries) {
    if (withoutCells.test(entry.name)) continue;
    if (names.has(entry.name) || /^[/\\]|\.\.|[\0\\:]/.test(entry.name))
      throw damaged(name, `it has a part of the name ${JSON.stringify(entry.name.slice(0, 80))}`);
    names.add(entry.name);
    if (entry.isLocked) throw locked(name);
    const unpacked = unpackPart(bytes, entry, sheetLimits.unpackedBytes - total, name);
    total += unpacked.length;
    if (/\.(?:xml|rels)$/i.test(entry.name)) elements += countElements(entry.name, unpacked, name);
    if (elements > sheetLimits.elements) throw tooLarge(name, `more than ${sheetLimits.elements} elements`);
    parts.push({ name: entry.name, bytes: unpacked });
  }
  return packAgain(parts);
}

export function locked(name: string): UnreadableSheetError {
  return new UnreadableSheetError(`${name} is locked with a password. Save a copy without one.`);
}

function damaged(name: string, why: string): UnreadableSheetError {
  return new UnreadableSheetError(
    `${name} cannot be read as a workbook: ${why}. Open it in the spreadsheet program and save it again as .xlsx or as "CSV UTF-8".`,
  );
}

function tooLarge(name: string, what: string): UnreadableSheetError {
  return new UnreadableSheetError(`${name} has ${what}. Copy only the table into a new file, without formatting.`);
}

interface Entry {
  name: string;
  offset: number;
  packedSize: number;
  isPacked: boolean;
  isLocked: boolean;
}

/** The list of parts at the end of a ZIP file. */
function readDirectory(bytes: Uint8Array, name: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw damaged(name, 'its end is missing, so it was probably cut short');
  const count = view.getUint16(end + 10, true);
  if (count > sheetLimits.parts) throw tooLarge(name, `more than ${sheetLimits.parts} parts`);
  let position = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== 0x02014b50)
      throw damaged(name, 'its list of parts is damaged');
    const method = view.getUint16(position + 10, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => view.getUint16(position + at, true));
    const nameStart = position + 46;
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + (nameLength ?? 0))),
      offset: view.getUint32(position + 42, true),
      packedSize: view.getUint32(position + 20, true),
      isPacked: method === 8,
      isLocked: (view.getUint16(position + 8, true) & 1) === 1,
    };
    if (method !== 0 && method !== 8 && !entry.isLocked) throw damaged(name, 'it is packed in an unusual way');
    position = nameStart + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    return entry;
  });
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 65_557);
  for (let offset = view.byteLength - 22; offset >= earliest; offset--)
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  return undefined;
}

function unpackPart(bytes: Uint8Array, entry: Entry, most: number, name: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, isPacked } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw damaged(name, `its part ${JSON.stringify(entry.name)} is damaged`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  const limit = `more than ${inMegabytes(sheetLimits.unpackedBytes)} unpacked, which is the most that is read`;
  if (packed.length > most) throw tooLarge(name, limit);
  if (!isPacked) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name, limit);
    throw damaged(name, `its part ${JSON.stringify(entry.name)} is damaged`);
  }
}

/** The elements of a part, which has no definitions of its own, is not deep, and has few merged cells. */
function countElements(part: string, bytes: Uint8Array, name: string): number {
  const xml = new TextDecoder().decode(bytes);
  let elements = 0;
  let depth = 0;
  let merges = 0;
  let start = xml.indexOf('<');
  while (start !== -1) {
    const [ending, isElement] = tokenAt(xml, start);
    const end = xml.indexOf(ending, start);
    if (end === -1) throw damaged(name, `its part ${JSON.stringify(part)} was cut short`);
    if (xml.startsWith('<!DOCTYPE', start)) throw damaged(name, 'it defines words of its own');
    if (isElement) {
      if (xml[start + 1] === '/') depth--;
      else if (xml[end - 1] !== '/') depth++;
      if (end - start > sheetLimits.elementLetters)
        throw damaged(name, `it has an element of more than ${sheetLimits.elementLetters} characters`);
      if (isMerge.test(xml.slice(start, end))) merges++;
      elements++;
    }
    if (elements > sheetLimits.elements) break;
    if (depth > sheetLimits.depth) throw damaged(name, `its elements are more than ${sheetLimits.depth} levels deep`);
    if (merges > sheetLimits.merges) throw tooLarge(name, `more than ${sheetLimits.merges} merged cells`);
    start = xml.indexOf('<', end + ending.length);
  }
  return elements;
}

const isMerge = /^<(?:\w+:)?mergeCell[\s/]|^<(?:\w+:)?table-cell\s[^>]*:number-(?:rows|columns)-spanned="(?!1")/;

/** How what begins at a `<` ends, and whether it is an element. */
function tokenAt(xml: string, start: number): [ending: string, isElement: boolean] {
  if (xml.startsWith('<!--', start)) return ['-->', false];
  if (xml.startsWith('<![CDATA[', start)) return [']]>', false];
  return ['>', xml[start + 1] !== '?' && xml[start + 1] !== '!'];
}

/** A ZIP file of parts that are stored as they are. */
function packAgain(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const encoded = new TextEncoder().encode(name);
    const facts = new DataView(new ArrayBuffer(26));
    facts.setUint16(0, 20, true);
    facts.setUint16(2, 0x0800, true);
    facts.setUint32(10, crc32(bytes), true);
    facts.setUint32(14, bytes.length, true);
    facts.setUint32(18, bytes.length, true);
    facts.setUint16(22, encoded.length, true);
    const shared = new Uint8Array(facts.buffer);
    const place = new DataView(new ArrayBuffer(14));
    place.setUint32(10, offset, true);
    directory.push(uint32(0x02014b50), Uint8Array.of(20, 0), shared, new Uint8Array(place.buffer), encoded);
    pieces.push(uint32(0x04034b50), shared, encoded, bytes);
    offset += 30 + encoded.length + bytes.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

function uint32(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}
