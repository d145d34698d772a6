/** Draws curves as an SVG: what something costs over a number of trials, both on scales that grow by powers of ten. */

/** A curve: a name, and a value for each size. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [size: number, value: number])[];
}

/** What is drawn beside the curves. */
export interface Labels {
  readonly title: string;
  readonly unit: string;
  /** What the sizes count. */
  readonly across: string;
}

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [720, 360, 64, 40, 200, 48];
const COLOURS = ['#0f6cbd', '#c4314b', '#237b4b', '#8764b8', '#b4691f', '#5c6670'];

/** The picture. */
export function picture({ title, unit, across }: Labels, curves: readonly Curve[]): string {
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map(([size]) => size)))];
  const values = curves.flatMap(({ points }) => points.map(([, value]) => value));
  const x = scale([Math.min(...sizes), Math.max(...sizes)], [LEFT, WIDTH - RIGHT]);
  const y = scale([floorOf(Math.min(...values)), ceilingOf(Math.max(...values))], [HEIGHT - BOTTOM, TOP]);
  const ticks = powers(floorOf(Math.min(...values)), ceilingOf(Math.max(...values)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 22, title, 'font-size="14" font-weight="bold"'),
    ...ticks.map(
      (value) =>
        `<path d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}" stroke="#ddd"/>${text(LEFT - 8, y(value) + 4, String(value), 'text-anchor="end"')}`,
    ),
    ...sizes.map((size) => text(x(size), HEIGHT - BOTTOM + 18, size.toLocaleString('en'), 'text-anchor="middle"')),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, across, 'text-anchor="middle"'),
    text(8, TOP - 6, unit),
    ...curves.map((curve, at) => drawn(curve, COLOURS[at % COLOURS.length] ?? '', at, { x, y })),
    '</svg>',
    '',
  ].join('\n');
}

type Scale = (value: number) => number;

function drawn({ name, points }: Curve, colour: string, at: number, { x, y }: { readonly x: Scale; readonly y: Scale }): string {
  const line = points.map(([size, value]) => `${x(size)},${y(value)}`).join(' ');
  const dots = points.map(([size, value]) => `<circle cx="${x(size)}" cy="${y(value)}" r="3" fill="${colour}"/>`).join('');
  const label = text(WIDTH - RIGHT + 16, TOP + 12 + at * 20, name, `fill="${colour}"`);
  return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}${label}`;
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x}" y="${y}" ${more}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

function scale([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const span = Math.log(high / low) || 1;
  return (value) => Math.round((from + ((to - from) * Math.log(value / low)) / span) * 10) / 10;
}

function floorOf(value: number): number {
  return 10 ** Math.floor(Math.log10(Math.max(value, 0.1)));
}

function ceilingOf(value: number): number {
  return 10 ** Math.ceil(Math.log10(Math.max(value, 1)));
}

function powers(low: number, high: number): readonly number[] {
  return Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, i) => low * 10 ** i);
}
