import { saveFile } from '../../../ui/browser/save-file.ts';
import type { ChartSpec } from '../charts/spec.ts';

interface ChartImage {
  chart: HTMLCanvasElement;
  spec: Pick<ChartSpec, 'id' | 'title' | 'subtitle'>;
  /** The name of each line with a sample of it, or without one if there is one line only. */
  legend: { name: string; line?: LineStyle }[];
  source: string;
  /** The address of the measure's page. */
  address: string;
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
const sampleWidth = 40;

/** Downloads the chart as it is shown, with its words around it, as a PNG. */
export async function downloadChartImage(image: ChartImage): Promise<void> {
  const canvas = draw(image);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser made no image.');
  saveFile(blob, `${image.spec.id}.png`);
}

function draw({ chart, spec, legend, source, address, colours, font }: ChartImage): HTMLCanvasElement {
  const ratio = chart.width / chart.clientWidth;
  const width = chart.clientWidth + 2 * margin;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser draws no images.');
  const above = [
    ...wrapped(context, { text: spec.title, style: `700 20px ${font}`, height: 26, width }),
    ...wrapped(context, { text: spec.subtitle, style: `14px ${font}`, height: 19, width }),
  ];
  const small = { style: `13px ${font}`, height: 18, width };
  const below = [
    ...legend.flatMap(({ name, line }) => wrapped(context, { ...small, text: name, line })),
    ...[source, address].flatMap((text) => wrapped(context, { ...small, text })),
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
    context.fillText(text, line === undefined ? margin : margin + sampleWidth, y);
    if (line !== undefined) drawSample(context, line, y + height / 2 - 2);
    y += height;
  }
}

function drawSample(context: CanvasRenderingContext2D, { colour, width, dash }: LineStyle, y: number): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(margin, y);
  context.lineTo(margin + sampleWidth - 8, y);
  context.stroke();
  context.restore();
}
