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

/** There is no browser, and none could be installed. */
export class NoBrowserError extends CommandError {
  override name = 'NoBrowserError';
}

const thisMachine: Machine = { platform: process.platform, environment: process.env, isProgram };

/** The path of a browser, for the tests and for PDFs: an installed one or, on Debian and its relatives, one that this installs. */
export function ensureBrowser(machine: Machine = thisMachine, install: () => void = installWithApt): string {
  const found = findBrowser(machine);
  if (found !== undefined) return found;
  if (machine.platform === 'linux' && machine.isProgram('/usr/bin/apt-get')) install();
  const installed = findBrowser(machine);
  if (installed !== undefined) return installed;
  throw new NoBrowserError(howToGetOne(machine.platform));
}

/**
 * The first Chrome, Chromium or Edge in the usual places. `CHROME_PATH` comes first.
 *
 * @throws {NoBrowserError} if `CHROME_PATH` names no program, because its owner wants that browser and no other.
 */
export function findBrowser({ platform, environment, isProgram }: Machine): string | undefined {
  const wanted = environment['CHROME_PATH'];
  if (wanted === undefined || wanted === '') return usualPlaces({ platform, environment }).find(isProgram);
  if (isProgram(wanted)) return wanted;
  throw new NoBrowserError(
    `CHROME_PATH is "${wanted}", which is not a program. Correct it, or unset it to use an installed browser.`,
  );
}

function usualPlaces({ platform, environment }: Omit<Machine, 'isProgram'>): string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const homes = ['/Applications', `${environment['HOME'] ?? ''}/Applications`];
    return homes.flatMap((home) => names.map((name) => `${home}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return homes.flatMap((home) => programs.map((program) => win32.join(home, program)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [
    ...(environment['PATH'] ?? '').split(':').filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return folders.flatMap((folder) => names.map((name) => posix.join(folder, name)));
}

function installWithApt(): void {
  console.log('There is no browser here. Installing Debian\'s "chromium" ...');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    spawnSync(program, rest, { stdio: 'inherit' });
  }
}

function howToGetOne(platform: NodeJS.Platform): string {
  const advice =
    platform === 'linux'
      ? 'Install one, for example with "sudo apt-get install chromium",'
      : 'Install Google Chrome, Chromium or Microsoft Edge in its usual place,';
  return `This needs Chrome, Chromium or Edge, and none was found. ${advice} or set CHROME_PATH to a browser's program.`;
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
