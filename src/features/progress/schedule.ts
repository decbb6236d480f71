import { facetOf, type Facet } from '../../core/model/facets.ts';
import {
  printedDay,
  scheduleLabel,
  scheduleOf,
  schedules,
  statedSchedule,
  type Schedule,
} from '../../core/model/schedule.ts';
import type { Action, Strategy } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise, slugify } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { facetListPath } from '../../ui/part-links.ts';

/** A part of a plan by whose facet its actions can be chosen: `{ facet: 'priority', value: '1' }`. */
export interface PlanPart {
  facet: Facet['id'];
  value: string;
}

/** How many actions are at which point of the schedule, on a day. */
export interface ScheduleCounts {
  /** Absent of a plan of the past. */
  day: string | undefined;
  /** `3 overdue`, each with the list of what it counts. Those that no action has are left out. */
  counts: Link[];
}

/** The counts of some actions. Those of the whole plan lead to lists of their own, those of a part to the list with filters. */
export function scheduleCounts(strategy: Strategy, actions: readonly Action[], part?: PlanPart): ScheduleCounts {
  const bySchedule = Map.groupBy(actions, (action) => statedSchedule(strategy, action));
  const day = printedDay(strategy);
  return {
    day: day && formatDate(day),
    counts: schedules.flatMap((schedule) => {
      const count = bySchedule.get(schedule)?.length ?? 0;
      return count === 0
        ? []
        : [{ text: countedSchedule(strategy, schedule, count), href: scheduleList(strategy, schedule, part) }];
    }),
  };
}

/** The list of the actions that are at one point of the schedule. */
export function scheduleList(strategy: Strategy, schedule: Schedule, part?: PlanPart): string {
  const facet = facetOf(strategy, 'schedule');
  const value = facet?.values.find((candidate) => candidate.value === slugify(schedule));
  if (part !== undefined || facet === undefined || value === undefined) {
    const query = new URLSearchParams(part === undefined ? [] : [[part.facet, part.value]]);
    query.append('schedule', slugify(schedule));
    return `${paths.actions(strategy.id)}?${query.toString()}`;
  }
  return facetListPath(strategy, { facet, value });
}

/** Whether an action with a date is overdue, due soon or later. Absent of one that is done, as its progress says so. */
export function datedSchedule(strategy: Strategy, action: Action): string | undefined {
  const schedule = scheduleOf(strategy, action);
  const isDated = schedule === 'overdue' || schedule.startsWith('due ');
  return isDated ? capitalise(scheduleLabel(strategy, schedule)) : undefined;
}

/** What a list says beside a date: that it is overdue or due soon. */
export function urgentSchedule(strategy: Strategy, action: Action): string | undefined {
  return scheduleOf(strategy, action) === 'due later' ? undefined : datedSchedule(strategy, action);
}

function countedSchedule({ isOver }: Strategy, schedule: Schedule, count: number): string {
  if (isOver && schedule === 'overdue') return `${count} with a date that has passed`;
  return schedule.startsWith('no ') ? `${count} with ${schedule}` : `${count} ${schedule}`;
}
