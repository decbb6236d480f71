import type { ConsoleMessage, Page, Request } from 'playwright-core';

/** What a test does on purpose that the site itself never does. */
export interface Allowances {
  /** What the names start with under which the reader of this test keeps comments in the browser. */
  mayKeep?: string;
  /** The address of another site that the reader of this test goes to. */
  leavesTo?: string;
}

/** Watches a page for everything that the privacy page and the security headers rule out. */
export interface Guard {
  /** A line for each promise that was broken until now. */
  faults(): Promise<string[]>;
  /** Ends the watch, so that the page can be watched for another visit. */
  stop(): void;
}

/** Starts to watch. A page asks only the site that it is of, keeps nothing, sets no cookie and keeps to its policies. */
export function guardPage(page: Page, allowances: Allowances = {}): Guard {
  const faults = new Set<string>();
  // The page may still be open at the end of another visit.
  const visited = new Set(isOurs(page.url()) ? [new URL(page.url()).origin] : []);
  const onRequest = (request: Request): void => {
    const fault = requestFault(request, visited, allowances);
    if (fault !== undefined) faults.add(fault);
  };
  const onConsole = (message: ConsoleMessage): void => {
    if (isRefusal(message.text())) faults.add(`refused by a policy: ${message.text()}`);
  };
  const onPopup = (): void => void faults.add('opened a window');
  page.on('request', onRequest).on('console', onConsole).on('popup', onPopup);
  return {
    stop: () => void page.off('request', onRequest).off('console', onConsole).off('popup', onPopup),
    async faults() {
      const cookies = await page.context().cookies();
      const kept = await keptNow(page);
      const { mayKeep } = allowances;
      const isAllowed = (name: string) => mayKeep !== undefined && name.startsWith(`localStorage ${mayKeep}`);
      return [
        ...faults,
        ...cookies.map(({ name }) => `set the cookie "${name}"`),
        ...kept.filter((name) => !isAllowed(name)).map((name) => `kept ${name}`),
      ];
    },
  };
}

function requestFault(request: Request, visited: Set<string>, { leavesTo }: Allowances): string | undefined {
  const { origin, protocol } = new URL(request.url());
  if (!/^(?:https?|wss?):$/.test(protocol)) return undefined;
  const isVisit = request.isNavigationRequest() && request.frame().parentFrame() === null;
  if (isVisit && isOurs(request.url())) visited.add(origin);
  if (visited.has(origin) || (isVisit && request.url() === leavesTo)) return undefined;
  return isVisit ? `went to ${request.url()}` : `asked ${request.url()}`;
}

/** Every server of the tests is here. */
function isOurs(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname === 'localhost';
}

/** How Chromium words what a Content-Security-Policy, a Permissions-Policy or a cross-origin policy refused. */
function isRefusal(text: string): boolean {
  // A feature that this browser has never heard of is none that a page could ask for.
  if (text.includes('Unrecognized feature')) return false;
  return /content.security.policy|trusted|permissions[ -]policy|cross-origin-|blocked by/i.test(text);
}

/** What is kept for the page that is open now, which may just go on to another. */
async function keptNow(page: Page): Promise<string[]> {
  if (!isOurs(page.url())) return [];
  try {
    return await keptIn(page);
  } catch {
    await page.waitForLoadState();
    return isOurs(page.url()) ? keptIn(page) : [];
  }
}

/** Everything that the browser keeps for the page's origin. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The browser shows a page of its own in place of one that it cannot load.
    if (location.hostname !== 'localhost') return [];
    const keysOf = (open: () => Storage): string[] => {
      try {
        return Object.keys(open());
      } catch {
        // A test has blocked it.
        return [];
      }
    };
    const workers = await navigator.serviceWorker.getRegistrations();
    return [
      ...keysOf(() => localStorage).map((key) => `localStorage ${key}`),
      ...keysOf(() => sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `the database ${name ?? ''}`),
      ...(await caches.keys()).map((name) => `the cache ${name}`),
      ...workers.map(({ scope }) => `the service worker ${scope}`),
    ];
  });
}
