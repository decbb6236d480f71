import { createRandom } from './random.ts';
import type { ContentFiles } from './content-files.ts';
import { places, subjects, type Subject } from './words.ts';

const areas = [...places, 'Wexmoor'] as const;
const licence = { name: 'Example Licence', url: 'https://licence.example/1/' };

export const framework = 'county-outcomes';
export const outcomes = ['heard', 'healthy', 'housed', 'learning', 'safe', 'green'] as const;
export const helpServices = ['advice-line', 'repairs', 'listening-ear'] as const;

/** What all strategies share: the site, its glossary, help services, areas, the framework and the indicators. */
export function addSiteFiles(files: ContentFiles, seed: number, measuresPerSubject: number): void {
  files.yaml('site.yml', {
    name: 'Wexmoor strategies',
    description: 'What the councils of Wexmoor plan to do, who will do it and by when.',
    publisher: { name: 'Wexmoor County Council', url: 'https://wexmoor.example/' },
    notice: { label: 'Example', text: 'Wexmoor is an invented county. Nothing here is about a real council.' },
    accessibility: { email: 'accessibility@wexmoor.example', prepared: '2025-03-01', reviewed: '2025-03-15' },
    licence: { ...licence, statement: 'You can use this text for anything.' },
  });
  files.yaml('glossary.yml', {
    terms: [
      {
        term: 'CDP',
        full: 'Community Delivery Plan',
        meaning: 'The list of work that the county and the towns share.',
        also: ['CDPs'],
      },
      { term: 'PIF', full: 'Place Improvement Fund', meaning: 'Money that the county sets aside for towns.' },
      { term: 'baseline', meaning: 'The figure that later figures are compared with.' },
    ],
    notAbbreviations: ['NHS'],
  });
  files.yaml('help.yml', { services: helpServices.map(helpService) });
  files.yaml('areas.yml', {
    areas: areas.map((name) => ({ name, code: codeOf(name) })),
  });
  files.yaml(`frameworks/${framework}.yml`, {
    title: 'Framework of County Outcomes',
    shortTitle: 'County Outcomes',
    publisher: 'Department of Examples',
    url: 'https://outcomes.example/',
    published: 'May 2023',
    summary: 'It says what every county should reach, so that counties can be compared.',
    outcomes: outcomes.map((id, index) => ({
      id,
      group: index < 3 ? 'Main outcome' : 'Supporting outcome',
      number: (index % 3) + 1,
      title: `Everybody in the county is ${id}`,
    })),
  });
  for (const subject of subjects) {
    for (let number = 1; number <= measuresPerSubject; number++) addMeasure(files, seed, subject, number);
  }
}

export function measureId({ id }: Subject, number: number): string {
  return `${id}-${number}`;
}

function helpService(id: string, index: number): Record<string, unknown> {
  return {
    id,
    name: `Wexmoor ${id.replaceAll('-', ' ')}`,
    about: 'Free help for anyone who lives in the county.',
    phone: `01632 96000${index}`,
    url: `https://${id}.example/`,
    hours: 'Monday to Friday, 9am to 5pm',
    checked: '2025-03-01',
    checkedAt: "the service's own page",
    urgent: index === 0,
  };
}

function codeOf(area: (typeof areas)[number]): string {
  return `X0${1_000_001 + areas.indexOf(area)}`;
}

/** Seven years of figures for the county and one of its towns; of every fifth measure no figure is published. */
function addMeasure(files: ContentFiles, seed: number, subject: Subject, number: number): void {
  const id = measureId(subject, number);
  const random = createRandom(seed, `indicator ${id}`);
  const thing = subject.things[(number - 1) % subject.things.length] ?? subject.title;
  const people = random.one(subject.people);
  const better = random.one(['higher', 'lower']);
  files.json(`indicators/${id}.json`, {
    name: `Reach of ${thing} among ${people}, measure ${number}`,
    meaning: `How many of every 100 ${people} say that the ${thing} in their town are good enough.`,
    better,
    sources: [{ name: 'Wexmoor Household Survey', url: 'https://survey.example/', checked: '2025-02-01' }],
    ...(number % 5 === 0
      ? { noFigures: 'The survey asks this for the first time next year.' }
      : { figures: figuresOf(seed, id, better === 'higher' ? 90 : 10) }),
  });
}

function figuresOf(seed: number, id: string, target: number): Record<string, unknown> {
  const random = createRandom(seed, `figures ${id}`);
  const points = (start: number) =>
    Array.from({ length: 7 }, (_, year) => {
      const value = Math.min(97, Math.max(3, start + year * random.whole(0, 2) - random.whole(0, 3)));
      return {
        period: `${2018 + year}/${19 + year}`,
        end: `${2019 + year}-03`,
        value,
        lower: value - 2,
        upper: value + 2,
      };
    });
  return {
    unit: { label: '% of people asked', short: '%', kind: 'percent' },
    chart: 'line',
    frequency: 'Every year',
    confidence: 'high',
    source: {
      publisher: 'Wexmoor Household Survey',
      title: 'Household Survey tables',
      url: 'https://survey.example/tables/',
      licence,
      checked: '2025-02-01',
    },
    series: (['Wexmoor', random.one(places)] as const).map((area) => ({
      area,
      code: codeOf(area),
      points: points(random.whole(30, 70)),
    })),
    target: { value: target, by: '2030', setBy: 'Wexmoor County Council' },
  };
}
