import { spawn, type ChildProcess } from 'node:child_process';
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
import { apacheConfig } from '../../src/site/hosting/apache.ts';
import { caching, securityHeaders } from '../../src/ui/frame/security-policy.ts';
import { freePort } from './free-port.ts';

// Most machines have no Apache. The file for it is written in any case.
const apache = ['/usr/sbin/apache2', '/usr/sbin/httpd', '/opt/homebrew/bin/httpd'].find(existsSync);
const modulesFolder = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find(existsSync);
const siteFolder = inject('siteFolder');

describe.skipIf(apache === undefined || modulesFolder === undefined)(
  'Apache serves the site with its .htaccess',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-microsite-apache-'));
    let server: ChildProcess;
    let origin: string;

    beforeAll(async () => {
      const port = await freePort();
      origin = `http://localhost:${port}`;
      const site = join(folder, 'www/plans');
      mkdirSync(site, { recursive: true });
      for (const name of readdirSync(siteFolder)) symlinkSync(join(siteFolder, name), join(site, name));
      rmSync(join(site, '.htaccess'), { force: true });
      writeFileSync(join(site, '.htaccess'), apacheConfig('/plans/'));
      const config = writeConfig(folder, port);
      server = spawn(apache ?? '', ['-d', folder, '-f', config, '-X'], { stdio: 'ignore' });
      await vi.waitFor(() => fetch(origin), { timeout: 10_000 });
    });
    afterAll(() => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    test('with every header once on every answer, and hashed files kept for ever', async () => {
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
      const location = (await get('leeds/actions?status=done')).headers.get('location');
      expect(location?.replace(origin, '')).toBe('/plans/leeds/actions/?status=done');
    });

    test('with the site’s own page for addresses that lead nowhere, and for folders and files of hosts', async () => {
      const page = readFileSync(join(siteFolder, '404.html'), 'utf8');
      for (const path of [
        'no-such-page/',
        '_astro/',
        '_headers',
        'web.config',
        '.nojekyll',
        '.htaccess',
        '404.html/x',
      ]) {
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
  },
);

/** A server that shows folders and sets a header of its own, as many do, so that the file has to forbid and replace them. */
function writeConfig(folder: string, port: number): string {
  const modules = [
    'mpm_event',
    'authz_core',
    'dir',
    'mime',
    'autoindex',
    'alias',
    'headers',
    'rewrite',
    'deflate',
    'filter',
    'negotiation',
  ];
  const loaded = [...modules, 'unixd'].filter((name) => existsSync(join(modulesFolder ?? '', `mod_${name}.so`)));
  const config = join(folder, 'apache.conf');
  writeFileSync(
    config,
    `${loaded.map((name) => `LoadModule ${name}_module ${modulesFolder ?? ''}/mod_${name}.so`).join('\n')}
ServerName localhost
Listen localhost:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
Header set X-Frame-Options SAMEORIGIN
DocumentRoot ${folder}/www
<Directory ${folder}/www>
    Options Indexes FollowSymLinks MultiViews
    AllowOverride All
    Require all granted
</Directory>
<Directory ${siteFolder}>
    Require all granted
</Directory>
`,
  );
  return config;
}
