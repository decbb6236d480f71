import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chanceFor } from '../generate/chance.ts';
import { paragraphs } from '../generate/prose.ts';
import { projectFolder } from '../project-folder.ts';

const config = `export default { trailingSlash: 'always', devToolbar: { enabled: false } };\n`;

const page = `---
import pages from '../pages.json';

export const getStaticPaths = () => pages.map((page) => ({ params: { path: page.path }, props: page }));

const { title, paragraphs } = Astro.props;
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
      {paragraphs.map((text) => <p>{text}</p>)}
    </main>
  </body>
</html>
`;

/** Writes the least that Astro needs for so many pages of text: one template, one list of pages, no search, no styles, no checks. */
export async function writeBareProject(folder: string, pages: number): Promise<void> {
  const chance = chanceFor(1, 'bare project');
  const list = Array.from({ length: pages }, (_, index) => ({
    path: `part-${index % 50}/page-${index}`,
    title: `Page ${index} of ${pages}`,
    paragraphs: paragraphs(chance, 4).split('\n\n'),
  }));
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  await writeFile(join(folder, 'astro.config.mjs'), config);
  await writeFile(join(folder, 'src/pages.json'), JSON.stringify(list));
  await writeFile(join(folder, 'src/pages/[...path].astro'), page);
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
