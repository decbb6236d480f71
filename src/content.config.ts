import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './strategy/load/content-folder.ts';
import { contentKinds, pathGlob, type ContentKind } from './strategy/schema/kinds.ts';

const base = pathToFileURL(contentFolder(process.cwd()));

/** One collection a kind of content file, with the same schema as the content checks. Ids are paths below `content/`. */
function collect<Kind extends ContentKind>(kind: Kind) {
  return defineCollection({
    loader: glob({ base, pattern: pathGlob(kind), generateId: ({ entry }) => entry }),
    schema: contentKinds[kind].schema as (typeof contentKinds)[Kind]['schema'],
  });
}

export const collections = {
  site: collect('site'),
  glossary: collect('glossary'),
  help: collect('help'),
  framework: collect('framework'),
  areas: collect('areas'),
  indicator: collect('indicator'),
  strategy: collect('strategy'),
  vision: collect('vision'),
  section: collect('section'),
  priority: collect('priority'),
  actionTable: collect('actionTable'),
  partners: collect('partners'),
  ownGlossary: collect('ownGlossary'),
  documents: collect('documents'),
  consultation: collect('consultation'),
  response: collect('response'),
  update: collect('update'),
  edition: collect('edition'),
};
