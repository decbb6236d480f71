import type { ActionRecord } from '../../../exchange/actions/record.ts';
import { actionsCsv } from '../../../exchange/actions/csv.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { setText } from './changes.ts';

const formats = {
  csv: { type: 'text/csv;charset=utf-8', write: actionsCsv },
  json: {
    type: 'application/json',
    write: (records: readonly ActionRecord[]) => `${JSON.stringify(records, null, 2)}\n`,
  },
} as const;

type Format = keyof typeof formats;

interface Listed {
  /** The listed actions in the order listed. */
  ids(): readonly string[];
  /** Whether that is every action in the order of the plan, for which there is a file already. */
  isWholePlan(): boolean;
}

/** Makes the links to the files of all actions hand out a file of the listed ones. */
export function startDownloads(finder: HTMLElement, listed: Listed): void {
  const source = finder.querySelector<HTMLElement>('[data-source]')?.dataset['source'];
  const trouble = finder.querySelector<HTMLElement>('[data-trouble]');
  if (source === undefined) return;
  for (const link of finder.querySelectorAll<HTMLAnchorElement>('[data-download]')) {
    link.addEventListener('click', (event) => {
      if (listed.isWholePlan()) return;
      event.preventDefault();
      setText(trouble, '');
      const name = link.download.replace(/(?=\.\w+$)/, '-chosen');
      download(listed.ids(), link.dataset['download'] as Format, source, name).catch(() =>
        setText(trouble, 'The file could not be made. Check your connection to the internet and try again.'),
      );
    });
  }
}

async function download(ids: readonly string[], format: Format, source: string, name: string): Promise<void> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answers with status ${response.status}.`);
  const all = new Map(((await response.json()) as ActionRecord[]).map((record) => [record.id, record]));
  const { type, write } = formats[format];
  saveFile(new Blob([write(ids.flatMap((id) => all.get(id) ?? []))], { type }), name);
}
