/** Choices that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  happens(percent: number): boolean;
  one<Thing>(of: readonly Thing[]): Thing;
  /** So many different things, in the order of the list. */
  some<Thing>(of: readonly Thing[], count: number): Thing[];
}

/** Choices for one purpose. Two purposes of one seed do not influence each other, so that one strategy stays as it is when another grows. */
export function createRandom(seed: number, purpose: string): Random {
  const next = fractions(hash(`${seed} ${purpose}`));
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const one = <Thing>(of: readonly Thing[]): Thing => {
    const thing = of[whole(0, of.length - 1)];
    if (thing === undefined) throw new Error('There is nothing to choose from.');
    return thing;
  };
  return {
    whole,
    happens: (percent) => next() * 100 < percent,
    one,
    some: (of, count) => {
      const ranked = of.map((thing, place) => ({ thing, place, rank: next() }));
      const chosen = ranked.sort((a, b) => a.rank - b.rank).slice(0, count);
      return chosen.sort((a, b) => a.place - b.place).map(({ thing }) => thing);
    },
  };
}

/** FNV-1a, which spreads short texts over 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: numbers from 0 up to 1, the same everywhere, because it calculates with whole numbers alone. */
function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
