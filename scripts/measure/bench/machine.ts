import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../lib/project-folder.ts';

/** The day, the machine and the versions of a measurement, in words. */
export function machine(packages: readonly string[] = ['astro', 'pagefind']): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor';
  return `${day}: ${availableParallelism()} cores of ${processor}, ${memory} GB of memory, ${type()} ${release()}, Node ${process.versions.node}, ${versions.join(', ')}`;
}

function versionOf(name: string): string {
  const text = readFileSync(join(projectFolder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
