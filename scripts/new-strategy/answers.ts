import { readableColour, themeGrounds } from '../../src/core/checks/contrast.ts';
import { asColour } from '../../src/core/content/validate/repairs.ts';

export const questionNames = [
  'title',
  'place',
  'period',
  'publisher',
  'colour',
  'priority',
  'objective',
  'action',
  'consultation',
] as const;

export type QuestionName = (typeof questionNames)[number];

/** Answers as they were typed, by the name of their question, which is also the name of its option. */
export type Given = Partial<Record<QuestionName, string>>;

/** The words for one thing and for several. */
export interface Words {
  one: string;
  many: string;
}

export interface Period {
  from: number;
  to: number;
}

/** What a new strategy is made from. */
export interface Answers {
  id: string;
  title: string;
  place: string;
  period: Period;
  publisher: string;
  theme: { colour: string; dark: string };
  terms: { priority: Words; objective: Words; action: Words };
  hasConsultation: boolean;
  /** The day on which it is made, `YYYY-MM-DD`. */
  today: string;
}

/** Answers to every question, none of which has a fault, as values. */
export function readAnswers(given: Required<Given>, { id, today }: Pick<Answers, 'id' | 'today'>): Answers {
  const colour = known(asColour(given.colour));
  return {
    id,
    title: given.title,
    place: given.place,
    period: known(readPeriod(given.period)),
    publisher: given.publisher,
    theme: { colour, dark: readableColour(colour, themeGrounds.dark) },
    terms: {
      priority: known(readWords(given.priority)),
      objective: known(readWords(given.objective)),
      action: known(readWords(given.action)),
    },
    hasConsultation: /^y/i.test(given.consultation),
    today,
  };
}

/** Two years in order, from `2025 to 2030`, `2025-2030` or `2025/26 to 2029/30`. */
export function readPeriod(text: string): Period | undefined {
  const years = (text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
  const [from = 0, to = 0] = years;
  return years.length === 2 && from <= to ? { from, to } : undefined;
}

/** `aim, aims` or just `aim`, whose plural is then formed by rule. */
export function readWords(text: string): Words | undefined {
  const [one = '', many, ...others] = text.split(',').map((word) => word.trim());
  if (others.length > 0 || one === '' || many === '') return undefined;
  return { one, many: many ?? pluralOf(one) };
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('An answer with a fault was taken.');
  return value;
}
