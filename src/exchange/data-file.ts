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
