import type { ContentFile } from '../content/content-file.ts';
import { nameField } from '../content/naming.ts';
import type { Problem } from '../problems/problem.ts';
import { didYouMean, quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import { id as idSchema } from '../content/schema/values.ts';
import { contentKinds, type ContentKind } from '../content/schema/kinds.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';
import { ownerPath, textFields, type TextField } from './fields.ts';
import { areaNames, idsIn, type GivenId } from './given-ids.ts';
import { causeOf, emptiedPlaces, idsOf, mayBe, priorityIds } from './known-ids.ts';
import { oneForEachId, type UnknownId } from './unknown-ids.ts';

/** Reports each id that names something that does not exist, in files with other faults too. */
export function checkReferences(context: CheckContext): Problem[] {
  const emptied = new Map<string, Problem>();
  const all = context.files.flatMap((file) => referencesIn(file));
  const named = Map.groupBy(all, ({ list }) => list);
  const unknown = all.flatMap(({ file, field, target, scope, list }): UnknownReference[] => {
    // What is not written as an id is reported as that.
    const isMiswritten = target.noun !== 'area' && !idSchema.safeParse(field.text).success;
    if (isMiswritten || !context.isComplete(target.kind, scope)) return [];
    if (target.ids(context, scope).length > 0) {
      return unknownReference(context, file, field, target).map((problem) => ({
        problem,
        list,
        noun: target.noun,
        id: field.text,
        given: target.given?.(context, scope) ?? [],
        named: new Set(named.get(list)?.map((each) => each.field.text)),
        isNameOfFile: target.noun === targets.place.noun && file.id === field.text,
        repeated: repeatedIn(target.ids(context, scope)),
      }));
    }
    // A file that is wrong is reported itself.
    if (!context.invalid.some((place) => place.kind === target.kind && place.strategy === scope))
      emptied.set(pathOf(target.kind, scope), emptyList(context, target, scope));
    return [];
  });
  return [...oneForEachId(context, withoutOvertyped(unknown)), ...emptied.values()];
}

interface Reference {
  file: ContentFile;
  field: TextField;
  target: Target;
  scope: string | undefined;
  /** Where it should be listed. */
  list: string;
}

function referencesIn(file: ContentFile): Reference[] {
  const fields = textFields(file.value);
  return references
    .filter(({ kinds }) => kinds === undefined || kinds.includes(file.kind))
    .flatMap(({ to, at }) => {
      const target: Target = targets[to];
      const scope = target.ofStrategy ? file.strategy : undefined;
      const list = JSON.stringify([target.noun, scope]);
      return fields.filter(({ pattern }) => at.test(pattern)).map((field) => ({ file, field, target, scope, list }));
    });
}

interface UnknownReference extends UnknownId {
  /** How many ids the list has twice. */
  repeated: number;
}

/** If one id is typed over another, the repeated id is reported, and not what refers to the lost one. */
function withoutOvertyped(found: readonly UnknownReference[]): UnknownReference[] {
  return [...Map.groupBy(found, ({ list }) => list).values()].flatMap((ofList) => {
    const lost = new Set(ofList.map(({ id }) => id));
    return lost.size <= (ofList[0]?.repeated ?? 0) ? [] : ofList;
  });
}

function repeatedIn(ids: readonly (string | undefined)[]): number {
  return ids.length - new Set(ids).size;
}

/** Nothing at all of a kind is one problem, however often such things are named. */
function emptyList(context: CheckContext, target: Target, scope: string | undefined): Problem {
  const message = `The content names ${target.plural}, but there are none. ${target.listed} ${context.shownPath(pathOf(target.kind, scope))}.`;
  const fix = 'Restore them, for example from an earlier version of the content.';
  const cause = target.kind === 'priority' ? emptiedPlaces(context, scope)?.cause : undefined;
  const place = context.locate(placeOf(target.kind, scope));
  return { rule: 'unknown-reference', ...place, message, fix, ...(cause !== undefined && { cause }) };
}

/** The ids of the priorities and objectives of a strategy: the places that actions can be under. */
export function placeIds(context: CheckContext, strategy: string | undefined): (string | undefined)[] {
  const objectives = context.ofKind('priority', strategy).flatMap(({ data }) => idsOf(data.objectives));
  return [...priorityIds(context, strategy), ...objectives];
}

/** Which fields name what. */
const references: readonly { to: keyof typeof targets; at: RegExp; kinds?: readonly ContentKind[] }[] = [
  { to: 'document', at: /(?:^|\.)document$/ },
  { to: 'document', at: /^source$/, kinds: ['strategy'] },
  { to: 'partner', at: /(?:^|\.)leads\.\*$/ },
  { to: 'partner', at: /^actions\.\*\.supports\.\*$/, kinds: ['actionTable'] },
  { to: 'theme', at: /^actions\.\*\.themes\.\*$/, kinds: ['actionTable'] },
  { to: 'measure', at: /(?:^|\.)indicator$/ },
  { to: 'measure', at: /(?:^|\.)context\.\*$/, kinds: ['priority'] },
  { to: 'measure', at: /^actions\.\*\.measures\.\*$/, kinds: ['actionTable'] },
  { to: 'area', at: /^figures\.(?:series\.\*|targets\.\*|baseline)\.area$/, kinds: ['measure'] },
  { to: 'place', at: /^under$/, kinds: ['actionTable'] },
  { to: 'helpService', at: /^help\.\*$/, kinds: ['strategy'] },
  { to: 'section', at: /^timetable$/, kinds: ['consultation'] },
  { to: 'framework', at: /^framework$/, kinds: ['strategy'] },
  { to: 'strategy', at: /^remarks\.\*\.strategy$/, kinds: ['measure'] },
];

/** The ids that are the names of files, `undefined` for each name that is not an id. */
function fileIdsOf(files: readonly { id: string | undefined }[]): (string | undefined)[] {
  return files.map(({ id }) => (idSchema.safeParse(id).success ? id : undefined));
}

interface Target {
  noun: string;
  plural: string;
  /** The kinds of file that define such things. */
  kind: ContentKind;
  /** Whether each strategy has its own. */
  ofStrategy: boolean;
  /** The ids, `undefined` for each that could not be read. */
  ids(context: CheckContext, strategy: string | undefined): (string | undefined)[];
  /** The same with their places, if a file lists them. Without those that could not be read. */
  given?(context: CheckContext, strategy: string | undefined): GivenId[];
  /** Whether a name that is near to none can be that of something which this site does not have: then nothing is said. */
  mayBeElsewhere?: true;
  /** Where they are defined, as the end of a sentence. */
  listed: string;
}

const targets = {
  document: {
    noun: 'document',
    plural: 'documents',
    kind: 'documents',
    ofStrategy: true,
    ids: (context, strategy) => context.ofKind('documents', strategy).flatMap(({ data }) => idsOf(data.documents)),
    given: (context, strategy) => idsIn(context.ofKind('documents', strategy), 'documents'),
    listed: 'Documents are listed in',
  },
  partner: {
    noun: 'partner',
    plural: 'partners',
    kind: 'partners',
    ofStrategy: true,
    ids: (context, strategy) => context.ofKind('partners', strategy).flatMap(({ data }) => idsOf(data.partners)),
    given: (context, strategy) => idsIn(context.ofKind('partners', strategy), 'partners'),
    listed: 'Partners are listed in',
  },
  theme: {
    noun: 'theme',
    plural: 'themes',
    kind: 'strategy',
    ofStrategy: true,
    ids: (context, strategy) => context.ofKind('strategy', strategy).flatMap(({ data }) => idsOf(data.themes)),
    given: (context, strategy) => idsIn(context.ofKind('strategy', strategy), 'themes'),
    listed: 'Themes are listed in',
  },
  place: {
    noun: 'priority or objective',
    plural: 'priorities or objectives',
    kind: 'priority',
    ofStrategy: true,
    ids: placeIds,
    given: (context, strategy) => idsIn(context.ofKind('priority', strategy), 'objectives'),
    listed: 'Each priority, with its objectives, has a file',
  },
  measure: {
    noun: 'measure',
    plural: 'measures',
    kind: 'measure',
    ofStrategy: false,
    ids: (context) => fileIdsOf(context.ofKind('measure')),
    listed: 'Each measure has a file',
  },
  area: {
    noun: 'area',
    plural: 'areas',
    kind: 'areas',
    ofStrategy: false,
    ids: (context) =>
      context.ofKind('areas').flatMap(({ data }) => (data.areas ?? [undefined]).map((area) => area?.name)),
    given: (context) => areaNames(context.ofKind('areas')),
    listed: 'Areas are listed in',
  },
  section: {
    noun: 'section',
    plural: 'sections',
    kind: 'section',
    ofStrategy: true,
    ids: (context, strategy) => fileIdsOf(context.ofKind('section', strategy)),
    listed: 'Each section has a file',
  },
  strategy: {
    noun: 'strategy',
    plural: 'strategies',
    kind: 'strategy',
    ofStrategy: false,
    ids: (context) => context.strategies,
    mayBeElsewhere: true,
    listed: 'Each strategy has a folder with the file',
  },
  framework: {
    noun: 'framework',
    plural: 'frameworks',
    kind: 'framework',
    ofStrategy: false,
    ids: (context) => fileIdsOf(context.ofKind('framework')),
    listed: 'Each framework has a file',
  },
  helpService: {
    noun: 'help service',
    plural: 'help services',
    kind: 'help',
    ofStrategy: false,
    ids: (context) => context.ofKind('help').flatMap(({ data }) => idsOf(data.services)),
    given: (context) => idsIn(context.ofKind('help'), 'services'),
    listed: 'Help services are listed in',
  },
} as const satisfies Record<string, Target>;

function unknownReference(
  context: CheckContext,
  { path, strategy, value }: ContentFile,
  field: TextField,
  target: Target,
): Problem[] {
  const scope = target.ofStrategy ? strategy : undefined;
  const ids = target.ids(context, scope);
  const paths = context.ofKind(target.kind, scope).map((file) => file.path);
  if (mayBe(field.text, ids, paths, context)) return [];
  const listed = `${target.listed} ${context.shownPath(pathOf(target.kind, scope))}.`;
  const meant = didYouMean(
    field.text,
    readEntries(ids).map(({ entry }) => entry),
  );
  if (meant === undefined && target.mayBeElsewhere === true) return [];
  return [
    {
      rule: 'unknown-reference',
      ...context.locate(path, field.path),
      message: `${capitalise(nameField(value, ownerPath(field.path)))} names the ${target.noun} ${quote(field.text)}, which does not exist.`,
      fix: meant === undefined ? listed : `${meant} ${listed}`,
      cause: causeOf(target.noun, scope, field.text),
      ...(target.kind === 'priority' && emptiedPlaces(context, scope, field.text)),
    },
  ];
}

/** The file of a kind, or the folder if there can be several. */
function placeOf(kind: ContentKind, strategy: string | undefined): string {
  return pathOf(kind, strategy).replace(/\/<id>.*$/, '');
}

/** The path of a kind's files: `strategies/leeds/partners.yml`, `indicators/<id>.json`. */
function pathOf(kind: ContentKind, strategy: string | undefined): string {
  return contentKinds[kind].path.replace('{strategy}', strategy ?? '<id>').replace('{id}', '<id>');
}
