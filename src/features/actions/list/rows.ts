import { setHidden } from '../../../ui/browser/update-element.ts';
import type { SelectableAction } from './selection.ts';
import type { Facet } from './state.ts';

/** An action on the page. */
export interface Row extends SelectableAction {
  element: HTMLElement;
}

export interface RowList {
  /** Every action, in the order of the plan. */
  rows: readonly Row[];
  /** Shows these rows alone: in their groups, or one after the other in the order given. */
  show(rows: readonly Row[], order: 'plan' | 'given'): void;
}

interface Group {
  element: HTMLElement;
  /** The element that contains the rows of the group. */
  container: HTMLElement;
  rows: Row[];
  /** The heading that starts the part of the plan to which the group belongs. */
  start: HTMLElement | undefined;
}

const anchor = 'action-';

/** Reads the actions in `list`, and shows or hides them with as few changes to the page as possible. */
export function readRows(list: HTMLElement, facets: readonly Facet[]): RowList {
  const groups = readGroups(
    list,
    facets.map(({ id }) => id),
  );
  const rows = groups.flatMap((group) => group.rows);
  const ungrouped = list.querySelector<HTMLElement>('[data-ungrouped]');
  let isGrouped = true;

  return {
    rows,
    show(rowsToShow, order) {
      const shown = new Set(rowsToShow);
      for (const row of rows) setHidden(row.element, !shown.has(row));
      if (!isGrouped && order === 'plan') for (const group of groups) restoreGroup(group);
      isGrouped = order === 'plan' || ungrouped === null;
      if (ungrouped !== null && !isGrouped) moveToStart(bodyOf(ungrouped), rowsToShow.map(elementOf));
      if (ungrouped !== null) setHidden(ungrouped, isGrouped);

      const started = new Set<HTMLElement | undefined>();
      for (const { element, start, rows } of groups) {
        const isShown = isGrouped && rows.some((row) => shown.has(row));
        setHidden(element, !isShown);
        if (isShown) started.add(start);
      }
      for (const { start } of groups) if (start !== undefined) setHidden(start, !started.has(start));
    },
  };
}

function readGroups(list: HTMLElement, facets: readonly string[]): Group[] {
  const groups: Group[] = [];
  let start: HTMLElement | undefined;
  for (const element of list.querySelectorAll<HTMLElement>('[data-start], [data-group]')) {
    if (element.dataset['start'] !== undefined) {
      start = element;
      continue;
    }
    const elements = [...element.querySelectorAll<HTMLElement>(`[id^="${anchor}"]`)];
    const container = elements[0]?.parentElement ?? element;
    groups.push({ element, container, start, rows: elements.map((row) => readRow(row, element, facets)) });
  }
  return groups;
}

/** The values that all rows of a group share are attributes of the group. */
function readRow(element: HTMLElement, group: HTMLElement, facets: readonly string[]): Row {
  const values = facets.map((facet) => {
    const name = `data-${facet}`;
    const attribute = element.getAttribute(name) ?? group.getAttribute(name);
    return [facet, attribute === null ? [] : attribute.split(' ')] as const;
  });
  const end = element.dataset['end'] ?? group.dataset['end'];
  return { id: element.id.slice(anchor.length), element, values: Object.fromEntries(values), end };
}

/** Rows of a table are in its body. */
function bodyOf(list: HTMLElement): HTMLElement {
  return list instanceof HTMLTableElement ? (list.tBodies[0] ?? list) : list;
}

function restoreGroup({ container, rows }: Group): void {
  if (rows.some(({ element }) => element.parentElement !== container)) container.append(...rows.map(elementOf));
}

/** Makes `elements` the first children of their parent, in this order. Those that are there already are not moved. */
function moveToStart(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  let next = parent.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

function elementOf({ element }: Row): HTMLElement {
  return element;
}
