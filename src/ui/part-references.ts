import { paths } from '../core/routes/paths.ts';
import type { PartReference } from '../core/content/schema/consultation.ts';
import type { Strategy } from '../core/model/types.ts';
import { withdrawnActions } from '../core/model/withdrawn-actions.ts';
import { capitalise, shorten, type Term } from '../core/text/words.ts';
import { actionName, partLabel } from '../core/model/part-names.ts';

/** A part of a strategy that comments, responses and updates can refer to. */
export interface ReferencedPart {
  /** `action:1.2-05` */
  part: PartReference;
  /** `Action 1.2-05`; `Section`, for one without a number. */
  reference: string;
  title: string;
  href: string;
}

export interface PartGroup {
  label: string;
  parts: ReferencedPart[];
}

/** A part of a strategy as a page names it and links to it. */
export interface PartLink {
  /** What it is, with its reference: `Action 1.2-05`, `Section`. */
  label: string;
  title: string;
  href: string;
}

const longestTitle = 90;

/** Every part of a strategy that can be commented on, grouped by kind in reading order. */
export function partGroups(strategy: Strategy): PartGroup[] {
  const { id, terms } = strategy;
  const whole = { part: 'strategy', reference: 'Whole strategy', title: strategy.title, href: paths.strategy(id) };
  const sections = [strategy.visionPage, ...strategy.sections].map((section) => ({
    part: `section:${section.id}`,
    reference: 'Section',
    title: section.title,
    href: paths.section(id, section.id),
  }));
  const measures = strategy.measures.map((measure) => ({
    part: `indicator:${measure.id}`,
    reference: 'Measure',
    title: measure.name,
    href: paths.measure(id, measure.id),
  }));
  const groups = [
    { label: 'The strategy', parts: [whole, ...sections] },
    planGroup('priority', terms.priority, strategy.priorities, (part) => paths.priority(id, part)),
    planGroup('objective', terms.objective, strategy.objectives, (part) => paths.objective(id, part)),
    planGroup(
      'action',
      terms.action,
      strategy.actions.map((action) => ({ id: action.id, title: actionName(action) })),
      (part) => paths.action(id, part),
    ),
    { label: 'Measures', parts: measures },
  ];
  return groups
    .filter(({ parts }) => parts.length > 0)
    .map(({ label, parts }) => ({
      label,
      parts: parts.map((part) => ({ ...part, title: shorten(part.title, longestTitle) })),
    }));
}

const linksByStrategy = new WeakMap<Strategy, Map<PartReference, PartLink>>();

/**
 * The part that a reference names: `strategy`, `section:vision`, `priority:1`, `objective:1.2`, `action:1.2-05`,
 * `indicator:ocu-prevalence`. A withdrawn action has a page too, and a label that says so.
 *
 * @throws on a reference to nothing, which the content checks report first.
 */
export function resolvePart(strategy: Strategy, reference: PartReference): PartLink {
  const links = linksByStrategy.get(strategy) ?? allLinks(strategy);
  linksByStrategy.set(strategy, links);
  const link = links.get(reference);
  if (link === undefined)
    throw new Error(`There is no part "${reference}". Run "npm run check" to see where it is named.`);
  return link;
}

function planGroup(
  kind: 'priority' | 'objective' | 'action',
  term: Term,
  parts: readonly { id: string; title: string }[],
  href: (id: string) => string,
): PartGroup {
  return {
    label: capitalise(term.many),
    parts: parts.map(({ id, title }) => ({
      part: `${kind}:${id}`,
      // Actions are cited by their ids, whatever they are.
      reference: kind === 'action' ? `${capitalise(term.one)} ${id}` : partLabel(term, id),
      title,
      href: href(id),
    })),
  };
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
        title: actionName(action),
        href: paths.action(strategy.id, action.id),
      },
    ]),
  ]);
}
