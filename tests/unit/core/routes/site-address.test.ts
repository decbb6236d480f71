import { expect, test } from 'vitest';
import { InvalidSiteAddressError, readSiteAddress } from '../../../../src/core/routes/site-address.ts';

test('without settings, or with empty ones, the site is at the root of a reserved example domain', () => {
  expect(readSiteAddress({})).toEqual({ origin: 'https://strategies.example.org', base: '/' });
  expect(readSiteAddress({ SITE_URL: '', BASE_PATH: '' })).toEqual(readSiteAddress({}));
});

test.each(['/plans', 'plans', '/plans/', '//plans//'])('the base path "%s" gets one slash at each end', (BASE_PATH) => {
  expect(readSiteAddress({ BASE_PATH }).base).toBe('/plans/');
});

test.each([
  ['https://council.github.io/strategies', undefined, '/strategies/'],
  ['https://council.github.io/strategies/', '/strategies', '/strategies/'],
  ['https://council.github.io/a/b', '', '/a/b/'],
  ['https://council.github.io', 'a/b.c/d_e', '/a/b.c/d_e/'],
  ['https://council.github.io/', '/', '/'],
])('SITE_URL=%s BASE_PATH=%s is a site below %s', (SITE_URL, BASE_PATH, base) => {
  expect(readSiteAddress({ SITE_URL, ...(BASE_PATH !== undefined && { BASE_PATH }) })).toEqual({
    origin: 'https://council.github.io',
    base,
  });
});

test('what cannot be an address is refused with what to write, all at once', () => {
  const refused = [
    { SITE_URL: 'strategies.example.gov.uk' },
    { SITE_URL: 'ftp://example.org' },
    { SITE_URL: 'https://anna:secret@example.org' },
    { SITE_URL: 'https://example.org/?a=b' },
    { SITE_URL: 'https://example.org/my plans' },
    { BASE_PATH: 'C:/Program Files/Git/strategies' },
    { BASE_PATH: 'https://example.org/strategies' },
    { BASE_PATH: '/my plans' },
    { BASE_PATH: '/plans#1' },
    { BASE_PATH: '/../plans' },
    { BASE_PATH: '/pläne' },
    { SITE_URL: 'https://example.org/a', BASE_PATH: '/b' },
    { SITE_URL: 'council', BASE_PATH: '/my plans' },
  ];
  expect(refused.map(messageFor).join('\n\n')).toMatchInlineSnapshot(`
    "SITE_URL is "strategies.example.gov.uk". It has to be a whole address, for example https://strategies.example.gov.uk.

    SITE_URL is "ftp://example.org". It has to start with https://, for example https://strategies.example.gov.uk.

    SITE_URL is "https://anna:secret@example.org". It can be a host and a folder, and nothing else, for example https://strategies.example.gov.uk.

    SITE_URL is "https://example.org/?a=b". It can be a host and a folder, and nothing else, for example https://strategies.example.gov.uk.

    SITE_URL is "https://example.org/my plans". A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans.

    BASE_PATH is "C:/Program Files/Git/strategies". Git Bash turns a value that starts with "/" into a Windows path. Leave out the first slash: BASE_PATH=plans

    BASE_PATH is "https://example.org/strategies". It has to be the folder alone, and SITE_URL the rest: SITE_URL=https://www.example.gov.uk BASE_PATH=/plans

    BASE_PATH is "/my plans". A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans.

    BASE_PATH is "/plans#1". A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans.

    BASE_PATH is "/../plans". A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans.

    BASE_PATH is "/pläne". A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans.

    SITE_URL is "https://example.org/a" and BASE_PATH is "/b", which are different folders. Give the folder once.

    SITE_URL is "council". It has to be a whole address, for example https://strategies.example.gov.uk.
    BASE_PATH is "/my plans". A folder of the address can have letters from a to z, digits, hyphens, underscores and dots, for example /our-plans."
  `);
});

function messageFor(environment: Parameters<typeof readSiteAddress>[0]): string {
  try {
    return `${readSiteAddress(environment).base} was accepted`;
  } catch (error) {
    if (!(error instanceof InvalidSiteAddressError)) throw error;
    return error.message;
  }
}
