import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../strategies.ts';
import type { DataFile } from '../../../strategy/exports/data-file.ts';
import { dataFiles } from '../../../strategy/exports/data-files.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return library.strategies.flatMap((strategy) =>
    dataFiles(library, strategy).map((file) => ({
      params: { strategy: strategy.id, file: file.name },
      props: { file },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
