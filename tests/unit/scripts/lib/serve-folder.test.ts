import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  assertPortFree,
  PortTakenError,
  serveFolder,
  type RunningServer,
} from '../../../../scripts/lib/serve-folder.ts';
import { caching, securityHeaders } from '../../../../src/ui/frame/security-policy.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-folder-'));
  await mkdir(join(folder, 'leeds'));
  await writeFile(join(folder, 'index.html'), 'front page');
  await writeFile(join(folder, 'leeds/index.html'), 'Leeds');
  await mkdir(join(folder, '_astro'));
  await writeFile(join(folder, '_astro/site.css'), '');
  await writeFile(join(folder, '404.html'), 'no such page');
  server = await serveFolder(folder, { port: 0, base: '/plans/' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test.for([
  ['/plans/', 200, 'front page'],
  ['/plans', 200, 'front page'],
  ['/plans/leeds/', 200, 'Leeds'],
  ['/plans/leeds/?status=done', 200, 'Leeds'],
  ['/plans/york/', 404, 'no such page'],
  ['/leeds/', 404, 'no such page'],
  ['/plansandmore/', 404, 'no such page'],
  ['/plans/../package.json', 404, 'no such page'],
] as const)('%s is answered with %i and "%s"', async ([path, status, text]) => {
  const response = await fetch(new URL(path, server.url));
  expect({ status: response.status, text: await response.text() }).toEqual({ status, text });
});

test.for([
  ['/plans', '/plans/'],
  ['/plans/leeds?status=done', '/plans/leeds/?status=done'],
] as const)('%s leads on to %s', async ([path, target]) => {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, target]);
});

test('every answer has the security headers, whatever its status, and says how long to keep it', async () => {
  for (const path of ['', 'york/', 'leeds', '_astro/site.css', '_astro/old.css']) {
    const { headers } = await fetch(new URL(path, server.url), { redirect: 'manual' });
    const expected = Object.entries(securityHeaders);
    expect(expected.map(([name]) => [name, headers.get(name)])).toEqual(expected);
    expect(headers.get('cache-control'), path).toBe(path.endsWith('site.css') ? caching.forever : 'no-cache');
  }
});

test('pages are sent as HTML in UTF-8, the page for wrong addresses too', async () => {
  for (const path of ['leeds/', 'york/']) {
    const response = await fetch(new URL(path, server.url));
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
  }
});

test.for([
  ['bytes=5-1', 200, 'front page'],
  ['bytes=-3', 200, 'front page'],
  ['bytes=0-1,3-4', 200, 'front page'],
  ['lines=1-2', 200, 'front page'],
  ['bytes=6-', 206, 'page'],
  ['bytes=0-4', 206, 'front'],
  ['bytes=5-99', 206, ' page'],
  ['bytes=10-', 416, ''],
] as const)('the range "%s" is answered with %i and "%s", and the server goes on', async ([range, status, text]) => {
  const response = await fetch(server.url, { headers: { range } });
  expect({ status: response.status, text: await response.text() }).toEqual({ status, text });
  expect((await fetch(server.url)).status).toBe(200);
});

test('a port in use is reported with the command that helps', async () => {
  const port = Number(new URL(server.url).port);
  await expect(assertPortFree(port)).rejects.toThrow(PortTakenError);
  await expect(serveFolder(folder, { port, base: '/' })).rejects.toThrow(PortTakenError);
  expect(new PortTakenError(4321).message).toMatchInlineSnapshot(
    `"Port 4321 is in use by another program, perhaps by this site in another window. Close that program, or choose another port: npm start -- --port 4322"`,
  );
});
