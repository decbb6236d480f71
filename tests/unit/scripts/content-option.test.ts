import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';
import { validContent } from '../../support/faulty-content.ts';

/** Every command that reads content, with what it has to be called with. */
const commands: Record<string, string[]> = {
  build: [],
  'build --pdf': ['--pdf'],
  start: [],
  dev: [],
  check: [],
  new: ['housing'],
  links: [],
  snapshot: ['anytown'],
  'export-actions': ['anytown'],
  'import-actions': ['anytown', 'actions.csv'],
  readability: [],
  schemas: [],
};

/** Runs a command of the project with `CONTENT_FOLDER` set, or not. */
function run(name: string, args: string[], folder?: string): Promise<{ exitCode: number | null; printed: string }> {
  const { CONTENT_FOLDER: _, ...environment } = process.env;
  const script = join(projectFolder, 'scripts', `${name.split(' ')[0] ?? ''}.ts`);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectFolder,
    env: { ...environment, ...(folder !== undefined && { CONTENT_FOLDER: folder }) },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, printed })));
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-option-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const advice = 'Name the folder that contains site.yml: --content FOLDER, or CONTENT_FOLDER in the environment.\n';

test.for(Object.entries(commands))(
  '%s uses the folder of CONTENT_FOLDER, and rather that of --content',
  async ([name, args]) => {
    const [byVariable, byOption] = await Promise.all([
      run(name, args, 'nowhere'),
      run(name, [...args, '--content', 'elsewhere'], validContent),
    ]);
    expect(byVariable).toEqual({ exitCode: 1, printed: `There is no folder "nowhere". ${advice}` });
    expect(byOption).toEqual({ exitCode: 1, printed: `There is no folder "elsewhere". ${advice}` });
  },
);

test('an empty folder name is none', async () => {
  const published = (await run('check', [])).printed;
  expect((await run('check', [], '')).printed).toBe(published);
  expect((await run('check', ['--content', ''])).printed).toBe(published);
});

test('schemas for content elsewhere are written beside it, with settings that lead editors to them', async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'our-content');
  cpSync(validContent, content, { recursive: true });
  const { printed } = await run('schemas', ['--content', content]);
  expect(printed.replaceAll(folder, '')).toMatchInlineSnapshot(`
    "Wrote 12 schemas into /.vscode/schemas.
    Wrote /.vscode/settings.json, which says which files each is for.
    "
  `);
  expect(readdirSync(join(folder, '.vscode'))).toEqual(['schemas', 'settings.json']);
  expect(readdirSync(folder)).toContain(basename(content));
});
