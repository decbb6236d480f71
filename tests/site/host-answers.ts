import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { caching, securityHeaders } from '../../src/ui/frame/security-policy.ts';

/**
 * Tests what any web server has to answer that serves the site below `/plans/`.
 *
 * @param originOf The address of the server, once it runs.
 */
export function testHostAnswers(originOf: () => string): void {
  const siteFolder = inject('siteFolder');
  const get = (path: string) => fetch(`${originOf()}/plans/${path}`, { redirect: 'manual' });

  test('every header is once on every answer, and hashed files are kept for ever', async () => {
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

  test('the address of a page gets its slash', async () => {
    const location = (await get('leeds/actions?status=done')).headers.get('location');
    expect(location?.replace(originOf(), '')).toBe('/plans/leeds/actions/?status=done');
  });

  const hidden = ['no-such-page/', '_astro/', '_headers', 'web.config', '.nojekyll', '.htaccess', '404.html/x'];
  test('addresses that lead nowhere, folders and files of hosts show the page "not found" of the site', async () => {
    const page = readFileSync(join(siteFolder, '404.html'), 'utf8');
    for (const path of hidden) {
      const answer = await get(path);
      expect([answer.status, await answer.text()], path).toEqual([404, page]);
    }
  });

  test('each file is compressed, with its type', async () => {
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
}
