import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { checkContent } from '../../core/checks/run-checks.ts';
import { contentFolder } from '../../core/content/content-folder.ts';
import { stopping, type Problem } from '../../core/problems/problem.ts';
import { formatProblems } from '../../core/report/formats.ts';
import { debounce } from '../../core/text/debounce.ts';
import { entriesHook } from './content-loader.ts';
import { overlay, problemPage, type Problems } from './problem-overlay.ts';

type Development = Pick<HookParameters<'astro:server:setup'>, 'server' | 'logger' | 'refreshContent'>;
type CheckedContent = Awaited<ReturnType<typeof checkContent>>;

const name = 'content-checks';

/** How long to wait for further changes, in milliseconds: editors and `git switch` write many files at once. */
const settleTime = 100;

/**
 * Reads and checks the content, once for the check and for the pages. A build stops where there are errors. In development
 * it is read at each change, and the browser shows the errors, over the page that is open and in place of others, until
 * all are put right. Warnings are printed in the terminal alone.
 */
export function contentChecks(): AstroIntegration {
  let root = process.cwd();
  let content: Promise<CheckedContent> | undefined;
  const read = (): Promise<CheckedContent> => (content = checkContent(contentFolder(root), resolve(root)));
  return {
    name,
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        const others = config.integrations.filter((integration) => integration.name !== name);
        if (command !== 'build' || entriesHook(others) !== undefined) return;
        const { problems } = await read();
        printProblems(problems, logger);
        if (stopping(problems).length === 0) return;
        throw withoutStack('The content has the problems above, so no page was built.');
      },
      'astro:server:setup': async (development) => {
        await watchContent(root, development, read);
      },
      'content:entries': async () => (await (content ?? read())).entries,
    },
  };
}

async function watchContent(
  root: string,
  { server, logger, refreshContent }: Development,
  read: () => Promise<CheckedContent>,
): Promise<void> {
  let problems: Problem[] = [];
  let settling: PromiseWithResolvers<unknown> | undefined;
  const check = async (): Promise<void> => {
    const found = (await read()).problems;
    problems = stopping(found);
    printProblems(found, logger);
    if (!isFilled(problems)) return;
    server.ws.send(overlay(problems, root));
  };
  const checkChange = async (): Promise<void> => {
    const had = isFilled(problems);
    await check();
    if (isFilled(problems)) return;
    // Whoever asks for a page now waits until it can be of the new text.
    await refreshContent?.({});
    if (!had) return;
    logger.info('The content has no problems any more.');
    server.ws.send({ type: 'full-reload' });
  };
  let checked: Promise<unknown> = check();
  const recheck = debounce((settle: (checked: Promise<void>) => void) => {
    settling = undefined;
    settle(checkChange().catch((error: unknown) => logger.error(String(error))));
  }, settleTime);
  const folder = contentFolder(root);
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!resolve(root, path).startsWith(folder + sep)) return;
    const { promise, resolve: settle } = (settling ??= Promise.withResolvers());
    checked = promise;
    recheck(settle);
  });
  server.ws.on('connection', () => {
    if (isFilled(problems)) server.ws.send(overlay(problems, root));
  });
  // Pages made of faulty content would show errors of this program, which hide what is wrong in the content.
  server.middlewares.use((request, response, next) => {
    if (request.headers.accept?.includes('text/html') !== true) {
      next();
      return;
    }
    const answer = async (): Promise<void> => {
      await checked;
      if (!isFilled(problems)) {
        next();
        return;
      }
      const page = await server.transformIndexHtml(request.url ?? '/', problemPage(problems));
      response.writeHead(500, { 'content-type': 'text/html;charset=utf-8' }).end(page);
    };
    answer().catch(next);
  });
  await checked;
}

function printProblems(problems: readonly Problem[], logger: Pick<Development['logger'], 'error' | 'warn'>): void {
  const hasErrors = stopping(problems).length > 0;
  const report = `The content has ${hasErrors ? 'problems' : 'warnings'}.\n\n${formatProblems(problems)}\n`;
  if (hasErrors) logger.error(report);
  else if (problems.length > 0) logger.warn(report);
}

function isFilled(problems: readonly Problem[]): problems is Problems {
  return problems.length > 0;
}

/** The report names places in the content. Places in this program would only hide it. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
