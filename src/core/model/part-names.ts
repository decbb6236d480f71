import { capitalise, inFull, shorten, type Term } from '../text/words.ts';

/** `outcome 1`. `category` if the id is a word: words are for addresses and are not printed as numbers. */
export function numberedTerm({ one }: Term, id: string): string {
  return [one, printedNumber(id)].filter((part) => part !== undefined).join(' ');
}

/** `Outcome 1`, or `Category`. */
export function partLabel(term: Term, id: string): string {
  return capitalise(numberedTerm(term, id));
}

/** `1.2 Harm reduction`, or the title alone if the id is a word. */
export function numberedTitle(id: string, title: string): string {
  return [printedNumber(id), title].filter((part) => part !== undefined).join(' ');
}

/** The id, if it is a number to print: `1.2`. */
export function printedNumber(id: string): string | undefined {
  return /\d/.test(id) ? id : undefined;
}

/** What an action is called: its title, or how its text begins. */
export function actionName(action: {
  title?: string | null | undefined;
  text: string;
  details: readonly string[];
}): string {
  return action.title ?? shorten(inFull(action), 70);
}
