import { createHash } from 'node:crypto';

/** A file of open data, as it is downloaded. */
export interface DataFile {
  /** Its path below the folder of open data: `actions.csv`, `indicators/<id>.json`. */
  name: string;
  title: string;
  mediaType: 'text/csv' | 'application/json' | 'application/csvm+json' | 'application/schema+json' | 'text/plain';
  text: string;
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** How many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
