import { withBase } from '../core/routes/paths.ts';
import type { Strategy } from '../core/model/types.ts';
import type { Link } from './frame/frame.ts';

/** The strategy in another format or language. */
export interface FormatLink extends Link {
  /** Of the language that it is in, if that is not English. */
  language: string | undefined;
  /** What to know before opening it: `PDF, 2 MB`. */
  details: string | undefined;
}

export function formatLinks({ formats }: Strategy): FormatLink[] {
  return formats.map(({ label, url, file, language, details }) => ({
    text: label,
    href: url ?? withBase(file ?? '/'),
    language,
    details,
  }));
}
