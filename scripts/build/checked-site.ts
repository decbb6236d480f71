import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Content without problems, or the whole report of its problems. */
export type CheckedSite =
  | {
      /** A line a strategy on what is published. */
      summary: string[];
      /** Into how many processes the build is divided. */
      shares: number;
    }
  | { report: string };

/**
 * Checks the content in a process of its own.
 *
 * @throws where that process ends without an answer.
 */
export function readCheckedSite(): Promise<CheckedSite> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'check-site.ts'));
    let answer: CheckedSite | undefined;
    child.on('message', (site) => (answer = site as CheckedSite));
    child.on('error', reject);
    child.on('exit', () => {
      if (answer === undefined) reject(new Error('The content could not be checked.'));
      else resolve(answer);
    });
  });
}
