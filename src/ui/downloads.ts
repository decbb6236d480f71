import type { Strategy } from '../core/model/types.ts';
import type { Link } from './frame/frame.ts';
import { formatSize } from '../core/text/format.ts';

/** A link to a file, with the name under which it is saved: many files of the site are called `actions.csv`. */
export interface Download extends Link {
  fileName: string;
}

/** The link from a list of actions to the same list as a file. */
export function csvDownload(
  strategy: Strategy,
  { csv, href, of }: { csv: string; href: string; of: string },
): Download {
  return {
    text: `Download these ${strategy.terms.action.many} (CSV, ${formatSize(csv)})`,
    href,
    fileName: actionsFileName(strategy, of, 'csv'),
  };
}

/** `leeds-actions.json`, or `leeds-forward-leeds-actions.csv` for the actions of one owner. */
export function actionsFileName(strategy: Strategy, of: string | undefined, format: 'csv' | 'json'): string {
  return [strategy.id, of, `actions.${format}`].filter((part) => part !== undefined).join('-');
}
