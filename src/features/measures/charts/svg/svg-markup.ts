import { escapeXml } from '../../../../core/text/escape.ts';

/** A number as a coordinate: one decimal is finer than any screen. */
export function formatCoordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/**
 * Lines of text, one below the other; `y` is the baseline of the first. White space keeps the words apart for whoever reads
 * the text without the drawing.
 */
export function textAt(
  x: number,
  y: number,
  lines: readonly string[],
  options: { class?: string; lineHeight?: number } = {},
): string {
  const { lineHeight = 0 } = options;
  const [first = '', ...rest] = lines.map(escapeXml);
  const left = formatCoordinate(x);
  const more = rest.map((line) => ` <tspan x="${left}" dy="${formatCoordinate(lineHeight)}">${line}</tspan>`);
  return `<text${classAttribute(options.class)} x="${left}" y="${formatCoordinate(y)}">${first}${more.join('')}</text>\n`;
}

/** Path data for a horizontal line. */
export function horizontalLine(y: number, from: number, to: number): string {
  return `M${formatCoordinate(from)} ${formatCoordinate(y)}H${formatCoordinate(to)}`;
}

/** Path data for a vertical line. */
export function verticalLine(x: number, from: number, to: number): string {
  return `M${formatCoordinate(x)} ${formatCoordinate(from)}V${formatCoordinate(to)}`;
}

export function path(name: string, d: string): string {
  return d === '' ? '' : `<path class="${name}" d="${d}"/>`;
}

export function group(name: string, content: readonly string[]): string {
  const inside = content.join('');
  return inside === '' ? '' : `<g class="${name}">${inside}</g>`;
}

function classAttribute(name: string | undefined): string {
  return name === undefined ? '' : ` class="${name}"`;
}
