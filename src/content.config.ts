import { defineCollection } from 'astro:content';
import { contentKinds, type ContentKind } from './core/content/schema/kinds.ts';
import { contentLoader } from './site/astro/content-loader.ts';

/** One collection a kind of content file. Its schema serves editors: what the loader hands over has been checked. */
function collect<Kind extends ContentKind>(kind: Kind) {
  return defineCollection({
    loader: contentLoader(kind),
    schema: contentKinds[kind].schema as (typeof contentKinds)[Kind]['schema'],
  });
}

// Editors that help with front matter need names in lower-case letters.
export const collections = {
  site: collect('site'),
  accessibilityresults: collect('accessibilityResults'),
  glossary: collect('glossary'),
  help: collect('help'),
  framework: collect('framework'),
  areas: collect('areas'),
  measure: collect('measure'),
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
