import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRandom } from '../generate/random.ts';
import { paragraphs } from '../generate/prose.ts';
import { projectFolder } from '../../lib/project-folder.ts';

/** What builds are compared with: Astro with no search, no styles and no checks. */
export interface BareProject {
  name: string;
  /** Astro needs minutes and gigabytes for more pages. */
  mostPages: number;
  files: (pages: number) => Iterable<readonly [path: string, text: string]>;
}

export const bareProjects = {
  template: { name: 'one template', mostPages: Infinity, files: templateFiles },
  mdx: { name: 'MDX', mostPages: 2000, files: mdxFiles },
} satisfies Record<string, BareProject>;

/** Writes a bare project, which uses the packages of this one. */
export async function writeBareProject(folder: string, { files }: BareProject, pages: number): Promise<void> {
  for (const [path, text] of [['package.json', '{ "type": "module", "private": true }\n'] as const, ...files(pages)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** The least that Astro can do: all pages from one template and one list, with a heading and four paragraphs each. */
function* templateFiles(pages: number): ReturnType<BareProject['files']> {
  const random = createRandom(1, 'bare project');
  const list = Array.from({ length: pages }, (_, index) => ({
    ...nameOf(index, pages),
    paragraphs: paragraphs(random, 4).split('\n\n'),
  }));
  yield ['astro.config.mjs', `export default { trailingSlash: 'always', devToolbar: { enabled: false } };\n`];
  yield ['src/pages.json', JSON.stringify(list)];
  yield [
    'src/pages/[...path].astro',
    page(
      `import pages from '../pages.json';

export const getStaticPaths = () => pages.map((page) => ({ params: { path: page.path }, props: page }));

const { title, paragraphs } = Astro.props;`,
      '{paragraphs.map((text) => <p>{text}</p>)}',
    ),
  ];
}

/** What a site of texts usually is: an MDX file a page, in a collection, each with about as much text as a page of ours, 4,000 letters. */
function* mdxFiles(pages: number): ReturnType<BareProject['files']> {
  const random = createRandom(1, 'bare project');
  yield [
    'astro.config.mjs',
    `import mdx from '@astrojs/mdx';

export default { trailingSlash: 'always', devToolbar: { enabled: false }, integrations: [mdx()] };
`,
  ];
  yield [
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const pages = defineCollection({
  loader: glob({ base: './content', pattern: '**/*.mdx' }),
  schema: z.object({ title: z.string() }),
});

export const collections = { pages };
`,
  ];
  yield [
    'src/pages/[...path].astro',
    page(
      `import { getCollection, render } from 'astro:content';

export const getStaticPaths = async () =>
  (await getCollection('pages')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));

const { entry } = Astro.props;
const { title } = entry.data;
const { Content } = await render(entry);`,
      '<Content />',
    ),
  ];
  for (let index = 0; index < pages; index++) {
    const { path, title } = nameOf(index, pages);
    const parts = Array.from({ length: 4 }, (_, part) => `## Part ${part + 1}\n\n${paragraphs(random, 4)}`);
    yield [`content/${path}.mdx`, `---\ntitle: ${title}\n---\n\n${parts.join('\n\n')}\n`];
  }
}

function nameOf(index: number, pages: number): { path: string; title: string } {
  return { path: `part-${index % 50}/page-${index}`, title: `Page ${index} of ${pages}` };
}

function page(frontmatter: string, body: string): string {
  return `---
${frontmatter}
---

<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
  </head>
  <body>
    <main>
      <h1>{title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}
