import { expect, test } from 'vitest';
import { cacheControl, pagePolicy, securityHeaders } from '../../../../src/ui/frame/security-policy.ts';

test('every answer has these headers', () => {
  expect(securityHeaders).toMatchInlineSnapshot(`
    {
      "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=(), clipboard-write=(self)",
      "Referrer-Policy": "no-referrer",
      "Strict-Transport-Security": "max-age=31536000",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    }
  `);
});

test('a page says its own policy, in which only the search may compile WebAssembly', () => {
  expect(pagePolicy({ runsSearch: false })).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"`,
  );
  expect(pagePolicy({ runsSearch: true })).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"`,
  );
});

test('a file with a hash in its name is cached for ever, any other is revalidated', () => {
  expect(cacheControl('/_astro/site.D6h8.css')).toBe('public, max-age=31536000, immutable');
  expect(['/', '/leeds/', '/leeds/theme.css', '/leeds/pagefind/pagefind.js'].map(cacheControl)).toEqual(
    Array.from({ length: 4 }, () => 'no-cache'),
  );
});
