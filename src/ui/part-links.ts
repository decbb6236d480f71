import { paths } from '../core/routes/paths.ts';
import { isPartnerList, type FacetList } from '../core/model/facets.ts';
import { isObjective, type Part } from '../core/model/measured-parts.ts';
import type { Action, Measure, Objective, Outcome, Partner, Priority, Section, Strategy } from '../core/model/types.ts';
import { formatDate } from '../core/text/format.ts';
import { capitalise } from '../core/text/words.ts';
import type { Link } from './frame/frame.ts';
import { actionName, numberedTitle, partLabel } from '../core/model/part-names.ts';

// The name and the address of each part of a strategy, the same on every page.

/** `Draft, edition of 13 February 2024`. */
export function editionLabel({ status, editionDate }: Strategy): string {
  return `${capitalise(status)}, edition of ${formatDate(editionDate)}`;
}

export function sectionLink(strategy: Strategy, section: Section): Link {
  return { text: section.navTitle ?? section.title, href: paths.section(strategy.id, section.id) };
}

export function priorityLink(strategy: Strategy, priority: Priority): Link {
  return {
    text: `${partLabel(strategy.terms.priority, priority.id)}: ${priority.shortTitle}`,
    href: paths.priority(strategy.id, priority.id),
  };
}

/** The breadcrumbs of a page below a priority. */
export function priorityTrail(strategy: Strategy, priority: Priority): Link[] {
  return [
    { text: capitalise(strategy.terms.priority.many), href: paths.priorities(strategy.id) },
    priorityLink(strategy, priority),
  ];
}

export function objectiveLink(strategy: Strategy, objective: Objective): Link {
  return { text: numberedTitle(objective.id, objective.title), href: paths.objective(strategy.id, objective.id) };
}

export function priorityOrObjectiveLink(strategy: Strategy, part: Part): Link {
  return isObjective(part) ? objectiveLink(strategy, part) : priorityLink(strategy, part);
}

export function actionLink(strategy: Strategy, action: Action): Link {
  return {
    text: `${capitalise(strategy.terms.action.one)} ${action.id}: ${actionName(action)}`,
    href: paths.action(strategy.id, action.id),
  };
}

export function actionsLink({ id, terms }: Strategy): Link {
  return { text: capitalise(terms.action.many), href: paths.actions(id) };
}

/** The page that shows a list of actions. An owner's own page shows the owner's. */
export function facetListPath(strategy: Strategy, list: FacetList): string {
  return isPartnerList(strategy, list)
    ? paths.partner(strategy.id, list.value.value)
    : paths.actionsByValue(strategy.id, list.facet.id, list.value.value);
}

export function measureLink(strategy: Strategy, { id, name }: Measure): Link {
  return { text: name, href: paths.measure(strategy.id, id) };
}

export function partnerLink(strategy: Strategy, partner: Partner): Link {
  return { text: partnerName(partner), href: paths.partner(strategy.id, partner.id) };
}

/** An owner's name with the short form that the plan uses. */
export function partnerName({ name, shortName }: Partner): string {
  return shortName === undefined || name.includes(shortName) ? name : `${name} (${shortName})`;
}

export function outcomeLink({ id }: Strategy, outcome: Outcome): Link {
  return {
    text: `${outcomeLabel(outcome)}: ${outcome.title}`,
    href: `${paths.framework(id)}#outcome-${outcome.id}`,
  };
}

export function outcomeLabel({ group, number }: Outcome): string {
  return `${group} ${number}`;
}
