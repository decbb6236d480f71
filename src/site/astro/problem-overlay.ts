import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { fullMessage, type Problem } from '../../core/problems/problem.ts';
import { escapeXml } from '../../core/text/escape.ts';
import { countOf } from '../../core/text/words.ts';

/** Problems of the content, of which there is at least one. */
export type Problems = [Problem, ...Problem[]];

/** What Vite's browser part shows over a page. */
export interface Overlay {
  type: 'error';
  err: {
    message: string;
    stack: string;
    plugin: string;
    id: string;
    /** Astro reads this file, and would wait for ever at a pipe: absent for whatever is not a file. */
    loc?: { file: string; line: number; column: number };
  };
}

/** The first problem, with its place, over the page that is open. */
export function overlay([first, ...others]: Problems, root: string): Overlay {
  const more = others.length === 0 ? '' : `\n\nThe terminal lists ${countOf(others.length, 'more problem')}.`;
  const file = resolve(root, first.file);
  return {
    type: 'error',
    err: {
      message: fullMessage(first) + more,
      stack: '',
      plugin: 'content-checks',
      id: file,
      ...(isFile(file) && { loc: { file, line: first.line, column: first.column } }),
    },
  };
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}

/** All problems as a page, in place of any page that someone asks for while they are there. */
export function problemPage(problems: Problems): string {
  const entries = problems.map((problem) => {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return `<li><code>${escapeXml(place)}</code><br>${escapeXml(fullMessage(problem))}</li>`;
  });
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The content has problems</title>
    <style>body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif } li { margin: 1rem 0 }</style>
  </head>
  <body>
    <h1>The content has ${countOf(problems.length, 'problem')}</h1>
    <p>Once you have fixed them all, the page that you asked for appears here.</p>
    <ol>${entries.join('')}</ol>
  </body>
</html>`;
}
