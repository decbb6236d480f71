import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';

// The project's own configuration with the other rules left out, so that the files need not exist.
const eslint = new ESLint({
  cwd: projectFolder,
  ruleFilter: ({ ruleId }) => ruleId === 'house/import-direction',
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
});

async function report(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

test('the model cannot import views', async () => {
  expect(await report('src/strategy/model/new.ts', "import { words } from '../views/words.ts';"))
    .toMatchInlineSnapshot(`
    [
      "src/strategy/model cannot import from src/strategy/views. It imports only schema, because data flows one way.",
    ]
  `);
});

test('a schema imports schemas and zod only', async () => {
  expect(
    await report('src/strategy/schema/new.ts', "import { z } from 'zod';\nimport { id } from './values.ts';"),
  ).toEqual([]);
  expect(await report('src/strategy/schema/new.ts', "export * from '../model/plan.ts';")).toMatchInlineSnapshot(`
    [
      "src/strategy/schema cannot import from src/strategy/model. It imports no other folder, because data flows one way.",
    ]
  `);
});

test('the core cannot import Astro, not even its types', async () => {
  expect(await report('src/strategy/views/new.ts', "import type { APIRoute } from 'astro';")).toMatchInlineSnapshot(`
    [
      "src/strategy is free of frameworks, so it cannot import "astro". Do it in src/pages or src/components.",
    ]
  `);
  expect(await report('src/strategy/views/new.ts', "const { getEntry } = await import('astro:content');")).toHaveLength(
    1,
  );
});

test('the core cannot import pages or the rest of src', async () => {
  expect(await report('src/strategy/views/new.ts', "import { getLibrary } from '../../strategies.ts';"))
    .toMatchInlineSnapshot(`
    [
      "src/strategy imports nothing from the rest of src, so it cannot import "../../strategies.ts".",
    ]
  `);
});

test('views import charts, links, model and schema', async () => {
  const folders = ['charts', 'links', 'model', 'schema'];
  const code = folders.map((folder) => `import '../${folder}/any.ts';`).join('\n');
  expect(await report('src/strategy/views/new.ts', code)).toEqual([]);
});

test('a folder inside a folder of the core is held to the same', async () => {
  expect(
    await report('src/strategy/checks/plan/new.ts', "import '../../load/yaml.ts';\nimport '../order.ts';"),
  ).toEqual([]);
  expect(await report('src/strategy/checks/plan/new.ts', "import '../../views/words.ts';")).toHaveLength(1);
});

test('a component prints views and cannot import checks', async () => {
  expect(await report('src/components/plan/new.ts', "import { words } from '../../strategy/views/words.ts';")).toEqual(
    [],
  );
  expect(await report('src/components/plan/new.ts', "import '../../strategy/checks/index.ts';")).toMatchInlineSnapshot(`
    [
      "Pages, layouts and components print views. They cannot import from src/strategy/checks.",
    ]
  `);
});

test('a page names types of the model and runs none of its code', async () => {
  const path = '../strategy/model/strategy.ts';
  expect(await report('src/pages/new.ts', `import type { Library } from '${path}';`)).toEqual([]);
  expect(await report('src/pages/new.ts', `import { Library } from '${path}';`)).toMatchInlineSnapshot(`
    [
      "Pages, layouts and components import only types from src/strategy/model. Write "import type", or add to a view.",
    ]
  `);
});

test('the rule holds in Astro files too', async () => {
  expect(await report('src/pages/new.astro', "---\nimport '../strategy/checks/index.ts';\n---\n")).toHaveLength(1);
});
