import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildEnvironment } from '../site/build.ts';
import { copyProject } from '../site/project-copy.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const patience = { timeout: 50_000, interval: 250 };

let project: string;
let server: ChildProcess;
let address: string;
let printed = '';

beforeAll(async () => {
  project = copyProject({ content: 'tests/fixtures/valid' });
  const port = await freePort();
  address = `http://localhost:${port}/anytown/`;
  const program = join(project, 'scripts/dev.ts');
  server = spawn(process.execPath, [program, '--port', String(port), '--content', join(project, 'content')], {
    cwd: project,
    env: { ...buildEnvironment(), NO_COLOR: '1' },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text: Buffer) => (printed += text.toString()));
  await vi.waitFor(() => expect(printed).toContain(`:${port}/`), patience);
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(project, { recursive: true, force: true });
});

test('while somebody edits, a slip is shown with its place in the page and in the terminal, until it is put right', async () => {
  const file = join(project, 'content', 'strategies/anytown/actions/2.mdx');
  const right = readFileSync(file, 'utf8');
  await browser.withNewContext(address, async (page) => {
    expect(await page.textContent('h1')).toContain('Warm Homes');

    writeFileSync(file, right.replace('leads: [landlords]', 'leads: [landlord]'));
    const place = 'actions/2.mdx:9:13';
    await vi.waitFor(async () => expect(await overlay(page)).toContain(place), patience);
    expect(await overlay(page)).toContain('The action "2-01" names the partner "landlord", which does not exist.');
    expect(printed).toContain(`content/strategies/anytown/${place} The action "2-01" names the partner "landlord"`);

    // The server itself reloads the page at each change, perhaps just now.
    await vi.waitFor(() => page.goto(address), patience);
    await vi.waitFor(async () => expect(await overlay(page)).toContain(place), patience);
    expect(await page.textContent('h1')).toBe('The content has 1 problem');
    expect(await page.textContent('li')).toContain(`content/strategies/anytown/${place}`);

    writeFileSync(file, right.replace('within 14 days', 'within 7 days'));
    await vi.waitFor(() => expect(printed).toContain('The content has no problems any more.'), patience);
    // The server itself reloads the page once, perhaps just now.
    await vi.waitFor(() => page.goto(`${address}actions/2-01/`), patience);
    expect(await overlay(page)).toBeUndefined();
    expect(await page.textContent('main')).toContain('Treat mould within 7 days.');

    writeFileSync(file, right.replace('within 14 days', 'within 5 days'));
    await vi.waitFor(async () => expect(await page.textContent('main')).toContain('within 5 days.'), patience);
  });
}, 200_000);

function overlay(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
