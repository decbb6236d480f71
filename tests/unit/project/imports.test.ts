import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';

const rules = ['boundaries/dependencies', 'boundaries/no-unknown-files', '@typescript-eslint/no-restricted-imports'];

// The project's own configuration with all other rules left out, so that the files need not exist.
const eslint = new ESLint({
  cwd: projectFolder,
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
});

async function errorsIn(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

const component = (code: string) => `---\n${code}\n---\n`;

describe('an import upwards is an error', () => {
  test('between layers', async () => {
    expect(await errorsIn('src/ui/new.ts', "import { planNumbers } from '../features/actions/plan-numbers.ts';"))
      .toMatchInlineSnapshot(`
      [
        "src/ui cannot import from src/features/actions. scripts/lint/layers.mjs lists what each folder imports.",
      ]
    `);
  });

  test('of types alone, and in what a file hands on', async () => {
    expect(
      await errorsIn('src/core/model/new.ts', "import type { Link } from '../../ui/frame/frame.ts';"),
    ).toHaveLength(1);
    expect(await errorsIn('src/exchange/new.ts', "export * from '../site/sitemap.ts';")).toHaveLength(1);
    expect(await errorsIn('src/site/new.ts', "const page = await import('../pages/robots.txt.ts');")).toHaveLength(1);
  });

  test('between the parts of the core', async () => {
    expect(await errorsIn('src/core/content/new.ts', "import '../model/types.ts';")).toHaveLength(1);
    expect(await errorsIn('src/core/checks/new.ts', "import '../report/formats.ts';")).toHaveLength(1);
    expect(
      await errorsIn('src/core/checks/deeper/new.ts', "import '../../model/types.ts';\nimport '../dates.ts';"),
    ).toEqual([]);
  });

  test('between features', async () => {
    expect(await errorsIn('src/features/actions/new.ts', "import '../plan/priority.ts';")).toHaveLength(1);
    expect(await errorsIn('src/features/plan/new.ts', "import '../actions/action.ts';")).toEqual([]);
  });

  test('in a component, and in its script', async () => {
    const upwards = "import Page from '../../pages/index.astro';";
    expect(await errorsIn('src/features/actions/New.astro', component(upwards))).toHaveLength(1);
    const script = "<script>\n  import '../features/help/quick-exit.ts';\n</script>\n";
    expect(await errorsIn('src/ui/New.astro', script)).toHaveLength(1);
  });

  test('in a command', async () => {
    expect(await errorsIn('scripts/new.ts', "import '../tests/support/strategies.ts';")).toHaveLength(1);
    expect(await errorsIn('scripts/new.ts', "import '../src/core/model/types.ts';")).toEqual([]);
  });
});

test('a folder that no layer has is an error', async () => {
  expect(await errorsIn('src/helpers/new.ts', '')).toHaveLength(1);
  expect(await errorsIn('src/features/new/new.ts', '')).toHaveLength(1);
});

test('the core and the views know nothing of Astro, not even its types', async () => {
  expect(await errorsIn('src/features/actions/new.ts', "import type { APIRoute } from 'astro';"))
    .toMatchInlineSnapshot(`
    [
      "'astro' import is restricted from being used by a pattern. The core and the views of features run without Astro. Use it in src/site or src/pages.",
    ]
  `);
  expect(await errorsIn('src/core/model/new.ts', "import { getEntry } from 'astro:content';")).toHaveLength(1);
  expect(await errorsIn('src/site/new.ts', "import { getEntry } from 'astro:content';")).toEqual([]);
});

test('the scripts of pages import no module of Node.js and no schema', async () => {
  const script = 'src/features/actions/list/new.ts';
  expect(await errorsIn(script, "import { join } from 'node:path';")).toHaveLength(1);
  const schema = '../../../core/content/schema/plan.ts';
  expect(await errorsIn(script, `import { partnerKinds } from '${schema}';`)).toHaveLength(1);
  expect(await errorsIn(script, `import type { ActionFile } from '${schema}';`)).toEqual([]);
});

test('a component prints a view and computes nothing', async () => {
  const file = 'src/features/actions/New.astro';
  expect(await errorsIn(file, component("import { capitalise } from '../../core/text/words.ts';"))).toHaveLength(1);
  expect(await errorsIn(file, component("import type { Action } from '../../core/model/types.ts';"))).toEqual([]);
});

describe('a circle of imports is an error', () => {
  function circlesIn(files: Record<string, string>): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'circles-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), code);
    }
    const config = join(projectFolder, '.oxlintrc.json');
    const program = join(projectFolder, 'node_modules/.bin/oxlint');
    const { stdout } = spawnSync(program, ['--config', config, '--format', 'unix', folder], { encoding: 'utf8' });
    return [...stdout.matchAll(/([\w.-]+):\d+:\d+: (.*)$/gm)].map(([, file, message]) => `${file}: ${message}`).sort();
  }

  test('between scripts', () => {
    expect(
      circlesIn({
        'scripts/a.mjs': "import './b.ts';",
        'scripts/b.ts': "import './c.ts';",
        'scripts/c.ts': "export * from './a.mjs';",
      }),
    ).toMatchInlineSnapshot(`
      [
        "a.mjs: Dependency cycle detected [Error/import(no-cycle)]",
        "b.ts: Dependency cycle detected [Error/import(no-cycle)]",
        "c.ts: Dependency cycle detected [Error/import(no-cycle)]",
      ]
    `);
  });

  test('of types alone', () => {
    expect(
      circlesIn({
        'a.ts': "import type { B } from './b.ts';\nexport type A = B;",
        'b.ts': "import type { A } from './a.ts';\nexport type B = A | 1;",
      }),
    ).toHaveLength(2);
  });

  test('between components, and through their scripts', () => {
    expect(
      circlesIn({
        'A.astro': component("import B from './B.astro';"),
        'B.astro': component("import A from './A.astro';"),
        'C.astro': "<script>\n  import './d.ts';\n</script>\n",
        'd.ts': "import './C.astro';",
      }),
    ).toHaveLength(4);
  });

  test('and a file that two others import is none', () => {
    expect(circlesIn({ 'a.ts': "import './c.ts';", 'b.ts': "import './a.ts';\nimport './c.ts';", 'c.ts': '' })).toEqual(
      [],
    );
  });
});
