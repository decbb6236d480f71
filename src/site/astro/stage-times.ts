import type { AstroIntegration } from 'astro';

/** The stages of building pages, in their order, each with its time in milliseconds. */
export type StageTimes = Record<'content' | 'bundle' | 'pages' | 'index', number>;

/**
 * Measures how long each stage of a build takes: reading the content, bundling the code, writing the pages, and what
 * comes after, such as the search index. `report` is to be called when the build is over.
 */
export function stageTimes(): { integration: AstroIntegration; report: () => StageTimes } {
  const ends: Partial<StageTimes> = {};
  const start = performance.now();
  const end = (stage: keyof StageTimes): void => {
    ends[stage] = performance.now();
  };
  const integration: AstroIntegration = {
    name: 'stage-times',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Called for each bundle; the pages begin after the last one.
        updateConfig({ vite: { plugins: [{ name: 'stage-times', closeBundle: () => end('bundle') }] } });
      },
      'astro:build:start': () => end('content'),
      'astro:build:generated': () => end('pages'),
    },
  };
  const report = (): StageTimes => {
    end('index');
    const { content = start, bundle = content, pages = bundle, index = pages } = ends;
    return { content: content - start, bundle: bundle - content, pages: pages - bundle, index: index - pages };
  };
  return { integration, report };
}
