/** What drawing at one width means. Lengths are in pixels, which are the units of the drawing. */
export interface Layout {
  name: 'narrow' | 'wide';
  width: number;
  /** Size of type, as the style sheet sets it for the layout. */
  size: number;
  lineHeight: number;
}

export interface Drawing {
  height: number;
  content: string;
}

/** The area between the axes, with the scale of its horizontal one. */
export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
  time: (x: number) => number;
}

export function layoutOf(width: number): Layout {
  return width < 480
    ? { name: 'narrow', width, size: 12.5, lineHeight: 15 }
    : { name: 'wide', width, size: 14, lineHeight: 17 };
}
