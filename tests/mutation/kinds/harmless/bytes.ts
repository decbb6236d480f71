import { rewrite, edit } from '../../edits.ts';
import { anyFile, pages, type Kind } from '../../kind.ts';

/** What editors and systems do to files without changing what they say. */
export const harmlessBytes: Kind[] = [
  rewrite('Windows line ends', anyFile, (text) => text.replaceAll('\n', '\r\n')),
  rewrite('a byte order mark', anyFile, (text) => `\ufeff${text}`),
  rewrite('a byte order mark and Windows line ends', anyFile, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`),
  rewrite('empty lines at the end', anyFile, (text) => `${text}\n\n\n`),
  rewrite('Windows line ends at the end alone', anyFile, (text) => `${text}\r\n\r\n`),
  rewrite('spaces on the last line', anyFile, (text) => `${text}  `),
  rewrite('no line end at the end', anyFile, (text) => text.trimEnd()),
  rewrite('Windows line ends below the settings alone', pages, (text) => {
    const end = text.indexOf('\n---\n') + 5;
    return text.slice(0, end) + text.slice(end).replaceAll('\n', '\r\n');
  }),
  beside('what a Mac keeps beside files', (path) => [
    `${folderOf(path)}.DS_Store`,
    `${folderOf(path)}._${nameOf(path)}`,
  ]),
  beside('what Windows keeps beside files', (path) => [`${folderOf(path)}Thumbs.db`, `${folderOf(path)}desktop.ini`]),
  beside('a backup of an editor, with a tilde', (path) => [`${path}~`]),
  beside('a backup of an editor, with the ending of a backup', (path) => [`${path}.bak`]),
  beside('a file that a merge left', (path) => [`${path}.orig`]),
  beside('a part that a merge refused', (path) => [`${path}.rej`]),
  beside('a swap file of an editor', (path) => [`${folderOf(path)}.${nameOf(path)}.swp`]),
  beside('an automatic copy of an editor', (path) => [`${folderOf(path)}#${nameOf(path)}#`]),
  beside('the lock of an office program', (path) => [
    `${folderOf(path)}~$plan.docx`,
    `${folderOf(path)}.~lock.plan.ods#`,
  ]),
  beside('a folder of an editor', () => ['.vscode/settings.json', '.obsidian/app.json']),
  beside('a folder of version control', () => ['.git/config', '.gitkeep']),
];

/** Files that programs leave beside the content. */
function beside(name: string, leftovers: (path: string) => string[]): Kind {
  return edit(name, anyFile, {}, ({ path, text }) => ({
    content: text,
    also: Object.fromEntries(leftovers(path).map((each) => [each, each.includes('.') ? text : ''])),
  }));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
