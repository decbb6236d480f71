import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { CommandError } from './command-error.ts';

/** What a search for a browser needs to know of the machine. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  isProgram: (path: string) => boolean;
}

/** Browsers that do for one another, with the names of their programs in the order in which they are tried. */
interface BrowserKind {
  /** What to call them in a message. */
  label: string;
  /** The environment variable that names a program of another place. */
  variable: string;
  debianPackage: string;
  linux: readonly string[];
  /** Applications of macOS with the program inside. */
  mac: readonly (readonly [application: string, program: string])[];
  /** Below the folder of programs of Windows. */
  windows: readonly string[];
}

export const chromium: BrowserKind = {
  label: 'Chrome, Chromium or Edge',
  variable: 'CHROME_PATH',
  debianPackage: 'chromium',
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => [name, name] as const),
  windows: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
};

export const firefox: BrowserKind = {
  label: 'Firefox',
  variable: 'FIREFOX_PATH',
  debianPackage: 'firefox-esr',
  linux: ['firefox-esr', 'firefox'],
  mac: [['Firefox', 'firefox']],
  windows: ['Mozilla Firefox/firefox.exe'],
};

/** There is no browser, and none could be installed. */
export class NoBrowserError extends CommandError {
  override name = 'NoBrowserError';
}

const thisMachine: Machine = { platform: process.platform, environment: process.env, isProgram };

/** The path of a browser, for the tests and for PDFs: an installed one or, on Debian and its relatives, one that this installs. */
export function ensureBrowser(kind = chromium, machine: Machine = thisMachine, install = installWithApt): string {
  const found = findBrowser(kind, machine);
  if (found !== undefined) return found;
  if (machine.platform === 'linux' && machine.isProgram('/usr/bin/apt-get')) install(kind);
  const installed = findBrowser(kind, machine);
  if (installed !== undefined) return installed;
  throw new NoBrowserError(howToGetOne(kind, machine.platform));
}

/**
 * The first browser of a kind in the usual places. The one that its environment variable names comes first.
 *
 * @throws {NoBrowserError} if the variable names no program, because its owner wants that browser and no other.
 */
export function findBrowser(kind: BrowserKind, { platform, environment, isProgram }: Machine): string | undefined {
  const wanted = environment[kind.variable];
  if (wanted === undefined || wanted === '') return usualPlaces(kind, { platform, environment }).find(isProgram);
  if (isProgram(wanted)) return wanted;
  throw new NoBrowserError(
    `${kind.variable} is "${wanted}", which is not a program. Correct it, or unset it to use an installed browser.`,
  );
}

function usualPlaces(kind: BrowserKind, { platform, environment }: Omit<Machine, 'isProgram'>): string[] {
  if (platform === 'darwin') {
    const homes = ['/Applications', `${environment['HOME'] ?? ''}/Applications`];
    return homes.flatMap((home) => kind.mac.map(([name, program]) => `${home}/${name}.app/Contents/MacOS/${program}`));
  }
  if (platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return homes.flatMap((home) => kind.windows.map((program) => win32.join(home, program)));
  }
  const folders = [
    ...(environment['PATH'] ?? '').split(':').filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return folders.flatMap((folder) => kind.linux.map((name) => posix.join(folder, name)));
}

function installWithApt({ label, debianPackage }: BrowserKind): void {
  console.log(`${label} is not installed here. Installing Debian's "${debianPackage}" ...`);
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', debianPackage]]) {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    spawnSync(program, rest, { stdio: 'inherit' });
  }
}

function howToGetOne({ label, variable, debianPackage }: BrowserKind, platform: NodeJS.Platform): string {
  const advice =
    platform === 'linux'
      ? `Install it, for example with "sudo apt-get install ${debianPackage}",`
      : 'Install it in its usual place,';
  return `No ${label} was found, but this needs one. ${advice} or set ${variable} to the path of a browser.`;
}

function isProgram(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
