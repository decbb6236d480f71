import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { hostFiles } from '../../../../src/site/hosting/host-files.ts';
import { nginxConfig } from '../../../../src/site/hosting/nginx.ts';
import { securityHeaders } from '../../../../src/ui/frame/security-policy.ts';

const atRoot = hostFiles('/');
const belowFolder = hostFiles('/plans/');
const expected = Object.entries(securityHeaders);

describe('Netlify and Cloudflare Pages', () => {
  test('set every header once for every address, and let hashed files be kept', () => {
    const [all, ...others] = (belowFolder['_headers'] ?? '').split(/^(?=\/)/m);
    const [address, ...headers] = (all ?? '').trimEnd().split('\n');
    expect(address).toBe('/*');
    expect(headers).toEqual(expected.map(([name, value]) => `  ${name}: ${value}`));
    expect(others.join('')).toBe('/plans/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  test('read lines of at most 2,000 characters', () => {
    const longest = Math.max(...(atRoot['_headers'] ?? '').split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(2000);
  });

  test('lead from the root to a site below a folder, and to its "Page not found" page', () => {
    expect(belowFolder['_redirects']).toBe('/ /plans/ 302\n/* /plans/404.html 404\n');
    expect(atRoot['_redirects']).not.toMatch(/^[^#]/m);
  });
});

describe('IIS', () => {
  test('sets every header, after removing what the server sets', () => {
    const headers = [
      ...(atRoot['web.config'] ?? '').matchAll(/<remove name="(.+)" \/>\s*<add name="\1" value="(.+)" \/>/g),
    ];
    expect(headers.map(([, name, value]) => [name, value?.replaceAll('&apos;', "'")])).toEqual(expected);
  });

  test('answers a wrong address with the page of the folder below which the site stands', () => {
    expect(atRoot['web.config']).toContain('<error statusCode="404" path="404.html" responseMode="File" />');
    expect(belowFolder['web.config']).toContain(
      String.raw`<error statusCode="404" path="plans\404.html" responseMode="File" />`,
    );
  });
});

describe('Apache', () => {
  test('sets every header in the place of what the server sets', () => {
    const headers = (belowFolder['.htaccess'] ?? '').matchAll(
      /Header onsuccess unset (.+)\n +Header always set \1 "(.+)"/g,
    );
    expect(Array.from(headers, ([, name, value]) => [name, value])).toEqual(expected);
  });

  test('shows no folders, and the "Page not found" page of the folder below which the site is', () => {
    expect(belowFolder['.htaccess']).toContain('Options -Indexes');
    expect(belowFolder['.htaccess']).toContain('ErrorDocument 404 /plans/404.html');
    expect(atRoot['.htaccess']).toContain('ErrorDocument 404 /404.html');
    expect(atRoot['.htaccess']).toContain('m#^/_astro/#');
  });
});

test('the ready file for nginx is the one written from the headers', async () => {
  await expect(nginxConfig()).toMatchFileSnapshot(join(projectFolder, 'docs/hosting/nginx.conf'));
  for (const [name, value] of expected) expect(nginxConfig()).toContain(`add_header ${name} "${value}" always;`);
});
