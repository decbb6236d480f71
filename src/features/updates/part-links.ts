import { paths } from '../../core/routes/paths.ts';
import type { Strategy } from '../../core/model/types.ts';
import { withdrawnActions } from '../../core/model/withdrawn-actions.ts';
import type { PartReference } from '../../core/content/schema/consultation.ts';
import { partGroups } from '../comments/part-list.ts';
import { capitalise, shorten } from '../../core/text/words.ts';

/** A part of a strategy as a page names it and links to it. */
export interface PartLink {
  /** What it is, with its reference: `Action 1.2-05`, `Section`. */
  label: string;
  title: string;
  href: string;
}

const longestTitle = 90;
const linksOf = new WeakMap<Strategy, Map<PartReference, PartLink>>();

/**
 * The part that a reference names: `strategy`, `section:vision`, `priority:1`, `objective:1.2`, `action:1.2-05`,
 * `indicator:ocu-prevalence`. A withdrawn action has a page too, and a label that says so.
 *
 * @throws on a reference to nothing, which the content checks report first.
 */
export function partLink(strategy: Strategy, reference: PartReference): PartLink {
  const links = linksOf.get(strategy) ?? allLinks(strategy);
  linksOf.set(strategy, links);
  const link = links.get(reference);
  if (link === undefined)
    throw new Error(`There is no part "${reference}". Run "npm run check" to see where it is named.`);
  return link;
}

function allLinks(strategy: Strategy): Map<PartReference, PartLink> {
  const published = partGroups(strategy).flatMap(({ parts }) => parts);
  return new Map([
    ...published.map(({ part, reference, title, href }): [PartReference, PartLink] => [
      part,
      { label: reference, title, href },
    ]),
    ...withdrawnActions(strategy).map(({ action }): [PartReference, PartLink] => [
      `action:${action.id}`,
      {
        label: `${capitalise(strategy.terms.action.one)} ${action.id}, withdrawn`,
        title: shorten(action.text, longestTitle),
        href: paths.action(strategy.id, action.id),
      },
    ]),
  ]);
}
