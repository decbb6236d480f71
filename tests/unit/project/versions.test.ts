import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';

const versions = z.record(z.string(), z.string());
const project = readJson(
  'package.json',
  z.object({
    engines: z.object({ node: z.string() }),
    dependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  }),
);
const lockedPackage = z.object({
  version: z.string().optional(),
  dependencies: versions.optional(),
  devDependencies: versions.optional(),
  optionalDependencies: versions.optional(),
  hasInstallScript: z.boolean().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
});
const { packages } = readJson('package-lock.json', z.object({ packages: z.record(z.string(), lockedPackage) }));
const { '': root, ...installed } = packages;

test('every version is exact', () => {
  const wanted = { ...project.dependencies, ...project.devDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile wants what package.json wants', () => {
  expect(root?.dependencies).toEqual(project.dependencies);
  expect(root?.devDependencies).toEqual(project.devDependencies);
});

test('.nvmrc names the Node that the commands run on, and npm may be started by it', () => {
  const version = readFileSync(join(projectFolder, '.nvmrc'), 'utf8').trim();
  expect(version).toBe(project.devDependencies['node']);
  const minimum = /^>=(\d+)\.\d+\.\d+$/.exec(project.engines.node)?.[1];
  expect(parseInt(version)).toBeGreaterThanOrEqual(Number(minimum));
});

test('the tests run on that Node', () => {
  expect(process.version).toBe(`v${project.devDependencies['node'] ?? ''}`);
});

test('the lockfile holds every package that another one needs, those of other platforms included', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path} lacks ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile knows every package by its hash and names no registry', () => {
  const unusual = Object.entries(installed).filter(
    ([, { integrity, resolved }]) => integrity === undefined || resolved !== undefined,
  );
  expect(unusual.map(([path]) => path)).toEqual([]);
});

test('docs/dependencies.md has a row for each package, and for no other', () => {
  const document = readFileSync(join(projectFolder, 'docs/dependencies.md'), 'utf8');
  const [reasons = ''] = document.split('## Tried and not used');
  const rows = reasons.match(/^\| `.*?\|/gm) ?? [];
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys({ ...project.dependencies, ...project.devDependencies }).sort());
});

test('of every package with an install script, package.json says whether it may run', () => {
  const withScripts = Object.entries(installed)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  // npm knows of that of fsevents on macOS only.
  expect([...new Set([...withScripts, 'fsevents'])].sort()).toEqual(Object.keys(project.allowScripts).sort());
});

test('npm fails an install with any other install script', () => {
  expect(readFileSync(join(projectFolder, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
});

/** Whether a package finds another in its own node_modules or in one above. */
function isLocked(path: string, name: string): boolean {
  if (posix.join(path, 'node_modules', name) in packages) return true;
  return path !== '' && isLocked(path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

function readJson<Shape>(file: string, shape: z.ZodType<Shape>): Shape {
  return shape.parse(JSON.parse(readFileSync(join(projectFolder, file), 'utf8')));
}
