import { resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { checkContent } from '../../core/checks/run-checks.ts';
import { contentFolder } from '../../core/content/content-folder.ts';
import { formatProblems } from '../../core/report/formats.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { overlay, problemPage, type Problems } from './problem-views.ts';

type Development = Pick<HookParameters<'astro:server:setup'>, 'server' | 'logger' | 'refreshContent'>;

/** How long to wait for further changes, in milliseconds: editors and `git switch` write many files at once. */
const settleTime = 100;

/** Tells `contentChecks` that whoever started this build has checked the content already. */
export const contentAlreadyChecked: AstroIntegration = { name: 'content-is-checked', hooks: {} };

/**
 * Checks the content before a build, which stops where there are problems. In development it is checked at each change,
 * and the browser shows the problems, over the page that is open and in place of others, until all are put right.
 */
export function contentChecks(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'content-checks',
    hooks: {
      // Astro reads the content before its build:start, and would stop at the first problem in words of its own.
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' || isChecked(config.integrations)) return;
        const problems = await readProblems(root);
        if (problems.length === 0) return;
        logger.error(`The content has problems.\n\n${formatProblems(problems)}\n`);
        throw withoutStack('The content has the problems above, so no page was built.');
      },
      'astro:server:setup': async (development) => {
        await watchContent(root, development);
      },
    },
  };
}

function isChecked(integrations: readonly AstroIntegration[]): boolean {
  return integrations.some(({ name }) => name === contentAlreadyChecked.name);
}

async function watchContent(root: string, { server, logger, refreshContent }: Development): Promise<void> {
  let problems: Problem[] = [];
  let checked: Promise<void>;
  const check = async (): Promise<void> => {
    problems = await readProblems(root);
    if (!isFilled(problems)) return;
    logger.error(`The content has problems.\n\n${formatProblems(problems)}\n`);
    server.ws.send(overlay(problems, root));
  };
  const checkChange = async (): Promise<void> => {
    const had = isFilled(problems);
    await check();
    if (isFilled(problems)) return;
    // Astro reads a changed file in its own time. A page that somebody asks for now must not be of the text before.
    await refreshContent?.({});
    if (!had) return;
    logger.info('The content has no problems any more.');
    server.ws.send({ type: 'full-reload' });
  };
  const checkOnceSettled = debounced(checkChange, settleTime);
  const folder = contentFolder(root);
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (resolve(root, path).startsWith(folder + sep)) checked = checkOnceSettled();
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
  await (checked = check());
}

/** Runs `work` once nobody has asked for it during a time, in milliseconds. The promise ends with that run. */
function debounced(work: () => Promise<void>, time: number): () => Promise<void> {
  let latest = 0;
  return async () => {
    const turn = ++latest;
    await setTimeout(time);
    if (turn === latest) await work();
  };
}

function isFilled(problems: readonly Problem[]): problems is Problems {
  return problems.length > 0;
}

async function readProblems(root: string): Promise<Problem[]> {
  return (await checkContent(contentFolder(root), resolve(root))).problems;
}

/** The report names places in the content. Places in this program would only hide it. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
