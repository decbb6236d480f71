import { numberAt, after, textAt, type Tokens } from './tokens.ts';

/** What a timescale says without a date. */
export interface WordsRead {
  ongoing: boolean;
  repeats: boolean;
  /** It says itself that no date is fixed: `TBC`, `n/a`, `As required`. */
  isOpen: boolean;
  /** The tokens that say it. */
  read: ReadonlySet<number>;
}

type Phrase = (tokens: Tokens, at: number) => number | undefined;

/** Finds "ongoing", "every quarter" and "to be confirmed", in any of their forms. */
export function readWords(tokens: Tokens): WordsRead {
  const read = new Set<number>();
  const find = (phrase: Phrase, counts: (at: number, next: number) => boolean = () => true): boolean => {
    let isFound = false;
    for (let at = 0; at < tokens.length; at++) {
      const next = phrase(tokens, at);
      if (next === undefined || !counts(at, next)) continue;
      isFound = true;
      for (let index = at; index < next; index++) read.add(index);
    }
    return isFound;
  };
  const isAtEdge = (at: number, next: number) => at === 0 || next >= tokens.length - 1;
  const ongoing = find(ongoingPhrase, (at) => !isDenied(tokens, at));
  return { ongoing, repeats: find(repeatPhrase), isOpen: find(openPhrase, isAtEdge), read };
}

function ongoingPhrase(tokens: Tokens, at: number): number | undefined {
  return firstOf(tokens, at, [
    'ongoing|continuous|continuously|continual|continually',
    'on going',
    'on - going',
    'throughout|for the plan|strategy|programme|period',
    'duration|life|lifetime of the plan|strategy|programme',
  ]);
}

function repeatPhrase(tokens: Tokens, at: number): number | undefined {
  const period = 'day|week|fortnight|month|quarter|term|year|annum';
  const number =
    numberAt(tokens, at + 1, 3) === undefined ? undefined : after(tokens, at + 2, 'years|months|weeks|days');
  const ending = textAt(tokens, at + 1);
  return (
    firstOf(tokens, at, [
      'annually|yearly|quarterly|monthly|weekly|fortnightly|daily|termly|biannually|biennially',
      'each|per year|month|quarter|week|fortnight|term|annum|day|spring|summer|autumn|winter',
      `once|twice a|per|each|every ${period}`,
    ]) ??
    (textAt(tokens, at + 1) === 'times' ? after(tokens, at + 2, `a|per|each|every ${period}`) : undefined) ??
    (textAt(tokens, at) === 'annual' && !/^\p{L}/u.test(ending) ? at + 1 : undefined) ??
    (textAt(tokens, at) === 'every' && /^\p{L}/u.test(ending) ? at + 2 : undefined) ??
    (textAt(tokens, at) === 'every' ? number : undefined)
  );
}

function openPhrase(tokens: Tokens, at: number): number | undefined {
  const whole = tokens.length === 1 ? after(tokens, at, 'na|none|-') : undefined;
  const phrases = [
    'date|dates tbc|tbd|tba',
    'tbc|tbd|tba',
    'to be confirmed|determined|decided|agreed|announced|set|advised',
    'n / a',
    'not applicable|set|specified|stated|given|fixed',
    'as|when required|needed|necessary|appropriate',
    'as and when',
    'no date|deadline|timescale',
  ];
  return whole ?? firstOf(tokens, at, phrases);
}

function firstOf(tokens: Tokens, at: number, phrases: readonly string[]): number | undefined {
  for (const phrase of phrases) {
    const next = after(tokens, at, phrase);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Whether "not" or the like is before a word: `Not ongoing`, `no longer ongoing`, `non-ongoing`. */
function isDenied(tokens: Tokens, at: number): boolean {
  const previous = textAt(tokens, at - 1) === '-' ? at - 2 : at - 1;
  return ['not', 'non', 'never'].includes(textAt(tokens, previous)) || after(tokens, at - 2, 'no longer') !== undefined;
}
