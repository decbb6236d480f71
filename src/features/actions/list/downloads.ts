import { selectRows } from '../../../exchange/csv/write-csv.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { setText } from '../../../ui/browser/update-element.ts';

/** How a file of the listed actions is made out of the published file of all. */
const formats = {
  csv: { type: 'text/csv;charset=utf-8', select: selectRows },
  json: { type: 'application/json', select: selectRecords },
} as const;

type Format = keyof typeof formats;

interface ListedActions {
  /** In the order listed. */
  ids(): readonly string[];
  /** Whether that is every action in the order of the plan, for which there is a file already. */
  isWholePlan(): boolean;
}

/** Makes the links to the files of all actions download a file of the listed ones. */
export function startDownloads(finder: HTMLElement, listed: ListedActions): void {
  const error = finder.querySelector<HTMLElement>('[data-trouble]');
  for (const link of finder.querySelectorAll<HTMLAnchorElement>('[data-download]')) {
    link.addEventListener('click', (event) => {
      if (listed.isWholePlan()) return;
      event.preventDefault();
      setText(error, '');
      const name = link.download.replace(/(?=\.\w+$)/, '-chosen');
      download(listed.ids(), link.dataset['download'] as Format, link.href, name).catch(() =>
        setText(error, 'We could not create the file. Check your internet connection and try again.'),
      );
    });
  }
}

async function download(ids: readonly string[], format: Format, source: string, name: string): Promise<void> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answers with status ${response.status}.`);
  const { type, select } = formats[format];
  // The bytes are decoded here because text() drops the byte order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  saveFile(new Blob([select(text, ids)], { type }), name);
}

function selectRecords(json: string, ids: readonly string[]): string {
  const records = new Map((JSON.parse(json) as { id: string }[]).map((record) => [record.id, record]));
  return `${JSON.stringify(
    ids.flatMap((id) => records.get(id) ?? []),
    null,
    2,
  )}\n`;
}
