export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelPosition {
  x: number;
  y: number;
}

/**
 * Centres for labels one above the other: each as near to its wish as the others let it, none over another, all between
 * `top` and `bottom` if they fit there at all.
 */
export function stack(labels: readonly { wish: number; height: number }[], [top, bottom]: [number, number]): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.wish - b.wish);
  let floor = top;
  const placed = order.map(({ wish, height, index }) => {
    const start = Math.max(floor, wish - height / 2);
    floor = start + height;
    return { index, start, height };
  });
  let ceiling = Math.max(bottom, top + labels.reduce((sum, { height }) => sum + height, 0));
  for (const label of placed.toReversed()) {
    label.start = Math.min(label.start, ceiling - label.height);
    ceiling = label.start;
  }
  return labels.map((_, index) => {
    const label = placed.find((one) => one.index === index);
    return label === undefined ? 0 : label.start + label.height / 2;
  });
}

/** The candidate that covers least of what is there already. `undefined` where each would cover another label. */
export function leastOverlapping(
  candidates: readonly Box[],
  labels: readonly Box[],
  spots: readonly LabelPosition[],
): Box | undefined {
  const free = candidates.filter((box) => labels.every((label) => !overlap(box, label)));
  const covered = (box: Box) => spots.filter((spot) => holds(box, spot)).length;
  return free.toSorted((a, b) => covered(a) - covered(b))[0];
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves a span of `length` into `[from, to]`, as little as will do. */
export function clamp(start: number, length: number, [from, to]: [number, number]): number {
  return Math.max(from, Math.min(start, to - length));
}

function holds({ x, y, width, height }: Box, spot: LabelPosition): boolean {
  return spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;
}
