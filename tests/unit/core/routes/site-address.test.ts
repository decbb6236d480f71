import { expect, test } from 'vitest';
import { readSiteAddress } from '../../../../src/core/routes/site-address.ts';

test('without settings the site stands at the root of a reserved example domain', () => {
  expect(readSiteAddress({})).toEqual({ origin: 'https://strategies.example.org', base: '/' });
});

test.each(['/plans', 'plans', '/plans/', '//plans//'])('the base path "%s" gets one slash at each end', (BASE_PATH) => {
  expect(readSiteAddress({ BASE_PATH }).base).toBe('/plans/');
});

test('an address that is none is refused with an example', () => {
  expect(() => readSiteAddress({ SITE_URL: 'strategies.example.gov.uk' })).toThrowErrorMatchingInlineSnapshot(
    `[InvalidSiteUrlError: SITE_URL is "strategies.example.gov.uk". It has to be a whole address, for example https://strategies.example.gov.uk.]`,
  );
  expect(() => readSiteAddress({ SITE_URL: 'ftp://example.org' })).toThrowErrorMatchingInlineSnapshot(
    `[InvalidSiteUrlError: SITE_URL is "ftp://example.org". It has to start with https://, for example https://strategies.example.gov.uk.]`,
  );
});
