import { apacheConfig } from './apache.ts';
import { iisConfig } from './iis.ts';
import { caching, securityHeaders } from '../../ui/frame/security-policy.ts';

/**
 * What hosts read beside the pages, by file name. A host leaves the files of others alone.
 *
 * @param base the path under which the site is: `/` or `/plans/`.
 */
export function hostFiles(base: string): Record<string, string> {
  return {
    _headers: headersFile(base),
    _redirects: redirectsFile(base),
    '.htaccess': apacheConfig(base),
    'web.config': iisConfig(base),
    // GitHub Pages otherwise leaves out folders whose names start with "_".
    '.nojekyll': '',
  };
}

/** Netlify and Cloudflare Pages. Both ask again for each file unless told otherwise, and join a header that is set twice. */
function headersFile(base: string): string {
  return lines(
    '/*',
    ...Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`),
    `${base}${caching.hashed}/*`,
    `  Cache-Control: ${caching.forever}`,
  );
}

/** Netlify and Cloudflare Pages. Both add the slash to the address of a page and find `404.html` at the root themselves. */
function redirectsFile(base: string): string {
  if (base === '/') return lines('# Nothing to redirect: the site is at the root.');
  return lines(`/ ${base} 302`, `/* ${base}404.html 404`);
}

function lines(...texts: string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
