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

/** `SITE_URL` is not an address. The message is for the person who set it, so it names no places in this program. */
export class InvalidSiteUrlError extends Error {
  override name = 'InvalidSiteUrlError';
  override stack = '';
}

/** @throws {InvalidSiteUrlError} if `SITE_URL` is not an http or https address. */
export function readSiteAddress(environment: { SITE_URL?: string; BASE_PATH?: string }): SiteAddress {
  const { origin, protocol } = parseUrl(environment.SITE_URL ?? 'https://strategies.example.org');
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new InvalidSiteUrlError(
      `SITE_URL is "${environment.SITE_URL}". It has to start with https://, for example https://strategies.example.gov.uk.`,
    );
  }
  const folders = (environment.BASE_PATH ?? '').split('/').filter((folder) => folder !== '');
  return { origin, base: folders.length === 0 ? '/' : `/${folders.join('/')}/` };
}

function parseUrl(value: string): URL {
  if (!URL.canParse(value)) {
    throw new InvalidSiteUrlError(
      `SITE_URL is "${value}". It has to be a whole address, for example https://strategies.example.gov.uk.`,
    );
  }
  return new URL(value);
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
