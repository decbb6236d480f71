/**
 * `npm run compare-sites -- BEFORE AFTER`: what a reader, a search engine or a data user would find changed between two
 * built sites. Pages are compared by their visible text, links, ids and metadata, all other files by their bytes. The names
 * and contents of bundled scripts and styles (`_astro/`) and of the search index (`pagefind/`) are not compared.
 * Ends with exit code 1 where there is a difference.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { Parser } from 'htmlparser2';
import { quote } from '../src/core/text/wording.ts';
import { runCommand } from './lib/command.ts';
import { CommandError } from './lib/command-error.ts';

const mostLinesShown = 12;

await runCommand(
  {
    name: 'compare-sites',
    about: 'Lists what readers, search engines and data users would find changed between two built sites.',
    parameters: {
      names: 'BEFORE AFTER',
      min: 2,
      max: 2,
      advice: 'Name two built sites: npm run compare-sites -- dist-before dist',
    },
    options: {},
  },
  async ({ parameters: [before = '', after = ''] }) => {
    const names = new Set([...(await listFiles(before)), ...(await listFiles(after))]);
    let differing = 0;
    for (const name of [...names].sort()) {
      const difference = await compareFile(before, after, name);
      if (difference === undefined) continue;
      differing += 1;
      console.log(`${name}: ${difference}`);
    }
    console.log(`${names.size} files compared, ${differing} differ.`);
    if (differing > 0) process.exitCode = 1;
  },
);

/** @throws {CommandError} if there is no such folder with a site. */
async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(join(folder, 'index.html')))
    throw new CommandError(`There is no built site in ${quote(folder)}. Build it first: npm run build`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((name) => !name.startsWith('_astro/') && !name.includes('pagefind/'));
}

async function compareFile(before: string, after: string, name: string): Promise<string | undefined> {
  const [old, current] = await Promise.all([readIfPresent(join(before, name)), readIfPresent(join(after, name))]);
  if (old === undefined) return 'only in the second site';
  if (current === undefined) return 'only in the first site';
  if (old.equals(current)) return undefined;
  if (!name.endsWith('.html')) return name.endsWith('.pdf') ? undefined : 'different bytes';
  return describeDifference(pageFacts(old.toString()), pageFacts(current.toString()));
}

function readIfPresent(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** All that matters of a page, a line each: texts, and the attributes that lead somewhere or say something. */
function pageFacts(html: string): string {
  const compared = [
    'id',
    'href',
    'src',
    'alt',
    'content',
    'name',
    'value',
    'lang',
    'role',
    'title',
    'datetime',
    'for',
    'd',
  ];
  const facts: string[] = [];
  let inStyle = false;
  const parser = new Parser({
    onopentag(tag, attributes) {
      inStyle = tag === 'style';
      for (const [name, value] of Object.entries(attributes)) {
        if (!compared.includes(name) && !name.startsWith('aria-') && !name.startsWith('data-')) continue;
        facts.push(`<${tag} ${name}="${value.replace(/\/_astro\/\S+/, '/_astro/…')}">`);
      }
    },
    ontext(text) {
      const words = text.replaceAll(/\s+/g, ' ').trim();
      if (words !== '' && !inStyle) facts.push(words);
    },
    onclosetag() {
      inStyle = false;
    },
  });
  parser.end(html);
  return `${facts.join('\n')}\n`;
}

function describeDifference(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  const lines = diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) =>
      value
        .trimEnd()
        .split('\n')
        .map((line) => `  ${added ? '+' : '-'} ${line.slice(0, 200)}`),
    );
  const more = lines.length - mostLinesShown;
  return ['', ...lines.slice(0, mostLinesShown), ...(more > 0 ? [`  … and ${more} more lines`] : [])].join('\n');
}
