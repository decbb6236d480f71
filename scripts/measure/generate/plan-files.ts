import type { Random } from './random.ts';
import type { ContentFiles } from './content-files.ts';
import { paragraphs } from './prose.ts';
import { measureId, outcomes } from './site-files.ts';
import { evidence, purposes, timescales, verbs, type Subject } from './words.ts';

/** How large a strategy is. */
export interface StrategySize {
  priorities: number;
  /** In all priorities together. At least one a priority. */
  objectives: number;
  actions: number;
  partners: number;
  sections: number;
  measures: number;
}

interface Plan {
  folder: string;
  subject: Subject;
  random: Random;
  size: StrategySize;
  partners: readonly { id: string; name: string }[];
}

export interface GeneratedAction {
  id: string;
  title: string;
  text: string;
  details: string[];
  timescale?: string;
  leads: string[];
}

const paper = 'committee-paper';

/** Priorities with their objectives, and a table of actions for each objective. */
export function addPlan(files: ContentFiles, plan: Plan): { under: string; actions: GeneratedAction[] }[] {
  const { folder, subject, size } = plan;
  const tables: { under: string; actions: GeneratedAction[] }[] = [];
  const objectivesOf = shareOut(size.objectives, size.priorities);
  const actionsOf = shareOut(size.actions, size.objectives);
  const measures = Array.from({ length: size.measures }, (_, index) => measureId(subject, index + 1));
  const measuresOf = shareOut(measures.length, size.objectives);
  let place = 0;
  for (const [index, count] of objectivesOf.entries()) {
    const id = String(index + 1);
    const aim = subject.aims[index % subject.aims.length] ?? subject.title;
    const objectives = Array.from({ length: count }, (_, number) => {
      const objective = `${id}.${number + 1}`;
      const own = measures.splice(0, measuresOf[place] ?? 0);
      tables.push({ under: objective, actions: makeActions(plan, objective, actionsOf[place] ?? 0) });
      place += 1;
      return makeObjective(plan, objective, own);
    });
    files.page(
      `${folder}/priorities/${id}.mdx`,
      {
        id,
        title: `${aim} for ${plan.random.one(subject.people)}`,
        shortTitle: aim,
        summary: `This part of the plan works on ${plan.random.some(subject.things, 2).join(' and ')}.`,
        source: [{ document: paper, part: `Appendix ${id}` }],
        objectives,
      },
      paragraphs(plan.random, 2),
    );
  }
  for (const table of tables) addTable(files, plan, table);
  return tables;
}

function makeObjective({ subject, random }: Plan, id: string, measures: readonly string[]): Record<string, unknown> {
  const [first = '', second = ''] = random.some(subject.things, 2);
  const source = { document: paper, part: 'Appendix 5' };
  return {
    id,
    title: `Better ${first} and ${second}: step ${id}`,
    summary: `The ${first} are kept in order, and ${random.one(subject.people)} know how to use them.`,
    alignment: {
      source,
      outcomes: random.some(outcomes, random.whole(1, 2)),
      ...(measures.length === 0
        ? { statedGap: 'Local measures to be identified' }
        : {
            measures: measures.map((measure) => ({
              indicator: measure,
              asPublished: `Household Survey, ${measure.replaceAll('-', ' ')}`,
            })),
          }),
    },
  };
}

function makeActions(plan: Plan, under: string, count: number): GeneratedAction[] {
  const { random, subject } = plan;
  return Array.from({ length: count }, (_, index) => {
    const aim = `${random.one(verbs)} ${random.one(subject.things)} for ${random.one(subject.people)}`;
    return {
      id: `${under}-${String(index + 1).padStart(2, '0')}`,
      title: `${aim}, site ${index + 1}`,
      // The number keeps two actions of a table from saying the same.
      text: `${aim} at site ${index + 1} ${random.one(purposes)}.`,
      details: random.happens(20) ? random.some(subject.things, 3).map((thing) => `Work on ${thing}`) : [],
      ...(random.happens(92) ? { timescale: random.one(timescales) } : {}),
      leads: random.happens(95) ? random.some(plan.partners, random.whole(1, 3)).map(({ id }) => id) : [],
    };
  });
}

function addTable(
  files: ContentFiles,
  plan: Plan,
  { under, actions }: { under: string; actions: GeneratedAction[] },
): void {
  const names = new Map(plan.partners.map(({ id, name }) => [id, name]));
  files.page(
    `${plan.folder}/actions/${under}.mdx`,
    {
      under,
      source: { document: paper, part: `Appendix 6, table ${under}` },
      table: under,
      rows: actions.length,
      actions: actions.map((action, index) => ({
        ...action,
        ...(action.leads.length === 0 ? {} : { ownersAsPublished: action.leads.map((id) => names.get(id)).join('/ ') }),
        row: index + 1,
        ...followUp(plan.random),
      })),
    },
    paragraphs(plan.random, 1),
  );
}

/** Milestones and progress, which half of all actions have. */
function followUp(random: Random): Record<string, unknown> {
  if (random.happens(50)) return {};
  const milestones = random.happens(40)
    ? [{ when: 'June 2026', text: 'The first site is open' }, { text: 'All sites are open' }]
    : [];
  const reports = random.whole(0, 2);
  const progress = Array.from({ length: reports }, (_, index) => ({
    date: `2025-0${index + 4}-1${random.whole(0, 9)}`,
    // What is done stays done.
    status: random.one(['planned', 'under way', index === reports - 1 ? 'done' : 'under way', 'stalled', 'changed']),
    text: `${random.one(evidence)}.`,
  }));
  return { milestones, progress };
}

/** A number cut into so many shares that differ by one at most. */
function shareOut(whole: number, shares: number): number[] {
  return Array.from(
    { length: shares },
    (_, index) => Math.floor((whole * (index + 1)) / shares) - Math.floor((whole * index) / shares),
  );
}
