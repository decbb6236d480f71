import { nameField, valueAt } from '../content/naming.ts';
import type { ContentKind } from '../content/schema/kinds.ts';
import type { ContentFile } from '../content/content-file.ts';
import type { FieldPath } from '../content/positions.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { textFields } from './fields.ts';
import { nameAction } from './owners.ts';

/** Reports texts and ids that a list has twice, and two things that say the same and should be one. */
export function checkRepeatedEntries(context: CheckContext): Problem[] {
  return [
    ...context.files.flatMap((file) => inLists(context, file)),
    ...things.flatMap((thing) => sameThings(context, thing)),
    ...leadsThatSupport(context),
  ];
}

/** A partner that leads an action does not support it as well. */
function leadsThatSupport(context: CheckContext): Problem[] {
  return context.ofKind('actionTable').flatMap(({ path, data }) =>
    readEntries(data.actions).flatMap(({ index, entry: { id, leads, supports } }) =>
      readEntries(supports)
        .filter(({ entry }) => leads?.includes(entry))
        .map(({ index: place, entry }): Problem => {
          const message = `${capitalise(nameAction(id))} has the partner ${quote(entry)} in "leads" and in "supports".`;
          const at = context.locate(path, ['actions', index, 'supports', place]);
          return { rule: 'repeated-entry', ...at, message, fix: 'Delete one of the two.' };
        }),
    ),
  );
}

/** Lists whose repeated entries another rule reports. */
const checkedElsewhere = /(?:^|\.)context\.\*$/;

function inLists(context: CheckContext, file: ContentFile): Problem[] {
  const seen = new Map<string, number>();
  return textFields(file.value).flatMap(({ path, pattern, text }) => {
    const place = path.at(-1);
    if (typeof place !== 'number' || checkedElsewhere.test(pattern)) return [];
    const list = path.slice(0, -1);
    const key = JSON.stringify([list, text]);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? place);
    if (earlier === undefined) return [];
    const message = `${capitalise(nameField(file.value, list))} has ${quote(text)} twice.`;
    return [{ rule: 'repeated-entry', ...context.locate(file.path, path), message, fix: 'Delete one of the two.' }];
  });
}

/** Things of one kind, and the fields that tell them apart. */
interface Thing {
  plural: string;
  kind: ContentKind;
  /** Where they are in the file, with `*` for each place in a list. The file itself if it is empty. */
  at: readonly string[];
  fields: readonly string[];
  /** Where two that say the same would be noticed. */
  within: 'list' | 'strategy';
}

const things: readonly Thing[] = [
  { plural: 'actions', kind: 'actionTable', at: ['actions', '*'], fields: ['text', 'details'], within: 'list' },
  {
    plural: 'milestones',
    kind: 'actionTable',
    at: ['actions', '*', 'milestones', '*'],
    fields: ['when', 'text'],
    within: 'list',
  },
  {
    plural: 'reports',
    kind: 'actionTable',
    at: ['actions', '*', 'progress', '*'],
    fields: ['date', 'printed', 'status', 'text'],
    within: 'list',
  },
  { plural: 'words for progress', kind: 'strategy', at: ['reportWords', '*'], fields: ['word'], within: 'list' },
  { plural: 'priorities', kind: 'priority', at: [], fields: ['title'], within: 'strategy' },
  { plural: 'objectives', kind: 'priority', at: ['objectives', '*'], fields: ['title'], within: 'list' },
  { plural: 'sections', kind: 'section', at: [], fields: ['title'], within: 'strategy' },
  { plural: 'events', kind: 'section', at: ['timeline', '*'], fields: ['from', 'title'], within: 'list' },
  { plural: 'bodies', kind: 'section', at: ['governance', '*'], fields: ['name'], within: 'list' },
  { plural: 'questions', kind: 'consultation', at: ['questions', '*'], fields: ['text'], within: 'list' },
  { plural: 'groups', kind: 'consultation', at: ['consulted', '*'], fields: ['name'], within: 'list' },
  { plural: 'updates', kind: 'update', at: [], fields: ['date', 'title'], within: 'strategy' },
  { plural: 'responses', kind: 'response', at: [], fields: ['theme'], within: 'strategy' },
  { plural: 'outcomes', kind: 'framework', at: ['outcomes', '*'], fields: ['title'], within: 'list' },
  { plural: 'help services', kind: 'help', at: ['services', '*'], fields: ['name'], within: 'list' },
];

function sameThings(context: CheckContext, { plural, kind, at, fields, within }: Thing): Problem[] {
  const first = new Map<string, { file: ContentFile; path: FieldPath }>();
  return context.files
    .filter((file) => file.kind === kind)
    .flatMap((file) =>
      pathsAt(file.value, at).flatMap((path): Problem[] => {
        const values = fields.map((field) => valueAt(file.value, [...path, field]));
        const [label] = values.filter((value) => typeof value === 'string').toReversed();
        if (label === undefined) return [];
        const scope = within === 'strategy' ? [file.strategy] : [file.path, path.slice(0, -1)];
        const key = JSON.stringify([scope, values]).toLowerCase();
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, { file, path });
          return [];
        }
        const ids = [valueAt(file.value, [...path, 'id']), valueAt(earlier.file.value, [...earlier.path, 'id'])];
        // Two of one id are reported as that.
        if (ids[0] !== undefined && ids[0] === ids[1]) return [];
        const { file: place, line } = context.locate(earlier.file.path, [...earlier.path, fields[0] ?? '']);
        const message = `Two ${plural} say the same thing, here and at ${place}:${line}: ${quote(label)}`;
        const fix = 'Delete one of the two, or correct its words.';
        return [{ rule: 'repeated-entry', ...context.locate(file.path, [...path, fields.at(-1) ?? '']), message, fix }];
      }),
    );
}

/** The paths of a file's fields that match. */
function pathsAt(value: unknown, [key, ...rest]: readonly string[], path: FieldPath = []): FieldPath[] {
  if (key === undefined) return [path];
  if (key !== '*') return pathsAt(valueAt(value, [key]), rest, [...path, key]);
  return Array.isArray(value) ? value.flatMap((entry: unknown, index) => pathsAt(entry, rest, [...path, index])) : [];
}
