/** The contrast that text needs at least: success criterion 1.4.3 of the Web Content Accessibility Guidelines 2.2. */
export const leastContrast = 4.5;

/** What a theme colour is read on: `colour` on a light page, `dark` on a dark one. White text on `colour` has the same contrast. */
export const themeGrounds = { colour: '#ffffff', dark: '#121416' } as const;

/** The contrast of two colours, from 1 to 21, as the Web Content Accessibility Guidelines work it out. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(colour.slice(start, start + 2), 16) / 255),
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The colour nearest to one that can be read on a ground, made darker or lighter in small steps. */
export function readableColour(colour: string, ground: string): string {
  const end = contrast('#000000', ground) > contrast('#ffffff', ground) ? '#000000' : '#ffffff';
  const steps = Array.from({ length: 51 }, (_, step) => mix(colour, end, step / 50));
  return steps.find((candidate) => contrast(candidate, ground) >= leastContrast) ?? end;
}

function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
