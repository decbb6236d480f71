export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Centres for labels one above the other: each as near to the centre it wants as the others let it, none over another, all
 * between `top` and `bottom` if they fit there at all.
 */
export function stack(
  labels: readonly { centre: number; height: number }[],
  [top, bottom]: [number, number],
): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.centre - b.centre);
  let floor = top;
  const placed = order.map(({ centre, height, index }) => {
    const start = Math.max(floor, centre - height / 2);
    floor = start + height;
    return { index, start, height };
  });
  let ceiling = Math.max(bottom, top + labels.reduce((sum, { height }) => sum + height, 0));
  for (const label of placed.toReversed()) {
    label.start = Math.min(label.start, ceiling - label.height);
    ceiling = label.start;
  }
  return placed.sort((a, b) => a.index - b.index).map(({ start, height }) => start + height / 2);
}

/** The candidate that covers the fewest points. `undefined` if each would cover another label. */
export function leastOverlapping(
  candidates: readonly Box[],
  labels: readonly Box[],
  points: readonly Point[],
): Box | undefined {
  const free = candidates.filter((box) => labels.every((label) => !overlap(box, label)));
  const covered = (box: Box) => points.filter((point) => contains(box, point)).length;
  return free.toSorted((a, b) => covered(a) - covered(b))[0];
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves a span of `length` into `[from, to]`, as little as will do. */
export function clamp(start: number, length: number, [from, to]: [number, number]): number {
  return Math.max(from, Math.min(start, to - length));
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
