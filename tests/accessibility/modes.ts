import type { Page } from 'playwright-core';

/** One way in which a reader may meet a page. */
export interface Mode {
  /** As in messages and in the accessibility statement. */
  name: string;
  media: {
    media: 'screen' | 'print';
    colorScheme: 'light' | 'dark';
    forcedColors: 'none' | 'active';
    reducedMotion: 'no-preference' | 'reduce';
  };
  window: { width: number; height: number };
  /** How many pixels of the screen make one of the page. */
  scale: number;
}

const screen = {
  media: { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' },
  window: { width: 1280, height: 1024 },
  scale: 1,
} as const;

export const modes = {
  light: { ...screen, name: 'light colours' },
  dark: { ...screen, name: 'dark colours', media: { ...screen.media, colorScheme: 'dark' } },
  forced: { ...screen, name: 'forced colours', media: { ...screen.media, forcedColors: 'active' } },
  still: { ...screen, name: 'reduced motion', media: { ...screen.media, reducedMotion: 'reduce' } },
  // What A4 leaves between the margins of the print styles.
  print: { ...screen, name: 'print', media: { ...screen.media, media: 'print' }, window: { width: 673, height: 979 } },
  narrow: { ...screen, name: 'a window of 320 pixels', window: { width: 320, height: 640 } },
  // A window of 1,280 by 1,024 pixels at 400%.
  zoomed: { ...screen, name: '400% zoom', window: { width: 320, height: 256 }, scale: 4 },
} as const satisfies Record<string, Mode>;

/**
 * The rules of axe whose outcome depends on colours. Dark and forced colours and print show the elements of the light page at
 * their places, so that only these can come out another way there.
 */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const;

/** Shows a page in a mode without loading it again. */
export async function emulate(page: Page, { media, window, scale }: Mode): Promise<void> {
  await page.emulateMedia(media);
  await page.setViewportSize(window);
  if (scale === 1) return;
  const debuggerOfPage = await page.context().newCDPSession(page);
  await debuggerOfPage.send('Emulation.setDeviceMetricsOverride', {
    ...window,
    deviceScaleFactor: scale,
    mobile: false,
  });
}
