import { paths } from '../../core/routes/paths.ts';
import type { Strategy } from '../../core/model/types.ts';
import type { PartReference } from '../../core/content/schema/consultation.ts';
import { capitalise, shorten } from '../../core/text/words.ts';

/** A part of a strategy, as a comment names it. */
export interface ListedPart {
  part: PartReference;
  /** `Action 1.2-05`; `Section`, for one without a number. */
  reference: string;
  title: string;
  href: string;
}

export interface PartGroup {
  label: string;
  parts: ListedPart[];
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
      strategy.actions.map((action) => ({ id: action.id, title: action.text })),
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

function planGroup(
  kind: 'priority' | 'objective' | 'action',
  term: { one: string; many: string },
  parts: readonly { id: string; title: string }[],
  href: (id: string) => string,
): PartGroup {
  return {
    label: capitalise(term.many),
    parts: parts.map(({ id, title }) => ({
      part: `${kind}:${id}`,
      reference: `${capitalise(term.one)} ${id}`,
      title,
      href: href(id),
    })),
  };
}
