import type { APIRoute } from 'astro';
import { getSiteContent } from '../site/site-content.ts';
import { sitemapPages } from '../site/sitemap.ts';

export const GET: APIRoute = async () => {
  const pages = sitemapPages(await getSiteContent()).map(
    ({ url, updated }) => `<url><loc>${url}</loc>${updated === undefined ? '' : `<lastmod>${updated}</lastmod>`}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
