import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';

const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(z.object({ run: z.string().optional() })),
    }),
  ),
});

const files = globSync(['.github/workflows/*.yml', 'docs/hosting/*.yml'], { cwd: projectFolder });

test.for(files)('%s uses actions by their commits, may do no more than it needs, and installs the lockfile', (file) => {
  const text = readFileSync(join(projectFolder, file), 'utf8');
  const used = [...text.matchAll(/uses: *(.+)/g)].map(([, action = '']) => action);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);

  const { permissions, jobs } = workflow.parse(parse(text));
  expect(permissions).toEqual({ contents: 'read' });
  const publishing = { pages: 'write', 'id-token': 'write' };
  const listing = { contents: 'read', issues: 'write' };
  for (const job of Object.values(jobs)) expect([undefined, publishing, listing]).toContainEqual(job.permissions);

  const installs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(installs.filter((command) => /npm (?:i|install|add|update)\b|npx/.test(command))).toEqual([]);
});
