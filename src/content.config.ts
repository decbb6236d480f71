import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentKinds, pathGlob, type ContentKind } from './strategy/schema/kinds.ts';

/** One collection a kind of content file, with the same schema as the content checks. Ids are paths below `content/`. */
function collect<Kind extends ContentKind>(kind: Kind) {
  return defineCollection({
    loader: glob({ base: './content', pattern: pathGlob(kind), generateId: ({ entry }) => entry }),
    schema: contentKinds[kind].schema as (typeof contentKinds)[Kind]['schema'],
  });
}

// Editors that help with front matter need names in small letters.
export const collections = {
  site: collect('site'),
  accessibilityresults: collect('accessibilityResults'),
  glossary: collect('glossary'),
  help: collect('help'),
  framework: collect('framework'),
  areas: collect('areas'),
  indicator: collect('indicator'),
  strategy: collect('strategy'),
  vision: collect('vision'),
  section: collect('section'),
  priority: collect('priority'),
  actiontable: collect('actionTable'),
  partners: collect('partners'),
  ownglossary: collect('ownGlossary'),
  documents: collect('documents'),
  consultation: collect('consultation'),
  response: collect('response'),
  update: collect('update'),
  edition: collect('edition'),
};
