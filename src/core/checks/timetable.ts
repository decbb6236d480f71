import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';

/** Reports a consultation whose timetable is a section without any event. */
export function checkTimetable(context: CheckContext): Problem[] {
  return context.ofKind('consultation').flatMap(({ path, strategy, data: { timetable } }) => {
    const section = context.ofKind('section', strategy).find(({ id }) => id === timetable);
    if (section?.data.timeline?.length !== 0) return [];
    return [
      {
        rule: 'timetable',
        ...context.locate(path, ['timetable']),
        message: `The section ${quote(timetable ?? '')} is named as the timetable, but it has no "timeline".`,
        fix: `Name the section that says what happens when, or add a "timeline" to ${context.shownPath(section.path)}.`,
      },
    ];
  });
}
