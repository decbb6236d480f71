import type { APIRoute, GetStaticPaths } from 'astro';
import { getSiteContent } from '../../../site/site-content.ts';
import type { DataFile } from '../../../exchange/data-file.ts';
import { dataFiles } from '../../../exchange/data-files.ts';

export const getStaticPaths = (async () => {
  const siteContent = await getSiteContent();
  return siteContent.strategies.flatMap((strategy) =>
    dataFiles(siteContent, strategy).map((file) => ({
      params: { strategy: strategy.id, file: file.name },
      props: { file },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
