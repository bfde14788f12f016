/** One shape of a diagram. `marker` is drawn inside of an event, gateway or task; `filled` where the event is thrown. */
export interface Shape {
  readonly kind: 'start' | 'catch' | 'throw' | 'end' | 'task' | 'gateway' | 'scope';
  readonly marker?: Marker;
  readonly label?: string;
  /** Non-interrupting events and event sub-processes. */
  readonly dashed?: true;
  readonly below?: 'parallel' | 'sequential' | 'loop' | 'ad-hoc' | 'undo' | 'plus';
  readonly double?: true;
  readonly thick?: true;
  readonly inside?: readonly Shape[];
  /** An event on its boundary, and what it leads to. */
  readonly boundary?: { readonly event: Shape; readonly leads?: Shape; readonly undoes?: true };
}

const STROKE = 'stroke="#475569" fill="none" stroke-width="1.5"';
const SOLID = 'stroke="#475569" fill="#475569" stroke-width="1.5" stroke-linejoin="round"';

/** Drawn around the point 0,0, twelve units wide at most. */
const paths = {
  message: 'M-7-5h14v10h-14zM-7-5l7 6l7-6',
  timer: 'M0-7a7 7 0 1 0 .01 0M0-4v4l3 2',
  signal: 'M0-7l7 12h-14z',
  error: 'M-7 6l4-11l5 6l4-7l-3 12l-5-6z',
  escalation: 'M0-7l6 13l-6-5l-6 5z',
  conditional: 'M-6-7h12v14h-12zM-4-4h8M-4-1h8M-4 2h8M-4 5h8',
  compensation: 'M0-5v10l-7-5zM7-5v10l-7-5z',
  cancel: 'M-6-4l2-2l4 4l4-4l2 2l-4 4l4 4l-2 2l-4-4l-4 4l-2-2l4-4z',
  link: 'M-7-2h8v-4l6 6l-6 6v-4h-8z',
  terminate: 'M0-7a7 7 0 1 0 .01 0',
  multiple: 'M0-7l7 5l-3 8h-8l-3-8z',
  'all-of': 'M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5z',
  exclusive: 'M-6-6l12 12M6-6l-12 12',
  parallel: 'M0-8v16M-8 0h16',
  inclusive: 'M0-7a7 7 0 1 0 .01 0',
  complex: 'M0-8v16M-8 0h16M-6-6l12 12M6-6l-12 12',
  events: 'M0-10a10 10 0 1 0 .01 0M0-6l6 4l-2 7h-8l-2-7z',
  user: 'M0-7a3 3 0 1 0 .01 0M-6 7c0-9 12-9 12 0z',
  manual: 'M-7 5v-6l6-4h3l-3 3h7v2h-3v2h2v2h-2v2h-4z',
  service: 'M0-3a3 3 0 1 0 .01 0M0-7v2M0 5v2M-7 0h2M5 0h2M-5-5l2 2M3 3l2 2M5-5l-2 2M-3 3l-2 2',
  script: 'M-5-7h10q-4 4 0 7t0 7h-10q4-4 0-7t0-7M-3-4h4M-2 0h5M-2 4h4',
  rule: 'M-7-6h14v12h-14zM-7-2h14M-7 2h14M-3-2v8',
} as const;

export type Marker = keyof typeof paths;

const below: Readonly<Record<NonNullable<Shape['below']>, string>> = {
  parallel: 'M-4-5v10M0-5v10M4-5v10',
  sequential: 'M-5-4h10M-5 0h10M-5 4h10',
  loop: 'M-3 4a5 5 0 1 1 5 1M-3 4h-3M-3 4v-3',
  'ad-hoc': 'M-6 2q3-6 6-1t6-2',
  undo: 'M0-4v8l-6-4zM6-4v8l-6-4z',
  plus: 'M-5-5h10v10h-10zM0-3v6M-3 0h6',
};

/** How wide a shape is. */
function widthOf({ kind, inside = [] }: Shape): number {
  if (kind === 'task') return 96;
  if (kind === 'gateway') return 44;
  if (kind === 'scope') return inside.reduce((sum, shape) => sum + widthOf(shape) + 28, 28);
  return 32;
}

function at(x: number, y: number, content: string): string {
  return `<g transform="translate(${x} ${y})">${content}</g>`;
}

function text(y: number, label: string | undefined, size = 11): string {
  return label === undefined
    ? ''
    : `<text y="${y}" text-anchor="middle" font-family="sans-serif" font-size="${size}" fill="#1e293b">${label}</text>`;
}

function mark(marker: Marker | undefined, isFilled = false): string {
  if (marker === undefined) return '';
  return `<path d="${paths[marker]}" ${isFilled ? SOLID : STROKE}/>`;
}

const isThrown = ({ kind }: Shape): boolean => kind === 'throw' || kind === 'end';

function eventOf(shape: Shape): string {
  const dash = shape.dashed === true ? ' stroke-dasharray="4 3"' : '';
  const ring = (radius: number, width: number): string =>
    `<circle r="${radius}" fill="#fff" stroke="#475569" stroke-width="${width}"${dash}/>`;
  const isMiddle = shape.kind === 'catch' || shape.kind === 'throw';
  const rings = ring(16, shape.kind === 'end' ? 3.5 : 1.5) + (isMiddle ? ring(13, 1.5) : '');
  return rings + mark(shape.marker, isThrown(shape)) + text(30, shape.label, 10);
}

function boxOf(shape: Shape, width: number, height: number): string {
  const dash = shape.dashed === true ? ' stroke-dasharray="4 3"' : '';
  const box = (inset: number): string =>
    `<rect x="${-width / 2 + inset}" y="${-height / 2 + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="8" fill="#fff" stroke="#475569" stroke-width="${shape.thick === true ? 3.5 : 1.5}"${dash}/>`;
  return box(0) + (shape.double === true ? box(3) : '');
}

function taskOf(shape: Shape): string {
  const icon = shape.marker === undefined ? '' : at(-36, -16, mark(shape.marker, shape.label === 'Send'));
  const sign = shape.below === undefined ? '' : at(0, 21, `<path d="${below[shape.below]}" ${STROKE}/>`);
  return boxOf(shape, 96, 60) + icon + text(4, shape.label) + sign;
}

function scopeOf(shape: Shape): string {
  const width = widthOf(shape);
  const content = row(shape.inside ?? [], -width / 2 + 28, 0, shape.below === 'ad-hoc').drawing;
  const sign = shape.below === undefined ? '' : at(0, 40, `<path d="${below[shape.below]}" ${STROKE}/>`);
  return boxOf(shape, width, 100) + content + sign;
}

const gatewayOf = (shape: Shape): string =>
  `<path d="M0-22L22 0L0 22L-22 0z" fill="#fff" stroke="#475569" stroke-width="1.5"/>${mark(shape.marker)}${text(34, shape.label, 10)}`;

const drawers: Readonly<Record<Shape['kind'], (shape: Shape) => string>> = {
  start: eventOf,
  catch: eventOf,
  throw: eventOf,
  end: eventOf,
  task: taskOf,
  gateway: gatewayOf,
  scope: scopeOf,
};

function heightOf({ kind }: Shape): number {
  return kind === 'scope' ? 100 : 60;
}

/** How far to the right a row reaches, with what leads away from its boundaries. */
export function rightOf(shapes: readonly Shape[], left: number): number {
  let x = left;
  let right = left;
  for (const shape of shapes) {
    const leads = shape.boundary?.leads;
    x += widthOf(shape);
    right = Math.max(right, x, leads === undefined ? 0 : x + 12 + widthOf(leads));
    x += 28;
  }
  return right;
}

function boundaryOf(shape: Shape): string {
  const { boundary } = shape;
  if (boundary === undefined) return '';
  const [x, y] = [widthOf(shape) / 2 - 24, heightOf(shape) / 2];
  const event = at(x, y, eventOf(boundary.event));
  if (boundary.leads === undefined) return event;
  const dash = boundary.undoes === true ? ' stroke-dasharray="2 3"' : '';
  const way = `<path d="M${x} ${y + 16}V${y + 60}H${x + 32}" ${STROKE}${dash} marker-end="url(#arrow)"/>`;
  return (
    way +
    event +
    at(x + 34 + widthOf(boundary.leads) / 2, y + 60, drawers[boundary.leads.kind](boundary.leads))
  );
}

/** Shapes beside each other with arrows between them. */
export function row(shapes: readonly Shape[], left: number, y: number, isFree = false) {
  let x = left;
  let drawing = '';
  for (const [index, shape] of shapes.entries()) {
    const width = widthOf(shape);
    if (index > 0 && !isFree)
      drawing += `<path d="M${x - 28} ${y}H${x - 3}" ${STROKE} marker-end="url(#arrow)"/>`;
    drawing += at(x + width / 2, y, drawers[shape.kind](shape) + boundaryOf(shape));
    x += width + 28;
  }
  return { drawing, right: x - 28 };
}
