import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** The folder of the strategy, and how many actions stand under its one objective. */
export const extreme = { id: 'extreme', actions: 400, partners: 40 };

const longWord = 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const rightToLeft = 'خطة المدينة للتدفئة ١٢٣ (שלום) و Warm Homes 2024';
const quotes = `“one ‘two "three 'four «five» four' three" two’ one”`;
const names = [longWord, rightToLeft, quotes, '__proto__', 'constructor', '𝕎𝕒𝕣𝕞 👩‍👩‍👧‍👦', 'x'.repeat(150)];

/** Content that keeps to every rule and strains the pages: long words, other scripts, nested quotes, a very long list. */
export function writeExtreme(contentFolder: string): void {
  const folder = join(contentFolder, 'strategies', extreme.id);
  const write = (path: string, front: unknown, body = ''): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = stringify(front, { aliasDuplicateObjects: false });
    writeFileSync(join(folder, path), path.endsWith('.mdx') ? `---\n${text}---\n${body}` : text);
  };
  rmSync(folder, { recursive: true, force: true });
  write('strategy.yml', settings);
  write('vision.mdx', { ...section('Vision', 1), summary: quotes }, `> ${quotes}\n>\n> > > > > ${rightToLeft}\n`);
  write(
    'sections/constructor.mdx',
    section(longWord, 2),
    `${longWord} ${rightToLeft}\n\n## ${longWord}\n\n${quotes}\n`,
  );
  write('partners.yml', { partners: Array.from({ length: extreme.partners }, (_, index) => partner(index)) });
  write('documents.yml', { documents: [paper] });
  write('priorities/1.mdx', priority, `${quotes} ${rightToLeft}\n`);
  write('actions/constructor.mdx', {
    under: 'constructor',
    source: { document: 'paper' },
    table: longWord,
    rows: extreme.actions,
    actions: Array.from({ length: extreme.actions }, (_, index) => action(index)),
  });
}

const settings = {
  order: 2,
  title: `${longWord} ${rightToLeft} ${quotes}`,
  shortTitle: longWord,
  place: rightToLeft,
  period: { label: '2024', from: 2024, to: 2024 },
  status: 'adopted',
  statusNote: quotes,
  asAt: '2024-03-15',
  published: '2024-03-01',
  updated: '2024-03-15',
  summary: rightToLeft,
  vision: quotes,
  terms: {
    priority: { one: longWord.toLowerCase(), many: 'prototypes' },
    objective: { one: 'constructor', many: 'constructors' },
    action: { one: 'פעולה', many: 'פעולות' },
  },
  source: 'paper',
  expected: { priorities: 1, objectives: 1, actions: extreme.actions },
  theme: { colour: '#1d70b8', dark: '#74b9ff' },
};

const paper = { id: 'paper', title: quotes, publisher: longWord, about: rightToLeft, kind: 'source' };

const priority = {
  id: '1',
  title: `${quotes} ${longWord}`,
  shortTitle: longWord,
  summary: rightToLeft,
  source: [{ document: 'paper' }],
  objectives: [{ id: 'constructor', title: longWord, summary: quotes }],
};

function section(title: string, order: number) {
  return { title, order, group: 'strategy', summary: rightToLeft, source: [{ document: 'paper', part: longWord }] };
}

function partner(index: number) {
  const id = ['constructor', 'valueof', 'tostring'][index] ?? `partner-${index}`;
  return { id, name: `${nameOf(index)} ${index}`, kind: 'other', about: quotes };
}

function action(index: number) {
  return {
    id: index === 0 ? 'constructor' : `a-${index}`,
    text: `${nameOf(index)} ${index}`,
    details: index % 10 === 0 ? names : [],
    ...(index % 3 === 0 ? { timescale: index % 2 === 0 ? `Ongoing, ${nameOf(index)}` : '2024' } : {}),
    leads: index % 7 === 0 ? [] : [partner(index % extreme.partners).id],
    row: index + 1,
  };
}

function nameOf(index: number): string {
  return names[index % names.length] ?? longWord;
}
