import { caching, securityHeaders } from '../../ui/frame/security-policy.ts';

/** `docs/hosting/nginx.conf`. It works under any base path but for the one line that names the "Page not found" page. */
export function nginxConfig(): string {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Serves a built site with nginx. Written from src/site/hosting/: change it there.
# Copy it to /etc/nginx/conf.d/strategies.conf, change the lines that are marked, run "nginx -t", reload nginx.

map $uri $strategies_cache_control {
    "~/${caching.hashed}/" "${caching.forever}";
    default "${caching.askEachTime}";
}

server {
    listen 80;                                  # CHANGE: "listen 443 ssl;" and your certificate, see the guide
    server_name strategies.example.gov.uk;      # CHANGE: the host of SITE_URL
    root /var/www/strategies;                   # CHANGE: where dist/ was copied to
    error_page 404 /404.html;                   # CHANGE with BASE_PATH=/plans: /plans/404.html

    # Answer 404 for a folder without a page.
    error_page 403 =404 /404.html;              # CHANGE with BASE_PATH=/plans: /plans/404.html

    index index.html;
    charset utf-8;
    charset_types text/css text/csv text/plain text/xml application/javascript application/json application/atom+xml;
    absolute_redirect off;
    server_tokens off;
    autoindex off;

    gzip on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types text/css text/csv text/plain text/xml application/javascript application/json application/atom+xml image/svg+xml;
    # With the packages libnginx-mod-http-brotli-filter (Debian, Ubuntu) or ngx_brotli:
    # brotli on;
    # brotli_types text/css text/csv text/plain text/xml application/javascript application/json application/atom+xml image/svg+xml;

    # nginx forgets these in a location that adds a header of its own: add none below.
${headers.join('\n')}
    add_header Cache-Control $strategies_cache_control always;

    location / {
        try_files $uri $uri/ =404;
    }

    location ~ \\.csv$ {
        types { }
        default_type text/csv;
    }

    # Files for other hosts.
    location ~ /(?:_headers|_redirects|web\\.config|\\.htaccess|\\.nojekyll)$ {
        return 404;
    }
}
`;
}
