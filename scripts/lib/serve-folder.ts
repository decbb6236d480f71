import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, caching, securityHeaders } from '../../src/ui/frame/security-policy.ts';
import { previousOf, restorePrevious } from '../build/replace-directory.ts';
import { CommandError } from './command-error.ts';

export interface RunningServer {
  /** The address of the site's front page, with its base path. */
  url: string;
  close: () => Promise<void>;
}

/** Another program uses the port. */
export class PortTakenError extends CommandError {
  override name = 'PortTakenError';

  constructor(port: number) {
    super(
      `Port ${port} is in use by another program, perhaps by this site in another window. ` +
        `Close that program, or choose another port: npm start -- --port ${port + 1}`,
    );
  }
}

/**
 * Serves a built site as a plain web host does: under its base path, with the headers that the files for hosts set, a
 * slash added to the address of a page, and `404.html` with status 404 for what is not there.
 * It goes on while a build puts a new site in its place. Port 0 picks a free one.
 */
export async function serveFolder(
  folder: string,
  { port, base }: { port: number; base: string },
): Promise<RunningServer> {
  restorePrevious(folder);
  const sendFile = fileSender(folder);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, query } = splitAddress(request.url ?? '/');
    const below = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', cacheControl(below ?? path));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else if (`${path}/` === base || (below !== undefined && lacksSlash(folder, below))) {
      response.writeHead(301, { location: `${path}/${query}` }).end();
    } else if (below === undefined || leavesFolder(folder, below)) {
      await notFound(folder, response);
    } else {
      request.url = below + query;
      sendFile(request, response);
    }
  };
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://localhost:${actual}${base}`, close: () => close(server) };
}

/** @throws {PortTakenError} at once, so that nobody waits for a build in vain. */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await close(server);
}

/**
 * Sends files of the folder, or of the last good site beside it while a build replaces the folder. A file with a compressed
 * copy beside it, with `.br` after its name, is sent as that to browsers that can read it.
 */
function fileSender(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  // With "dev", sirv looks for each file when it is asked for.
  const [current, previous] = [folder, previousOf(folder)].map((place) =>
    sirv(place, { dev: true, etag: true, brotli: true }),
  );
  return (request, response) => {
    if (!isUsableRange(request.headers.range)) delete request.headers.range;
    // A file can go between the look-up and the reading. Then this answer breaks off, and the server goes on.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    try {
      const site = existsSync(folder) ? current : previous;
      site?.(request, response, () => {
        notFound(folder, response).catch(() => response.destroy());
      });
    } catch {
      response.destroy();
    }
  };
}

/**
 * Whether a range is one that sirv reads rightly: `bytes=5-` or `bytes=5-9`, but not `bytes=0-0`. A server may answer any other
 * with the whole file.
 */
function isUsableRange(range: string | undefined): boolean {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return first !== undefined && (last === '' || (Number(last) > 0 && Number(first) <= Number(last)));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortTakenError(port));
      else if (error.code === 'EACCES')
        reject(
          new CommandError(
            `You do not have permission to use port ${port}. Choose one from 1024: npm start -- --port 4322`,
          ),
        );
      else reject(error);
    });
    server.listen(port, 'localhost', resolve);
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function splitAddress(address: string): { path: string; query: string } {
  const [path = '/'] = address.split('?', 1);
  return { path, query: address.slice(path.length) };
}

/** Whether a path is that of a page, but for the slash at its end. */
function lacksSlash(folder: string, path: string): boolean {
  return !path.includes('..') && /^(?:\/[\w.-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'));
}

/** Whether a path is that of a file elsewhere, to which a pointer in the folder leads. */
function leavesFolder(folder: string, path: string): boolean {
  return [folder, previousOf(folder)].some((site) =>
    [path, `${path}.html`, `${path}/index.html`]
      .flatMap((name) => [name, `${name}.br`])
      .some((name) => {
        try {
          return !realpathSync(join(site, decodeURIComponent(name))).startsWith(realpathSync(site));
        } catch {
          // It is not there.
          return false;
        }
      }),
  );
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'There is no page at this address.');
  response.setHeader('Cache-Control', caching.askEachTime);
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(page);
}
