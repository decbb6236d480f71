import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';
import { checkContent } from '../../../src/core/checks/run-checks.ts';

test.each(['leeds', 'york'])('%s can be removed with its folder, and leaves no problem, not even a warning', async (id) => {
  const root = mkdtempSync(join(tmpdir(), 'removed-strategy-'));
  try {
    const content = join(root, 'content');
    cpSync(join(projectFolder, 'content'), content, { recursive: true });
    rmSync(join(content, 'strategies', id), { recursive: true });
    expect((await checkContent(content, root)).problems).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
