import type { ChartSpec } from '../charts/spec.ts';

interface Picture {
  chart: HTMLCanvasElement;
  spec: Pick<ChartSpec, 'id' | 'title' | 'subtitle'>;
  /** What is shown: each name with its line, or with none where the chart says the names itself. */
  legend: { name: string; line?: LineStyle }[];
  source: string;
  colours: { text: string; paper: string };
  font: string;
}

/** How a line is drawn. */
export interface LineStyle {
  colour: string;
  width: number;
  dash: number[];
}

const margin = 24;
const sample = 40;

/** Hands out the chart as it is shown as a PNG, with its words around it. */
export async function downloadPicture(picture: Picture): Promise<void> {
  const canvas = draw(picture);
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  if (blob === null) throw new Error('The browser made no picture.');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${picture.spec.id}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function draw({ chart, spec, legend, source, colours, font }: Picture): HTMLCanvasElement {
  const ratio = chart.width / chart.clientWidth;
  const width = chart.clientWidth + 2 * margin;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser draws no pictures.');
  const above = [
    ...wrapped(context, { text: spec.title, style: `700 20px ${font}`, height: 26, width }),
    ...wrapped(context, { text: spec.subtitle, style: `14px ${font}`, height: 19, width }),
  ];
  const small = { style: `13px ${font}`, height: 18, width };
  const below = [
    ...legend.flatMap(({ name, line }) => wrapped(context, { ...small, text: name, line })),
    ...[source, location.href.split('#')[0] ?? ''].flatMap((text) => wrapped(context, { ...small, text })),
  ];
  const heightOf = (lines: Line[]) => lines.reduce((sum, { height }) => sum + height, 0);
  const top = margin + heightOf(above) + 12;
  canvas.width = width * ratio;
  canvas.height = (top + chart.clientHeight + 12 + heightOf(below) + margin) * ratio;
  context.scale(ratio, ratio);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, margin, top, chart.clientWidth, chart.clientHeight);
  context.fillStyle = colours.text;
  write(context, above, margin);
  write(context, below, top + chart.clientHeight + 12);
  return canvas;
}

interface Line {
  text: string;
  style: string;
  height: number;
  /** Drawn before the text. */
  line?: LineStyle;
}

/** A text in lines that fit between the margins. */
function wrapped(context: CanvasRenderingContext2D, { width, ...line }: Line & { width: number }): Line[] {
  context.font = line.style;
  const lines: string[] = [];
  for (const word of line.text.split(' ').filter((word) => word !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= width - 2 * margin) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((text) => ({ ...line, text }));
}

function write(context: CanvasRenderingContext2D, lines: readonly Line[], top: number): void {
  context.textBaseline = 'top';
  let y = top;
  for (const { text, style, height, line } of lines) {
    context.font = style;
    context.fillText(text, line === undefined ? margin : margin + sample, y);
    if (line !== undefined) rule(context, line, y + height / 2 - 2);
    y += height;
  }
}

function rule(context: CanvasRenderingContext2D, { colour, width, dash }: LineStyle, y: number): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(margin, y);
  context.lineTo(margin + sample - 8, y);
  context.stroke();
  context.restore();
}
