import { parse, type HTMLElement } from 'node-html-parser';

/** A built page of actions with its groups repeated until it has at least `rows` actions, each with a reference of its own. */
export function lengthen(html: string, rows: number): string {
  const page = parse(html);
  const list = page.querySelector('[data-list]');
  const groups = page.querySelectorAll('[data-group]').map((group) => group.outerHTML);
  if (list === null || groups.length === 0) throw new Error('The page has no list of actions.');
  const has = countRows(page);
  const copies: string[] = [];
  for (let copy = 1; has * copy < rows; copy++) copies.push(...groups.map((group) => renumber(group, copy)));
  list.insertAdjacentHTML('beforeend', copies.join(''));
  return page.toString();
}

function countRows(page: HTMLElement): number {
  return page.querySelectorAll('[id^="action-"]').length;
}

/** Also gives each copied action a word of its own, because a long plan has more words than a short one. */
function renumber(group: string, copy: number): string {
  let row = 0;
  return group
    .replaceAll('id="action-', `id="action-${copy}.`)
    .replaceAll(/<\/p>(?=\s*(?:<ul>|<\/td>))/g, () => ` Word${copy}x${(row += 1)}</p>`);
}
