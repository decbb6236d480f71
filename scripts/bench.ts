/** `npm run bench`: measures what has a number to keep, and prints a table for each. It is for people: no test waits for it. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quote, quoteList } from '../src/core/text/wording.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';
import { projectFolder } from './lib/project-folder.ts';
import { machine } from './measure/bench/machine.ts';

/** One file each in this folder, with the heading of its part. */
const parts = {
  build: 'Building the site',
  weights: 'Pages and search among many strategies',
  filter: 'The list of actions: from a choice or a keystroke to the painted list',
  search: 'Search of all pages: bytes until the first result',
  measures: 'Measures',
  charts: 'Charts',
} as const;

type Part = keyof typeof parts;

const report = join(projectFolder, 'docs/benchmarks.md');

const introduction = `# Benchmarks

What \`npm run bench -- --write\` measured. Sizes are in bytes. "Compressed" is Brotli, except for Pagefind's own files, which are
compressed already. Run it again to see how your machine compares.
`;

await runCommand(
  {
    name: 'bench',
    about: 'Measures sizes and times, and prints a table for each part.',
    parameters: {
      names: `[${Object.keys(parts).join('] [')}]`,
      min: 0,
      max: Object.keys(parts).length,
      advice: 'Name each part once: npm run bench -- build search',
    },
    options: { write: { help: 'saves the results in docs/benchmarks.md. Other parts of the file stay as they were.' } },
  },
  async ({ options, parameters }) => {
    const wanted = parameters.length === 0 ? (Object.keys(parts) as Part[]) : parameters.map(known);
    const sections = new Map(options.write ? await retainedSections() : []);
    for (const part of wanted) {
      console.log(`\n## ${parts[part]}\n`);
      const { exitCode, printed } = await runPart(part);
      if (exitCode !== 0) process.exitCode = 1;
      sections.set(parts[part], `Measured on ${machine()}.\n\n${printed.trim()}\n`);
    }
    if (!options.write) return;
    if (process.exitCode === 1) console.error('A part failed, so docs/benchmarks.md stays as it was.');
    else await writeFile(report, `${introduction}\n${inOrder(sections).join('\n')}`);
  },
);

/** The sections of the report as it is, by their headings. */
async function retainedSections(): Promise<[heading: string, text: string][]> {
  const [, ...sections] = (await readFile(report, 'utf8').catch(() => '')).split(/^## /m);
  return sections.map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), `${section.slice(end).trim()}\n`];
  });
}

function inOrder(sections: ReadonlyMap<string, string>): string[] {
  return Object.values(parts).flatMap((heading) => {
    const text = sections.get(heading);
    return text === undefined ? [] : [`## ${heading}\n\n${text}`];
  });
}

function known(name: string): Part {
  if (Object.hasOwn(parts, name)) return name as Part;
  throw new CommandError(`There is no part ${quote(name)}. Choose from ${quoteList(Object.keys(parts), 'and')}.`);
}

/** What it prints appears at once. */
function runPart(part: Part): Promise<{ exitCode: number | null; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, `measure/bench/${part}.ts`)], {
      cwd: projectFolder,
      stdio: ['inherit', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += String(text);
      process.stdout.write(String(text));
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, printed }));
  });
}
