const token = /"(?:[^"\\\n]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+|"/g;
const value = /^(?:"|(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$)/;

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/** The offset of the first word or sign that JSON cannot have where it is, or the end of the text. `isAfterEnd`: all before it is whole. */
export function findStop(text: string): { offset: number; isAfterEnd: boolean } {
  const open: string[] = [];
  let expected: Expected = 'value';
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  for (const { 0: word, index } of text.matchAll(token)) {
    const next = step(word, expected, open);
    if (next === undefined) return { offset: index, isAfterEnd: expected === 'nothing' };
    expected = next === 'after value' ? afterValue() : next;
  }
  return { offset: text.trimEnd().length, isAfterEnd: false };
}

/** What may follow a word, or `undefined` if it cannot be here. Keeps the list of open brackets. */
function step(word: string, expected: Expected, open: string[]): Expected | 'after value' | undefined {
  if (word === '}' || word === ']') {
    const mayEnd = expected === 'comma or end' || expected === (word === '}' ? 'name or end' : 'value or end');
    if (!mayEnd || open.pop() !== (word === '}' ? '{' : '[')) return undefined;
    return 'after value';
  }
  if (word === ',') {
    if (expected !== 'comma or end') return undefined;
    return open.at(-1) === '{' ? 'name' : 'value';
  }
  if (word === ':') return expected === 'colon' ? 'value' : undefined;
  const isText = word.length > 1 && word.startsWith('"');
  if (expected === 'name' || expected === 'name or end') return isText ? 'colon' : undefined;
  if (expected !== 'value' && expected !== 'value or end') return undefined;
  if (word === '{' || word === '[') {
    open.push(word);
    return word === '{' ? 'name or end' : 'value or end';
  }
  return word !== '"' && value.test(word) ? 'after value' : undefined;
}
