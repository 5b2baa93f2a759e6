/** What a drawing shows by style sheet and must bring along as attributes when it leaves the page. */
const KEPT_PROPERTIES = [
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
] as const;

const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke']);

/** Pixels of a PNG for each unit of the drawing: sharp in print and on dense screens. */
const PNG_SCALE = 2;

export interface ChartImage {
  readonly svg: string;
  /** In units of the drawing. */
  readonly width: number;
  readonly height: number;
}

/**
 * The drawing as a file of its own: looks that come from style sheets become attributes, colours
 * plain RGB that every program reads, and the page's colour its ground. Elements marked
 * `data-screen-only` stay behind. A legend is put below it.
 */
export function createChartImage(
  drawing: SVGSVGElement,
  legend: SVGSVGElement | null = null,
): ChartImage {
  const toRgb = createColourReader();
  const copy = copyDrawing(drawing, toRgb);
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const whole = { x, y, width, height };
  if (legend !== null) {
    const box = legend.viewBox.baseVal;
    const key = copyDrawing(legend, toRgb);
    setAttributes(key, { x, y: y + height, width: box.width, height: box.height });
    copy.append(key);
    whole.width = Math.max(width, box.width);
    whole.height += box.height;
  }
  const ground = document.createElementNS(SVG, 'rect');
  const colour = toRgb(getComputedStyle(document.body).backgroundColor);
  setAttributes(ground, { ...whole, fill: colour });
  copy.prepend(ground);
  copy.setAttribute('xmlns', SVG);
  setAttributes(copy, {
    viewBox: `${x} ${y} ${whole.width} ${whole.height}`,
    width: whole.width,
    height: whole.height,
  });
  const svg = new XMLSerializer().serializeToString(copy);
  return { svg, width: whole.width, height: whole.height };
}

const SVG = 'http://www.w3.org/2000/svg';

function copyDrawing(drawing: SVGSVGElement, toRgb: (colour: string) => string): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, index) => {
    const target = copies[index];
    if (target) keepLooks(original, target, toRgb);
  });
  for (const element of copy.querySelectorAll('[data-screen-only]')) element.remove();
  return copy;
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** The picture as a PNG of twice its size. Rejects where the browser cannot draw it. */
export async function drawPng({ svg, width, height }: ChartImage): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser could not draw this chart as a PNG. Take the SVG.'));
    }, 'image/png');
  });
}

function keepLooks(original: SVGElement, target: SVGElement, toRgb: (colour: string) => string) {
  const style = getComputedStyle(original);
  for (const property of KEPT_PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value === '') continue;
    target.setAttribute(property, COLOURS.has(property) ? toRgb(value) : value);
  }
  target.removeAttribute('class');
}

/** Reads any CSS colour as `rgb()` or `rgba()`: programs outside browsers know no others. */
function createColourReader(): (colour: string) => string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  return (colour) => {
    if (!context || colour === 'none' || colour.startsWith('url(')) return colour;
    const read = known.get(colour);
    if (read !== undefined) return read;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
    const rgb =
      alpha === 255
        ? `rgb(${red}, ${green}, ${blue})`
        : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
    known.set(colour, rgb);
    return rgb;
  };
}
