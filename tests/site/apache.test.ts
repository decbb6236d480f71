import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject, vi } from 'vitest';
import { apacheConfig } from '../../src/site/hosting/apache.ts';
import { freePort } from './free-port.ts';
import { testHostAnswers } from './host-answers.ts';

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

    testHostAnswers(() => origin);
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
