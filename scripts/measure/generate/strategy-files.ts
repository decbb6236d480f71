import { createRandom, type Random } from './random.ts';
import type { ContentFiles } from './content-files.ts';
import { addPlan, type GeneratedAction, type StrategySize } from './plan-files.ts';
import { article, paragraphs } from './prose.ts';
import { framework, helpServices } from './site-files.ts';
import { partners, places, subjects, themes, type Subject } from './words.ts';

const source = [{ document: 'committee-paper', part: 'paragraph 4' }];

const ownTerm = 'A part of the town that elects its own councillors.';

interface Setting {
  folder: string;
  place: string;
  subject: Subject;
  size: StrategySize;
  random: Random;
}

/** One whole strategy. `number` counts from 1, and no two numbers have the same place and subject. */
export function addStrategy(files: ContentFiles, seed: number, number: number, size: StrategySize): void {
  const { place, subject, id } = nameOf(number);
  const setting: Setting = { folder: `strategies/${id}`, place, subject, size, random: createRandom(seed, id) };
  const owners = setting.random
    .some(partners, size.partners)
    .map(([partner, name, kind]) => ({ id: partner, name, kind }));
  files.yaml(`${setting.folder}/strategy.yml`, settings(setting, number));
  files.yaml(`${setting.folder}/partners.yml`, {
    partners: owners.map((owner) => ({ ...owner, about: `They work in and around ${place}.` })),
  });
  files.yaml(`${setting.folder}/documents.yml`, { documents: papersOf(place) });
  if (number % 4 === 1) files.yaml(`${setting.folder}/glossary.yml`, { terms: [{ term: 'ward', meaning: ownTerm }] });
  const tables = addPlan(files, { ...setting, partners: owners });
  addNarrative(files, setting);
  if (number % 3 === 1) addConsultation(files, setting);
  if (number % 2 === 1) addEdition(files, setting, tables);
}

function nameOf(number: number): { place: string; subject: Subject; id: string } {
  const index = (number - 1) % places.length;
  const place = places[index];
  const subject = subjects[(index + Math.floor((number - 1) / places.length)) % subjects.length];
  const most = places.length * subjects.length;
  if (place === undefined || subject === undefined || number > most)
    throw new RangeError(`There are names for ${most} strategies only.`);
  return { place, subject, id: `${place.toLowerCase().replaceAll(' ', '-')}-${subject.id}` };
}

function settings({ place, subject, size, random }: Setting, number: number): Record<string, unknown> {
  const [colour, dark] = random.one(themes);
  return {
    order: number,
    title: `${place} ${subject.title} Strategy 2025 to 2030`,
    shortTitle: `${place} ${subject.title}`,
    place,
    period: { label: '2025 to 2030', from: 2025, to: 2030 },
    status: random.happens(40) ? 'draft' : 'adopted',
    statusNote: 'The council reads a report on this plan each spring.',
    asAt: '2025-09-01',
    published: '2025-03-01',
    updated: '2025-06-01',
    summary: `How ${place} works for ${subject.people.join(', ')} until 2030.`,
    vision: `${place} is a place where ${random.one(subject.people)} can count on good ${random.one(subject.things)}.`,
    terms: random.one([
      {
        priority: { one: 'priority', many: 'priorities' },
        objective: { one: 'objective', many: 'objectives' },
        action: { one: 'action', many: 'actions' },
      },
      {
        priority: { one: 'aim', many: 'aims' },
        objective: { one: 'step', many: 'steps' },
        action: { one: 'task', many: 'tasks' },
      },
    ]),
    framework,
    source: 'committee-paper',
    accountable: [{ role: 'Lead officer', name: 'Robin Example', source: source[0] }],
    expected: { priorities: size.priorities, objectives: size.objectives, actions: size.actions },
    help: [...helpServices],
    theme: { colour, dark },
  };
}

function papersOf(place: string): Record<string, unknown>[] {
  return [
    {
      id: 'committee-paper',
      title: `Report to the ${place} Committee`,
      publisher: `${place} Council`,
      published: '1 March 2025',
      date: '2025-03-01',
      url: 'https://wexmoor.example/papers/1/',
      about: 'The document that this strategy was taken from.',
      kind: 'source',
    },
    {
      id: 'needs-assessment',
      title: `Needs of ${place}`,
      publisher: 'Wexmoor County Council',
      urlNote: 'The council sends it to anyone who asks.',
      about: 'The figures that the document rests on.',
      kind: 'background',
    },
  ];
}

function addNarrative(files: ContentFiles, { folder, place, subject, size, random }: Setting): void {
  const section = (title: string, group: string, order: number) => ({
    title,
    order,
    group,
    summary: `${random.one(subject.aims)}: what ${place} does about it.`,
    source,
  });
  files.page(`${folder}/vision.mdx`, section('Our vision', 'strategy', 1), article(random, ['What good looks like']));
  const groups = ['strategy', 'delivery', 'background'] as const;
  for (let number = 1; number <= size.sections; number++) {
    const group = groups[number % groups.length] ?? 'strategy';
    const title = number === 1 ? 'When it happens' : `${random.one(subject.aims)}, part ${number}`;
    files.page(
      `${folder}/sections/part-${number}.mdx`,
      { ...section(title, group, number + 1), ...(number === 1 ? { timeline } : {}) },
      article(random, ['Where we are', 'What comes next']),
    );
  }
  for (const [index, title] of ['The plan is published', 'The first year is over'].entries()) {
    const date = `2025-0${index * 3 + 3}-01`;
    const summary = `${place} tells residents what has changed in the plan.`;
    files.page(`${folder}/updates/update-${index + 1}.mdx`, { date, title, summary }, paragraphs(random, 1));
  }
}

const timeline = [
  { when: 'January to March 2025', from: '2025-01', to: '2025-03', title: 'Residents were asked' },
  { when: '1 March 2025', from: '2025-03-01', title: 'The council read the plan' },
];

function addConsultation(files: ContentFiles, { folder, place, random }: Setting): void {
  files.page(
    `${folder}/consultation.mdx`,
    {
      title: `Tell ${place} what you think`,
      summary: 'Everybody is asked what the plan should hold.',
      opens: '2025-08-01',
      closes: '2025-10-31',
      channel: 'https://forms.example.org/wexmoor?ref={reference}&title={title}&edition={edition}&page={url}',
      questions: ['Is the vision right?', 'What should come first?', 'What is missing?'].map((text, index) => ({
        id: `question-${index + 1}`,
        text,
      })),
      ways: [{ kind: 'post', text: 'Write to the Town Hall.' }],
      formats: 'Ask for large print, Easy Read or another language.',
      ...(random.happens(50) ? { timetable: 'part-1' } : {}),
      privacy: 'Two officers read each answer. It is deleted after a year.',
      afterwards: { text: 'Comments are closed. The committee has them.' },
      demonstration: 'This is an invented consultation, and nothing is collected.',
      source,
    },
    paragraphs(random, 1),
  );
}

/** The actions as they were six months earlier, when some had another date. */
function addEdition(
  files: ContentFiles,
  { folder, random }: Setting,
  tables: readonly { under: string; actions: GeneratedAction[] }[],
): void {
  const names = new Map<string, string>(partners.map(([id, name]) => [id, name]));
  const actions = tables.flatMap(({ under, actions: listed }) =>
    listed.map(({ id, text, details, timescale, leads }) => ({
      id,
      text,
      details,
      under,
      timescale: random.happens(5) ? '2025/26' : (timescale ?? null),
      leads: leads.map((lead) => ({ id: lead, name: names.get(lead) ?? lead })),
    })),
  );
  files.json(`${folder}/editions/2025-03-01.json`, { date: '2025-03-01', actions });
}
