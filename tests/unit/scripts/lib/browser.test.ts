import { expect, test, vi } from 'vitest';
import { chromium, ensureBrowser, findBrowser, firefox, type Machine } from '../../../../scripts/lib/browser.ts';

function machine({
  platform = 'linux',
  environment = {},
  programs = [],
}: Partial<Machine> & { programs?: string[] }): Machine {
  return { platform, environment, isProgram: (path) => programs.includes(path) };
}

test('the browser that CHROME_PATH names comes first', () => {
  const programs = ['/opt/chrome', '/usr/bin/chromium'];
  expect(findBrowser(chromium, machine({ environment: { CHROME_PATH: '/opt/chrome' }, programs }))).toBe('/opt/chrome');
});

test('a CHROME_PATH that leads nowhere is said, and no other browser is taken', () => {
  const wrong = machine({ environment: { CHROME_PATH: '/opt/chrme' }, programs: ['/usr/bin/chromium'] });
  expect(() => findBrowser(chromium, wrong)).toThrowErrorMatchingInlineSnapshot(
    `[NoBrowserError: CHROME_PATH is "/opt/chrme", which is not a program. Correct it, or unset it to use an installed browser.]`,
  );
});

test.for<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', { PATH: '/home/ann/bin:/usr/bin' }, '/home/ann/bin/google-chrome'],
  ['linux', {}, '/snap/bin/chromium'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', { 'PROGRAMFILES(X86)': 'C:\\Programs' }, 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'],
])('on %s with %o the browser at %s is found', ([platform, environment, path]) => {
  expect(findBrowser(chromium, machine({ platform, environment, programs: [path] }))).toBe(path);
});

test.for<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' }, '/opt/firefox'],
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/firefox-esr'],
  ['darwin', {}, '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
])('on %s with %o the Firefox at %s is found', ([platform, environment, path]) => {
  expect(findBrowser(firefox, machine({ platform, environment, programs: [path, '/usr/bin/chromium'] }))).toBe(path);
});

test('on Debian without a browser, one is installed and used', () => {
  const programs = ['/usr/bin/apt-get'];
  const install = vi.fn(() => void programs.push('/usr/bin/chromium'));
  expect(ensureBrowser(chromium, machine({ programs }), install)).toBe('/usr/bin/chromium');
  expect(install).toHaveBeenCalledOnce();
});

test('where a browser is installed, nothing is installed', () => {
  const install = vi.fn();
  expect(ensureBrowser(chromium, machine({ programs: ['/usr/bin/apt-get', '/usr/bin/chromium'] }), install)).toBe(
    '/usr/bin/chromium',
  );
  expect(install).not.toHaveBeenCalled();
});

test('without a browser, the message says what to install', () => {
  const install = vi.fn();
  expect(() => ensureBrowser(chromium, machine({ platform: 'darwin' }), install)).toThrowErrorMatchingInlineSnapshot(
    `[NoBrowserError: No Chrome, Chromium or Edge was found, but this needs one. Install it in its usual place, or set CHROME_PATH to the path of a browser.]`,
  );
  expect(() => ensureBrowser(chromium, machine({ platform: 'linux' }), install)).toThrowErrorMatchingInlineSnapshot(
    `[NoBrowserError: No Chrome, Chromium or Edge was found, but this needs one. Install it, for example with "sudo apt-get install chromium", or set CHROME_PATH to the path of a browser.]`,
  );
  expect(install).not.toHaveBeenCalled();
});
