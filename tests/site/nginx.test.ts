import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject, vi } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { freePort } from './free-port.ts';
import { testHostAnswers } from './host-answers.ts';

// Most machines have no nginx, and the file for it is compared with its source in any case.
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const siteFolder = inject('siteFolder');

describe.skipIf(nginx === undefined)('nginx serves the site with the ready file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-microsite-nginx-'));
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    mkdirSync(join(folder, 'www'));
    symlinkSync(siteFolder, join(folder, 'www/plans'), 'junction');
    const config = writeConfig(folder, port);
    const { status, stderr } = spawnSync(nginx ?? '', ['-t', '-c', config, '-p', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    server = spawn(nginx ?? '', ['-c', config, '-p', folder], { stdio: 'ignore' });
    await vi.waitFor(() => fetch(origin), { timeout: 10_000 });
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  testHostAnswers(() => origin);
});

/** The ready file with its marked lines changed, inside what nginx needs around it. */
function writeConfig(folder: string, port: number): string {
  const ready = readFileSync(join(projectFolder, 'docs/hosting/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen ${port};`)
    .replace('/var/www/strategies', join(folder, 'www'))
    .replaceAll(' /404.html;', ' /plans/404.html;');
  const config = join(folder, 'nginx.conf');
  writeFileSync(join(folder, 'strategies.conf'), ready);
  writeFileSync(
    config,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; user root;
    events {} http { include /etc/nginx/mime.types; access_log off; include ${folder}/strategies.conf; }`,
  );
  return config;
}
