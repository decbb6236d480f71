import { caching, securityHeaders } from '../../ui/frame/security-policy.ts';

/** Types that Apache does not know, or knows under several names. */
const types: Readonly<Record<string, string>> = {
  'application/atom+xml': '.atom',
  'application/javascript': '.js',
  'application/json': '.json',
  'application/octet-stream': '.pagefind .pf_filter .pf_fragment .pf_index .pf_meta',
  'image/svg+xml': '.svg',
  'text/csv': '.csv',
};
const endingsInUtf8 = '.atom .css .csv .html .js .json .svg .txt .xml';
const compressed =
  'text/html text/css text/csv text/plain text/xml application/xml application/javascript application/json application/atom+xml image/svg+xml';

/**
 * `.htaccess` for Apache 2.4.
 *
 * @param base the path under which the site is: `/` or `/plans/`.
 */
export function apacheConfig(base: string): string {
  const headers = Object.entries(securityHeaders).flatMap(([name, value]) => [
    // Apache keeps two tables, and a header that the server sets in the other one would be sent twice.
    `    Header onsuccess unset ${name}`,
    `    Header always set ${name} "${value}"`,
  ]);
  const addTypes = Object.entries(types).map(([type, endings]) => `AddType ${type} ${endings}`);
  return `# For Apache 2.4, with "AllowOverride All" for the folder of the site and the modules headers, rewrite, deflate and filter.
DirectoryIndex index.html
Options -Indexes -MultiViews
ErrorDocument 403 ${base}404.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddCharset utf-8 ${endingsInUtf8}
${addTypes.join('\n')}

# Files for other hosts.
RedirectMatch 404 "/(?:_headers|_redirects|web\\.config|\\.htaccess|\\.nojekyll)$"

<IfModule mod_rewrite.c>
    # Answer 404 for a folder without a page.
    RewriteEngine On
    RewriteCond %{REQUEST_FILENAME} -d
    RewriteCond %{REQUEST_FILENAME}/index.html !-f
    RewriteRule ^ - [R=404,L]
</IfModule>

<IfModule mod_headers.c>
${headers.join('\n')}
    Header always set Cache-Control "${caching.askEachTime}"
    <If "%{REQUEST_URI} =~ m#^${base}${caching.hashed}/#">
        Header always set Cache-Control "${caching.forever}"
    </If>
</IfModule>

<IfModule mod_deflate.c>
    <IfModule mod_filter.c>
        AddOutputFilterByType DEFLATE ${compressed}
    </IfModule>
</IfModule>
`;
}
