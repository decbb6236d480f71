import { paths } from '../core/routes/paths.ts';
import type { Action, Objective, Partner, Priority, Section, Strategy } from '../core/model/types.ts';
import type { Link } from './frame/frame.ts';
import { capitalise, shorten } from '../core/text/words.ts';

/** The name under which each part of a strategy is linked, the same on every page. */

export function sectionLink(strategy: Strategy, section: Section): Link {
  return { text: section.navTitle ?? section.title, href: paths.section(strategy.id, section.id) };
}

export function priorityLink(strategy: Strategy, priority: Priority): Link {
  return {
    text: `${capitalise(strategy.terms.priority.one)} ${priority.id}: ${priority.shortTitle}`,
    href: paths.priority(strategy.id, priority.id),
  };
}

export function objectiveLink(strategy: Strategy, objective: Objective): Link {
  return { text: `${objective.id} ${objective.title}`, href: paths.objective(strategy.id, objective.id) };
}

export function actionLink(strategy: Strategy, { id, text }: Action): Link {
  return {
    text: `${capitalise(strategy.terms.action.one)} ${id}: ${shorten(text, 70)}`,
    href: paths.action(strategy.id, id),
  };
}

export function partnerLink(strategy: Strategy, partner: Partner): Link {
  return { text: partnerName(partner), href: paths.partner(strategy.id, partner.id) };
}

/** An owner's name with the short form that the plan uses. */
export function partnerName(partner: Partner): string {
  return partner.shortName === undefined || partner.name.includes(partner.shortName)
    ? partner.name
    : `${partner.name} (${partner.shortName})`;
}
