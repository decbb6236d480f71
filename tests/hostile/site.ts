import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runBuild } from '../site/build.ts';
import { copyProject } from '../site/project-copy.ts';
import { makeHostile } from './content.ts';
import { writeExtreme } from './extreme.ts';

export interface HostileSite {
  folder: string;
  /** Files that the build wrote, changed or removed outside the site's own folder. */
  unexpectedFiles: string[];
  remove: () => void;
}

/**
 * Builds a site of two strategies: `anytown`, whose every text is an attack, and `extreme`, which strains the pages. It is
 * built on 15 March 2024, while comments are taken, some folders deep, so that what climbs out of it is found.
 */
export function buildHostileSite(): HostileSite {
  const outer = mkdtempSync(join(tmpdir(), 'strategy-microsite-hostile-'));
  const remove = () => rmSync(outer, { recursive: true, force: true });
  const parent = join(outer, 'a/b/c');
  mkdirSync(parent, { recursive: true });
  const project = copyProject({ parent, content: 'tests/fixtures/valid' });
  const content = join(project, 'content');
  const settings = join(content, 'strategies/anytown/strategy.yml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^asAt: .*\n/m, ''));
  makeHostile(content);
  writeExtreme(content);
  // The check asks authors to take markup out of plain text. Pages have to be safe without it too.
  writeFileSync(
    join(project, 'src/core/checks/literal-markup.ts'),
    'export const checkLiteralMarkup = (): never[] => [];\n',
  );
  const folder = join(project, 'dist');
  const before = filesIn(outer);
  const { exitCode, printed } = runBuild(folder, {
    project,
    environment: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 2, 15, 12) / 1000) },
  });
  if (exitCode !== 0) {
    remove();
    throw new Error(`The site could not be built:\n${printed}`);
  }
  // Astro keeps the types of the content beside it.
  const expected = ['dist', '.astro'].map((name) => relative(outer, join(project, name)) + sep);
  const unexpectedFiles = differences(before, filesIn(outer)).filter(
    (file) => !expected.some((own) => file.startsWith(own)),
  );
  return { folder, unexpectedFiles, remove };
}

/** Every file below a folder with its text; links are not followed. */
function filesIn(folder: string, below = ''): Map<string, string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return [...filesIn(folder, path)];
      return entry.isFile() ? [[path, readFileSync(join(folder, path), 'latin1')]] : [];
    }),
  );
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}
