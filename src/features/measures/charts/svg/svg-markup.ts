/** A number as a coordinate: one decimal is finer than any screen. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Lines of text, one below the other; `y` is the baseline of the first. */
export function textAt(
  x: number,
  y: number,
  lines: readonly string[],
  options: { class?: string; lineHeight?: number } = {},
) {
  const { lineHeight = 0 } = options;
  const [first = '', ...rest] = lines.map(escapeText);
  const more = rest.map((line) => `<tspan x="${place(x)}" dy="${place(lineHeight)}">${line}</tspan>`);
  return `<text${classed(options.class)} x="${place(x)}" y="${place(y)}">${first}${more.join('')}</text>`;
}

export function path(name: string, d: string): string {
  return d === '' ? '' : `<path class="${name}" d="${d}"/>`;
}

export function group(name: string, content: readonly string[]): string {
  const inside = content.join('');
  return inside === '' ? '' : `<g class="${name}">${inside}</g>`;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

function classed(name: string | undefined): string {
  return name === undefined ? '' : ` class="${name}"`;
}
