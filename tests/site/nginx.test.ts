import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { caching, securityHeaders } from '../../src/ui/frame/security-policy.ts';
import { freePort } from './free-port.ts';

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

  test('with every header on every answer, and hashed files kept for ever', async () => {
    const stylesheet = readdirSync(join(siteFolder, caching.hashed)).find((name) => name.endsWith('.css')) ?? '';
    const answers = {
      '': 200,
      'leeds/': 200,
      leeds: 301,
      'no-such-page/': 404,
      'leeds/data/actions.csv': 200,
      [`_astro/${stylesheet}`]: 200,
      '_astro/old.css': 404,
    };
    for (const [path, status] of Object.entries(answers)) {
      const answer = await get(path);
      expect(answer.status, path).toBe(status);
      for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name), path).toBe(value);
      const kept = path.startsWith('_astro/') && status === 200 ? caching.forever : caching.askEachTime;
      expect(answer.headers.get('cache-control'), path).toBe(kept);
    }
  });

  test('with a slash added to the address of a page', async () => {
    expect((await get('leeds/actions?status=done')).headers.get('location')).toBe('/plans/leeds/actions/?status=done');
  });

  test('with the site’s own page for addresses that lead nowhere, and for folders and files of other hosts', async () => {
    const page = readFileSync(join(siteFolder, '404.html'), 'utf8');
    for (const path of ['no-such-page/', '_astro/', '_headers', 'web.config', '.htaccess', '404.html/x']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()], path).toEqual([404, page]);
    }
  });

  test('compressed, with the type of each file', async () => {
    const types = {
      'leeds/': 'text/html; charset=utf-8',
      'leeds/data/actions.csv': 'text/csv; charset=utf-8',
      'leeds/data/actions.json': 'application/json; charset=utf-8',
      'leeds/updates.atom': 'application/atom+xml; charset=utf-8',
      'leeds/pagefind/pagefind.js': 'application/javascript; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { headers } = await get(path);
      expect([headers.get('content-type'), headers.get('content-encoding')], path).toEqual([type, 'gzip']);
    }
  });

  function get(path: string): Promise<Response> {
    return fetch(`${origin}/plans/${path}`, { redirect: 'manual' });
  }
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
