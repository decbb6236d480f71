import { contrast, leastContrast, readableColour, themeGrounds } from '../../src/core/checks/contrast.ts';
import { asColour } from '../../src/core/content/validate/repairs.ts';
import { quote } from '../../src/core/text/wording.ts';
import type { TextOption } from '../lib/options.ts';
import { questionNames, readPeriod, readWords, type Given, type QuestionName, type Words } from './answers.ts';

export interface Question {
  asks: string;
  example: string;
  /** The answer that an empty line gives. Without one, the question needs an answer. */
  suggestion?: (given: Given) => string | undefined;
  /** What is wrong with an answer, and how to put it right. */
  fault?: (answer: string) => string | undefined;
}

const defaultColour = '#1d4f8b';

/** Every question that a new strategy needs an answer to. */
export const questions: Readonly<Record<QuestionName, Question>> = {
  title: {
    asks: 'What is the full title of the strategy?',
    example: 'Anytown Housing Strategy 2025 to 2030',
  },
  place: { asks: 'Which place is it for?', example: 'Anytown' },
  period: {
    asks: 'Which years does it cover?',
    example: '2025 to 2030',
    suggestion: ({ title = '' }) => /\d{4} *(?:to|-|–) *\d{4}/.exec(title)?.[0],
    fault: (answer) =>
      readPeriod(answer) === undefined
        ? `${quote(answer)} does not name a first and a last year in order. Write them as "2025 to 2030".`
        : undefined,
  },
  publisher: { asks: 'Who publishes it?', example: 'Anytown Council' },
  colour: {
    asks: 'Which colour should its pages have? It is written as "#" and six digits or letters from a to f.',
    example: defaultColour,
    suggestion: () => defaultColour,
    fault: colourFault,
  },
  priority: words('its largest parts', 'priority', 'priorities'),
  objective: words('what a large part is split into', 'objective', 'objectives'),
  action: words('the things that will be done', 'action', 'actions'),
  consultation: {
    asks: 'Is there a consultation on it, so that it needs a page for comments? Answer yes or no.',
    example: 'yes',
    suggestion: () => 'no',
    fault: (answer) => (/^(?:yes|no|y|n)$/i.test(answer) ? undefined : `${quote(answer)} is neither "yes" nor "no".`),
  },
};

/** An option for each question. */
export const questionOptions = Object.fromEntries(
  questionNames.map((name) => [name, { value: 'TEXT', help: questions[name].asks }]),
) as Record<QuestionName, TextOption>;

function words(what: string, one: string, many: string): Question {
  const question = `What does it call ${what}? Give the word for one and the word for several.`;
  return {
    asks: question,
    example: `${one}, ${many}`,
    suggestion: () => `${one}, ${many}`,
    fault: (answer) => (readWords(answer) === undefined ? wordsFault(answer, { one, many }) : undefined),
  };
}

function wordsFault(answer: string, { one, many }: Words): string {
  return `${quote(answer)} is not one word, or two words separated by a comma. Write them as ${quote(`${one}, ${many}`)}.`;
}

function colourFault(answer: string): string | undefined {
  const colour = asColour(answer);
  if (colour === undefined) return `${quote(answer)} is not a colour. A colour is written ${quote(defaultColour)}.`;
  const ratio = contrast(colour, themeGrounds.colour);
  if (ratio >= leastContrast) return undefined;
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  const darker = readableColour(colour, themeGrounds.colour);
  return `${quote(colour)} is too faint to read on a white page: its contrast is ${shown} to 1, but it must be at least ${leastContrast} to 1. ${quote(darker)} is the nearest that can be read.`;
}
