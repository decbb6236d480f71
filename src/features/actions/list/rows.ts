import { setHidden } from '../../../ui/browser/set-text.ts';
import type { Choosable } from './selection.ts';
import type { Facet } from './state.ts';

/** An action on the page. */
export interface Row extends Choosable {
  element: HTMLElement;
}

export interface RowList {
  /** Every action, in the order of the plan. */
  rows: readonly Row[];
  /** Shows these and no others: in their groups, or one after the other in the order given. */
  show(rows: readonly Row[], order: 'plan' | 'given'): void;
}

interface Group {
  element: HTMLElement;
  /** What holds the rows of the group. */
  home: HTMLElement;
  rows: Row[];
  /** The heading that starts the part of the plan to which the group belongs. */
  start: HTMLElement | undefined;
}

const anchor = 'action-';

/** Reads the actions that stand in `list`, and shows or hides them with as few changes to the page as can be. */
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
    show(wanted, order) {
      const shown = new Set(wanted);
      for (const row of rows) setHidden(row.element, !shown.has(row));
      if (!isGrouped && order === 'plan') for (const group of groups) bringHome(group);
      isGrouped = order === 'plan' || ungrouped === null;
      if (ungrouped !== null && !isGrouped) putFirst(ungrouped, wanted.map(elementOf));
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
    const home = elements[0]?.parentElement ?? element;
    groups.push({ element, home, start, rows: elements.map((row) => readRow(row, element, facets)) });
  }
  return groups;
}

/** A group states the values that all its rows share. */
function readRow(element: HTMLElement, group: HTMLElement, facets: readonly string[]): Row {
  const values = facets.map((facet) => {
    const name = `data-${facet}`;
    const stated = element.getAttribute(name) ?? group.getAttribute(name);
    return [facet, stated === null ? [] : stated.split(' ')] as const;
  });
  return { id: element.id.slice(anchor.length), element, values: Object.fromEntries(values) };
}

function bringHome({ home, rows }: Group): void {
  if (rows.some(({ element }) => element.parentElement !== home)) home.append(...rows.map(elementOf));
}

/** Makes `elements` the first of their parent, in this order. Those that stand there already are not moved. */
function putFirst(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  let place = parent.firstElementChild;
  for (const element of elements) {
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
}

function elementOf({ element }: Row): HTMLElement {
  return element;
}
