import { quote } from '../text/wording.ts';

/**
 * The address of the published site, taken from the environment so that the same content can be published anywhere:
 * `SITE_URL` (`https://strategies.example.gov.uk`) and `BASE_PATH` (`/plans`, for a site below a folder).
 */
export interface SiteAddress {
  /** The origin, without a slash at the end. */
  origin: string;
  /** The base path with a slash at both ends: `/` or `/plans/`. */
  base: string;
}

/** `SITE_URL` or `BASE_PATH` cannot be used. The message is for the person who set it, so it names no places in this program. */
export class InvalidSiteAddressError extends Error {
  override name = 'InvalidSiteAddressError';
  override stack = '';
}

/**
 * Empty means unset. `SITE_URL` may have the folder too: `https://www.example.gov.uk/plans`.
 *
 * @throws {InvalidSiteAddressError} with everything that is wrong.
 */
export function readSiteAddress({ SITE_URL = '', BASE_PATH = '' }: Environment): SiteAddress {
  const url = URL.parse(SITE_URL === '' ? 'https://strategies.example.org' : SITE_URL);
  const siteFault = siteUrlFault(SITE_URL, url);
  const faults = [siteFault, basePathFault(BASE_PATH)].filter((fault) => fault !== undefined);
  if (url === null || faults.length > 0) throw new InvalidSiteAddressError(faults.join('\n'));
  const [base, other] = [BASE_PATH, url.pathname].map(baseOf).filter((path) => path !== '/');
  if (other !== undefined && other !== base)
    throw new InvalidSiteAddressError(
      `SITE_URL is ${quote(SITE_URL)} and BASE_PATH is ${quote(BASE_PATH)}, which are different folders. Give the folder once.`,
    );
  return { origin: url.origin, base: base ?? '/' };
}

interface Environment {
  SITE_URL?: string;
  BASE_PATH?: string;
}

function siteUrlFault(text: string, url: URL | null): string | undefined {
  const start = `SITE_URL is ${quote(text)}.`;
  const example = 'for example https://strategies.example.gov.uk.';
  if (url === null) return `${start} It has to be a whole address, ${example}`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return `${start} It has to start with https://, ${example}`;
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text))
    return `${start} It can be a host and a folder, and nothing else, ${example}`;
  return isPlain(url.pathname) ? undefined : `${start} ${plainNames}`;
}

function basePathFault(text: string): string | undefined {
  const start = `BASE_PATH is ${quote(text)}.`;
  if (/^[a-z]:[\\/]/i.test(text))
    return `${start} Git Bash turns a value that starts with "/" into a Windows path. Leave out the first slash: BASE_PATH=plans`;
  if (/^[a-z][a-z\d+.-]*:/i.test(text))
    return `${start} It has to be the folder alone, and SITE_URL the rest: SITE_URL=https://www.example.gov.uk BASE_PATH=/plans`;
  return isPlain(text) ? undefined : `${start} ${plainNames}`;
}

const plainNames =
  'A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans.';

/** Browsers, hosts and site maps encode other characters in different ways, so that links would lead nowhere. */
function isPlain(path: string): boolean {
  return path.split('/').every((folder) => /^(?:[\w~-][\w.~-]*)?$/.test(folder));
}

function baseOf(path: string): string {
  return `/${path}/`.replaceAll(/\/+/g, '/');
}

let address: SiteAddress | undefined;

/**
 * The address that this site is built for. It is read from the environment when it is first asked for, so that a wrong
 * one is an error of the command that needs it.
 */
export const siteAddress: SiteAddress = {
  get origin() {
    return readOnce().origin;
  },
  get base() {
    return readOnce().base;
  },
};

function readOnce(): SiteAddress {
  address ??= readSiteAddress(process.env);
  return address;
}
