import { quote } from '../../src/core/text/wording.ts';
import { CommandError } from '../lib/command-error.ts';
import { questions } from './questions.ts';
import { questionNames, type Given, type QuestionName } from './answers.ts';

/** Prints a prompt and waits for a line. */
export type Ask = (prompt: string) => Promise<string>;

/**
 * An answer to every question: the options first, then what is typed.
 *
 * @param ask absent if nobody can be asked. Then every question needs its option or a suggestion.
 * @throws {CommandError} with every fault of the options, and every one that is missing.
 */
export async function answerAll(options: Given, ask: Ask | undefined): Promise<Required<Given>> {
  const faults = questionNames.flatMap((name) => faultOf(name, options[name]) ?? []);
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  const given: Given = { ...options };
  const missing: QuestionName[] = [];
  for (const name of questionNames) {
    const suggestion = usableSuggestion(name, given);
    given[name] ??= ask === undefined ? suggestion : await askOne(name, suggestion, ask);
    if (given[name] === undefined) missing.push(name);
  }
  if (missing.length > 0) throw new CommandError(missingOptions(missing));
  return given as Required<Given>;
}

async function askOne(name: QuestionName, suggestion: string | undefined, ask: Ask): Promise<string> {
  const { asks, example } = questions[name];
  const hint = suggestion === undefined ? `For example: ${example}` : `Press Enter for: ${suggestion}`;
  let remark = '';
  for (;;) {
    const typed = (await ask(`${remark}\n${asks}\n${hint}\n> `)).trim();
    const answer = typed === '' ? suggestion : typed;
    const fault = answer === undefined ? 'This needs an answer.' : faultOf(name, answer);
    if (answer !== undefined && fault === undefined) return answer;
    remark = `\n${fault ?? ''}\n`;
  }
}

function usableSuggestion(name: QuestionName, given: Given): string | undefined {
  const suggestion = questions[name].suggestion?.(given);
  return faultOf(name, suggestion) === undefined ? suggestion : undefined;
}

function faultOf(name: QuestionName, answer: string | undefined): string | undefined {
  if (answer === undefined) return undefined;
  if (answer.trim() === '') return `The option --${name} is empty.`;
  return questions[name].fault?.(answer);
}

function missingOptions(missing: readonly QuestionName[]): string {
  const lines = missing.map((name) => `  --${name} ${quote(questions[name].example)}   ${questions[name].asks}`);
  return [
    'Questions need an interactive terminal, but this is not one. Give these answers as options:',
    '',
    ...lines,
  ].join('\n');
}
