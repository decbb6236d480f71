import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { checkContent } from '../strategy/checks/index.ts';
import { contentFolder } from '../strategy/load/content-folder.ts';
import { formatProblems } from '../strategy/report/formats.ts';
import { fullMessage, type Problem } from '../strategy/report/problem.ts';
import { count } from '../strategy/report/wording.ts';

type Server = HookParameters<'astro:server:setup'>['server'];
type Logger = HookParameters<'astro:server:setup'>['logger'];

/** How long to wait for further changes, in milliseconds: editors and `git switch` write many files at once. */
const settleTime = 100;

/** Tells `contentChecks` that whoever started this build has checked the content already. */
export const contentIsChecked: AstroIntegration = { name: 'content-is-checked', hooks: {} };

/**
 * Checks the content before a build, which stops where there are problems. In development it is checked at each change,
 * and the browser shows the first problem over the page until all are put right.
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
      'astro:server:setup': async ({ server, logger }) => {
        await watchContent(root, server, logger);
      },
    },
  };
}

function isChecked(integrations: readonly AstroIntegration[]): boolean {
  return integrations.some(({ name }) => name === contentIsChecked.name);
}

async function watchContent(root: string, server: Server, logger: Logger): Promise<void> {
  let shown: Overlay | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const check = async (): Promise<void> => {
    const [first, ...others] = await readProblems(root);
    const hadProblems = shown !== undefined;
    shown = first === undefined ? undefined : overlay([first, ...others], root);
    if (first !== undefined) logger.error(`The content has problems.\n\n${formatProblems([first, ...others])}\n`);
    else if (hadProblems) logger.info('The content has no problems any more.');
    if (shown !== undefined) server.ws.send(shown);
    else if (hadProblems) server.ws.send({ type: 'full-reload' });
  };
  const folder = contentFolder(root);
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!resolve(root, path).startsWith(folder + sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void check(), settleTime);
  });
  server.ws.on('connection', () => {
    if (shown !== undefined) server.ws.send(shown);
  });
  await check();
}

interface Overlay {
  type: 'error';
  err: {
    message: string;
    stack: string;
    plugin: string;
    id: string;
    loc: { file: string; line: number; column: number };
  };
}

/** What Vite's browser part shows over the page. */
function overlay([first, ...others]: [Problem, ...Problem[]], root: string): Overlay {
  const more = others.length === 0 ? '' : `\n\nThe terminal lists ${count(others.length, 'more problem')}.`;
  const file = resolve(root, first.file);
  const loc = { file, line: first.line, column: first.column };
  return {
    type: 'error',
    err: { message: fullMessage(first) + more, stack: '', plugin: 'content-checks', id: file, loc },
  };
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
