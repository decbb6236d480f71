/** What a page may load and run, as a Content-Security-Policy. Every value is a list of sources. */
export type Policy = Readonly<Record<string, string>>;

/**
 * Nothing inline, nothing of another site, no script that becomes code from text. What is not named falls back to
 * `'none'`: fonts, frames, media, plug-ins, workers.
 */
const policy: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** The search runs Pagefind, which is WebAssembly. No other page may compile any. */
const searchPolicy: Policy = { ...policy, 'script-src': "'self' 'wasm-unsafe-eval'" };

/**
 * The policy in a page itself, for hosts that set no headers. Browsers obey this one and that of the
 * headers, so WebAssembly stays with the search although headers are the same for every address.
 */
export function pagePolicy({ runsSearch }: { runsSearch: boolean }): string {
  return write(runsSearch ? searchPolicy : policy);
}

/** What no page of the site uses: an injected script could not use it either. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * The headers of every response, at every address and with every status. One list for all hosts: the files for hosts and the
 * server of the tests are written from it.
 *
 * `frame-ancestors` has no effect within a page, so only the header has it; `X-Frame-Options` is the same for old
 * browsers. Strict-Transport-Security leaves out `includeSubDomains`: a council's other sites are not ours to decide.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': write({ ...searchPolicy, 'frame-ancestors': "'none'" }),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...unusedFeatures.map((feature) => `${feature}=()`), 'clipboard-write=(self)'].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How long browsers may keep a file: for ever if its name has a hash of its bytes, else never without asking. */
export const caching = {
  /** The folder, below the base, whose file names have hashes. */
  hashed: '_astro',
  forever: 'public, max-age=31536000, immutable',
  askEachTime: 'no-cache',
} as const;

/** The header that says how long the file at a path below the base may be kept. */
export function cacheControl(path: string): string {
  return path.startsWith(`/${caching.hashed}/`) ? caching.forever : caching.askEachTime;
}

function write(directives: Policy): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
