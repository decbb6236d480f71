import { readGroup, type RepairedSlip } from './repair-slip.ts';

/** Lines are looked at so far from where the parser stops. */
const nearby = 2;

/** JSON that is valid once two lines below one another have changed places. @param stop where the parser cannot go on. */
export function exchangedLines(text: string, stop: number): RepairedSlip | undefined {
  const lines = text.split('\n');
  const at = text.slice(0, stop).split('\n').length - 1;
  for (let index = Math.max(0, at - nearby); index <= at + nearby; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined || next === undefined || line.trim() === next.trim()) continue;
    const repaired = lines.toSpliced(index, 2, next, line).join('\n');
    const value = readGroup(repaired);
    if (value === undefined) continue;
    const offset = lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1) + line.search(/\S|$/);
    const message = 'This line and the one below it are in the wrong order.';
    return { text: repaired, value, finding: { rule: 'json-syntax', offset, message, fix: 'Swap them.' } };
  }
  return undefined;
}
