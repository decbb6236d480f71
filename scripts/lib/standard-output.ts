import { once } from 'node:events';
import { fstatSync, ftruncateSync, writeSync } from 'node:fs';

const standardOutput = 1;
let survives = false;

/**
 * Writes a file to standard output. `npm run` prints two lines of its own there first, which would be above the table in
 * `npm run ... > actions.csv`. If standard output is a file that contains just those lines, they are removed again.
 */
export async function writeStandardOutput(text: string): Promise<void> {
  const found = fstatSync(standardOutput);
  if (!found.isFile()) {
    if (!process.stdout.write(text) && process.stdout.writable) await once(process.stdout, 'drain');
    return;
  }
  const isAfterNpm = npmLines().some((lines) => found.size === Buffer.byteLength(lines));
  if (isAfterNpm) ftruncateSync(standardOutput, 0);
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;)
    done += writeSync(standardOutput, bytes, done, bytes.length - done, isAfterNpm ? done : undefined);
}

/**
 * Lets a command end its work although nobody reads what it prints: a program that reads only the first lines, such as "head", closes
 * the pipe.
 */
export function surviveClosedPipes(): void {
  if (survives) return;
  survives = true;
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exit(1);
      stream.emit('drain');
    });
}

/** What npm prints before it runs a script: the package, then the command with its options, which older versions quote. */
function npmLines(): string[] {
  const { npm_package_name: name, npm_package_version: version, npm_lifecycle_event: script } = process.env;
  const { npm_lifecycle_script: program } = process.env;
  if (name === undefined || version === undefined || script === undefined || program === undefined) return [];
  const options = process.argv.slice(2);
  const forms = [options, options.map((option) => JSON.stringify(option))];
  return forms.map((form) => `\n> ${name}@${version} ${script}\n> ${[program, ...form].join(' ')}\n\n`);
}
