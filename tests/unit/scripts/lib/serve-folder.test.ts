import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
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

test('pages are sent as HTML in UTF-8, the "Page not found" page too', async () => {
  for (const path of ['leeds/', 'york/']) {
    const response = await fetch(new URL(path, server.url));
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
  }
});

test.for([
  ['bytes=5-1', 200, 'front page'],
  ['bytes=-3', 200, 'front page'],
  ['bytes=0-1,3-4', 200, 'front page'],
  ['bytes=0-0', 200, 'front page'],
  ['bytes=0-99999999999999999999', 200, 'front page'],
  ['bytes=-0', 200, 'front page'],
  ['bytes=', 200, 'front page'],
  ['bytes=3-7', 206, 'nt pa'],
  ['bytes=99-100', 416, ''],
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

test.for([
  ['GET /plans/../package.json', 404],
  ['GET /plans/..%2fpackage.json', 404],
  ['GET /plans/%2e%2e/package.json', 404],
  ['GET /plans/%2e%2e%2f%2e%2e%2fetc/passwd', 404],
  [String.raw`GET /plans/..\..\package.json`, 404],
  ['GET /plans/leeds/%00', 404],
  ['GET /plans/%', 404],
  ['GET /plans/%E0%A4%A', 404],
  ['GET /plans//evil.example', 404],
  ['GET //evil.example/..', 404],
  ['GET http://evil.example/plans/', 404],
  ['GET *', 404],
  [`GET /plans/${'a'.repeat(5000)}`, 404],
  [`GET /plans/${'a/'.repeat(5000)}`, 404],
  [`GET /plans/${'a'.repeat(20_000)}`, 431],
  ['GET /plans/leeds/?a=%', 200],
  ['HEAD /plans/leeds/', 200],
  ['HEAD /plans/york/', 404],
  ['POST /plans/leeds/', 405],
  ['DELETE /plans/', 405],
  ['NONSENSE /plans/', 400],
] as const)('the request "%s" is answered with %i, and the server goes on', async ([line, status]) => {
  expect(await rawStatus(line)).toBe(status);
  expect((await fetch(server.url)).status).toBe(200);
});

test('a pointer to a file or folder elsewhere is not followed', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  await writeFile(join(elsewhere, 'index.html'), 'secret');
  await symlink(join(elsewhere, 'index.html'), join(folder, 'file.html'));
  await symlink(elsewhere, join(folder, 'pointer'));
  await mkdir(join(folder, 'page'));
  await symlink(join(elsewhere, 'index.html'), join(folder, 'page/index.html'));
  for (const path of ['file.html', 'file', 'pointer/', 'pointer/index.html', 'p%6Finter/', 'page/', 'page/index.html'])
    expect((await fetch(new URL(path, server.url))).status, path).toBe(404);
  await rm(elsewhere, { recursive: true });
});

test('a file that goes or becomes a folder while the server runs does not end it', async () => {
  await writeFile(join(folder, 'gone.html'), 'x'.repeat(1_000_000));
  const answers = Array.from({ length: 20 }, async () => (await fetch(new URL('/plans/gone.html', server.url))).text());
  await rm(join(folder, 'gone.html'));
  await Promise.allSettled(answers);
  expect((await fetch(new URL('/plans/gone.html', server.url))).status).toBe(404);
  expect((await fetch(server.url)).status).toBe(200);
});

/** The status of the answer to a request as it is written, which `fetch` would tidy first. */
function rawStatus(line: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), 'localhost', () =>
      socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

test('a port in use is reported with the command that helps', async () => {
  const port = Number(new URL(server.url).port);
  await expect(assertPortFree(port)).rejects.toThrow(PortTakenError);
  await expect(serveFolder(folder, { port, base: '/' })).rejects.toThrow(PortTakenError);
  expect(new PortTakenError(4321).message).toMatchInlineSnapshot(
    `"Port 4321 is in use by another program, perhaps by this site in another window. Close that program, or choose another port: npm start -- --port 4322"`,
  );
});
