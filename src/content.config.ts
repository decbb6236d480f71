import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob, type LoaderContext } from 'astro/loaders';
import { contentFolder } from './core/content/content-folder.ts';
import { contentKinds, pathGlob, type ContentKind } from './core/content/schema/kinds.ts';

const base = pathToFileURL(contentFolder(process.cwd()));

/** One collection a kind of content file, with the same schema as the content checks. Ids are paths below `content/`. */
function collect<Kind extends ContentKind>(kind: Kind) {
  return defineCollection({
    loader: withoutModules(glob({ base, pattern: pathGlob(kind), generateId: ({ entry }) => entry })),
    schema: contentKinds[kind].schema as (typeof contentKinds)[Kind]['schema'],
  });
}

interface EntryTypes {
  entryTypes: ReadonlyMap<string, { getEntryInfo: unknown }>;
}

/**
 * Keeps pages as fields and text. Astro would make a module of each and bundle them all, which takes minutes for thousands;
 * `src/ui/markdown/render-body.ts` reads a text where it is printed. The kinds of entry are not among the loader's published types.
 */
function withoutModules(loader: ReturnType<typeof glob>): ReturnType<typeof glob> {
  const plain = (context: LoaderContext): LoaderContext => {
    const types = [...(context as LoaderContext & EntryTypes).entryTypes];
    const entryTypes = new Map(types.map(([ending, { getEntryInfo }]) => [ending, { getEntryInfo }]));
    return Object.assign({ ...context }, { entryTypes });
  };
  return { ...loader, load: (context) => loader.load(plain(context)) };
}

// Editors that help with front matter need names in small letters.
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
