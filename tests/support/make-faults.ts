import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const vision = 'strategies/anytown/vision.mdx';

/** Faults that no text file of this project could hold, as changes to a copy of the valid content. */
export const madeFaults = {
  /** "é" as Windows saves it in its own Western encoding. */
  otherEncoding: (content: string) => {
    appendFileSync(join(content, vision), Buffer.from('Caf\xe9 owners too.\n', 'latin1'));
  },
  utf16: (content: string) => {
    writeFileSync(join(content, 'site.yml'), Buffer.from('\ufeffname: Anytown\n', 'utf16le'));
  },
  tooLarge: (content: string) => {
    appendFileSync(join(content, 'glossary.yml'), `# ${'x'.repeat(3_000_000)}\n`);
  },
  mergeConflict: (content: string) => {
    appendFileSync(
      join(content, vision),
      `\n${'<'.repeat(7)} HEAD\nIt is warm.\n${'='.repeat(7)}\nIt is dry.\n${'>'.repeat(7)} theirs\n`,
    );
  },
  symbolicLink: (content: string) => {
    rmSync(join(content, vision));
    symlinkSync('sections/why.mdx', join(content, vision));
  },
  pipe: (content: string) => {
    rmSync(join(content, vision));
    execFileSync('mkfifo', [join(content, vision)]);
  },
  longText: (content: string) => {
    appendFileSync(join(content, vision), 'Every home is warm. '.repeat(6000));
  },
  muchMarkup: (content: string) => {
    appendFileSync(join(content, vision), '{'.repeat(20_000));
  },
  manyAliases: (content: string) => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `a${level}: &a${level} [${level === 0 ? 'x' : `*a${level - 1}, `.repeat(9)}]`,
    );
    writeFileSync(join(content, 'site.yml'), levels.join('\n'));
  },
  deepNesting: (content: string) => {
    writeFileSync(join(content, 'site.yml'), `name: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`);
  },
  deepJson: (content: string) => {
    const file = join(content, 'indicators/cold-homes.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"lower"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`));
  },
  reservedStrategy: (content: string) => {
    renameStrategy(content, 'about');
  },
  strategyNotAnId: (content: string) => {
    renameStrategy(content, 'Any Town');
  },
  strategiesOfOneOrder: (content: string) => {
    cpSync(join(content, 'strategies/anytown'), join(content, 'strategies/elsewhere'), { recursive: true });
  },
  noStrategy: (content: string) => {
    rmSync(join(content, 'strategies'), { recursive: true });
  },
} as const satisfies Record<string, (content: string) => void>;

function renameStrategy(content: string, name: string): void {
  renameSync(join(content, 'strategies/anytown'), join(content, 'strategies', name));
  const how = join(content, 'strategies', name, 'sections/why.mdx');
  writeFileSync(how, readFileSync(how, 'utf8').replace('/anytown/how/', `/${encodeURI(name)}/how/`));
}
