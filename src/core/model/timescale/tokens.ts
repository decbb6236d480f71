/** A number, a word or a sign of a timescale. */
export interface Token {
  /** In small letters, with any dash as "-" and any apostrophe as "'". */
  text: string;
  start: number;
  end: number;
  /** Whether no space parts it from the token before. */
  isGlued: boolean;
  isCapital: boolean;
}

/** The tokens from one place on, one after the other. What is read looks only a few ahead, so reading is linear. */
export type Tokens = readonly Token[];

/** What was read, and the first token after it. */
export type Read<Value> = { value: Value; next: number } | undefined;

export function tokensOf(printed: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of printed.matchAll(/\d+|\p{L}+|[^\s\d\p{L}]/gu)) {
    const text = word.replace(/^[‐‑‒–—−]$/, '-').replace(/^[’‘]$/, "'");
    tokens.push({
      text: text.toLowerCase(),
      start: index,
      end: index + word.length,
      isGlued: index > 0 && tokens.at(-1)?.end === index,
      isCapital: /^\p{Lu}/u.test(word),
    });
  }
  return tokens;
}

export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? '';
}

/** The number at a place, if it is of at most `digits` digits. */
export function numberAt(tokens: Tokens, at: number, digits = 4): number | undefined {
  const text = textAt(tokens, at);
  return /^\d+$/.test(text) && text.length <= digits ? Number(text) : undefined;
}

/** A year of four digits of this century. */
export function yearAt(tokens: Tokens, at: number): number | undefined {
  return /^20\d\d$/.test(textAt(tokens, at)) ? numberAt(tokens, at) : undefined;
}

const phrases = new Map<string, readonly (readonly string[])[]>();

/** The place after words that stand there in a row, or `undefined`. Each word can have alternatives: `q|qtr|quarter`. */
export function after(tokens: Tokens, at: number, words: string): number | undefined {
  let wanted = phrases.get(words);
  if (wanted === undefined) {
    wanted = words.split(' ').map((word) => word.split('|'));
    phrases.set(words, wanted);
  }
  let next = at;
  for (const alternatives of wanted) if (!alternatives.includes(textAt(tokens, next++))) return undefined;
  return next;
}

/** Whether a sign and a number follow without a space: the rest of `2024/26` after 2024. */
export function isJoinedToNumber(tokens: Tokens, at: number): boolean {
  const isJoined = (index: number) => tokens[index]?.isGlued ?? false;
  return /^[-/.,:]$/.test(textAt(tokens, at)) && isJoined(at) && isJoined(at + 1) && /^\d/.test(textAt(tokens, at + 1));
}
