import type { DraftFlow, DraftNode, ProcessDraft } from './process-draft.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Lane {
  readonly name: string;
  readonly bounds: Bounds;
  readonly steps: readonly string[];
}

/** Where everything of a draft is drawn: a lane for each role, the steps in columns from left to right. */
export interface Layout {
  readonly pool: Bounds;
  readonly lanes: readonly Lane[];
  readonly steps: ReadonlyMap<string, Bounds>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
}

const LEFT = 160;
const TOP = 80;
/** The strip with the name of a pool or lane, as bpmn-js draws it. */
const TITLE = 30;
const GAP = 60;
const MARGIN = 36;
/** Below the steps of a lane: the line that says who and by when, then the ways that lead back. */
const NOTE = 36;
const WAY = 9;
/** Of a lane in which nothing stands. */
const LEAST = 90;
/** A way that comes from below ends beside the middle of a step, where the line with its time stands. */
const WIDE = 100;

const GATEWAYS: readonly string[] = ['branch', 'parallel'];
const EVENTS: readonly string[] = ['start', 'milestone', 'end'];

export interface LayoutOptions {
  /** The lanes from above to below, also those in which nothing stands; in the order of the steps where none are given. */
  readonly lanes?: readonly string[];
  /** Each lane is as high as its own steps need; else all are as high as the fullest needs. */
  readonly ownHeights?: boolean;
}

/** Where a draft is drawn: the same draft gives the same drawing. */
export function layOut(draft: ProcessDraft, { lanes = [], ownHeights = false }: LayoutOptions = {}): Layout {
  const names = [...new Set([...lanes, ...draft.steps.map(({ lane }) => lane)])];
  const fullest = laneHeight(draft, names);
  const heights = new Map(names.map((name) => [name, ownHeights ? laneHeight(draft, [name]) : fullest]));
  const heightOf = (name: string) => heights.get(name) ?? fullest;
  const tops = topsOf(names, heightOf);
  const laneTop = (name: string) => tops.get(name) ?? TOP;
  const columns = columnsOf(draft.steps);
  const width = columns.end - LEFT + 2 * TITLE;
  const steps = new Map(
    draft.steps.map((step) => {
      const neighbours = ownHeights ? draft.steps.filter(({ lane }) => lane === step.lane) : draft.steps;
      return [step.id, place(step, neighbours, columns.at, laneTop(step.lane))] as const;
    }),
  );
  return {
    pool: { x: LEFT, y: TOP, width, height: names.reduce((sum, name) => sum + heightOf(name), 0) || fullest },
    lanes: names.map((name) => ({
      name,
      bounds: { x: LEFT + TITLE, y: laneTop(name), width: width - TITLE, height: heightOf(name) },
      steps: draft.steps.filter(({ lane }) => lane === name).map(({ id }) => id),
    })),
    steps,
    flows: routes(draft, steps, (name) => laneTop(name) + heightOf(name) - 8),
  };
}

function topsOf(names: readonly string[], heightOf: (name: string) => number): ReadonlyMap<string, number> {
  let top = TOP;
  return new Map(
    names.map((name) => {
      const own = top;
      top += heightOf(name);
      return [name, own] as const;
    }),
  );
}

/** Long names need more lines. */
function sizeOf({ kind, name, size }: DraftNode): { width: number; height: number } {
  if (size !== undefined) return size;
  if (GATEWAYS.includes(kind)) return { width: 50, height: 50 };
  if (EVENTS.includes(kind)) return { width: 36, height: 36 };
  return { width: 150, height: Math.max(80, Math.ceil(name.length / 22) * 15 + 20) };
}

/** The steps of a lane that stand above one another, as they do at the same time. */
function slotMates(step: DraftNode, steps: readonly DraftNode[]): readonly DraftNode[] {
  return steps.filter(({ lane, column }) => lane === step.lane && column === step.column);
}

/** What the fullest of these lanes needs. */
function laneHeight({ steps, flows }: ProcessDraft, names: readonly string[]): number {
  const stacks = steps
    .filter(({ lane }) => names.includes(lane))
    .map((step) => {
      const mates = slotMates(step, steps);
      return mates.length * (Math.max(...mates.map((mate) => sizeOf(mate).height)) + NOTE);
    });
  const columns = new Map(steps.map(({ id, column }) => [id, column]));
  const lanes = new Map(steps.map(({ id, lane }) => [id, lane]));
  const far = flows.filter(({ from, to }) => (columns.get(to) ?? 0) - (columns.get(from) ?? 0) !== 1);
  const ways = names.map((name) => far.filter(({ from }) => lanes.get(from) === name).length);
  return MARGIN + Math.max(LEAST, ...stacks) + Math.max(0, ...ways) * WAY;
}

function columnsOf(steps: readonly DraftNode[]): { at: ReadonlyMap<number, Bounds>; end: number } {
  const at = new Map<number, Bounds>();
  let x = LEFT + 2 * TITLE + GAP / 2;
  for (const column of [...new Set(steps.map((step) => step.column))].sort((a, b) => a - b)) {
    const width = Math.max(
      ...steps.filter((step) => step.column === column).map((step) => sizeOf(step).width),
    );
    at.set(column, { x, y: 0, width, height: 0 });
    x += width + GAP;
  }
  return { at, end: x };
}

function place(
  step: DraftNode,
  all: readonly DraftNode[],
  columns: ReadonlyMap<number, Bounds>,
  laneTop: number,
): Bounds {
  const column = columns.get(step.column) ?? { x: LEFT, y: 0, width: 0, height: 0 };
  const size = sizeOf(step);
  const mates = slotMates(step, all);
  const slot = Math.max(...mates.map((mate) => sizeOf(mate).height)) + NOTE;
  const centre = laneTop + MARGIN / 2 + slotHeight(all, mates, slot) / 2 + mates.indexOf(step) * slot;
  return {
    x: column.x + (column.width - size.width) / 2,
    y: Math.round(centre - size.height / 2),
    ...size,
  };
}

/** A single step stands where the steps of the other columns stand, so that the way on is straight. */
function slotHeight(all: readonly DraftNode[], mates: readonly DraftNode[], slot: number): number {
  return mates.length > 1 ? slot - NOTE : Math.max(...all.map((step) => sizeOf(step).height));
}

function routes(
  { steps, flows }: ProcessDraft,
  bounds: ReadonlyMap<string, Bounds>,
  laneBottom: (lane: string) => number,
): ReadonlyMap<string, readonly Point[]> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const used = new Map<string, number>();
  return new Map(
    flows.map((flow) => {
      const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
      if (from !== undefined && to !== undefined && to.column - from.column === 1)
        return [flow.id, straight(flow, bounds)];
      const lane = from?.lane ?? '';
      const count = used.get(lane) ?? 0;
      used.set(lane, count + 1);
      const alone = [from, to].every(
        (step) => steps.filter(({ column }) => column === step?.column).length === 1,
      );
      const way = alone ? around : betweenColumns;
      return [flow.id, way(flow, bounds, laneBottom(lane) - count * WAY)];
    }),
  );
}

/** To the next column: along, and up or down just before it. */
function straight({ from, to }: DraftFlow, bounds: ReadonlyMap<string, Bounds>): readonly Point[] {
  const [source, target] = [boundsOf(from, bounds), boundsOf(to, bounds)];
  const [start, end] = [
    { x: source.x + source.width, y: middle(source).y },
    { x: target.x, y: middle(target).y },
  ];
  const bend = end.x - GAP / 2;
  return start.y === end.y ? [start, end] : [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}

/** Back, or over many columns: below the steps of its lane, where nothing stands, for steps that are alone in their columns. */
function around({ from, to }: DraftFlow, bounds: ReadonlyMap<string, Bounds>, y: number): readonly Point[] {
  const [source, target] = [boundsOf(from, bounds), boundsOf(to, bounds)];
  const start = middle(source);
  const end = { x: target.width > WIDE ? target.x + WIDE / 5 : middle(target).x };
  return [
    { x: start.x, y: source.y + source.height },
    { x: start.x, y },
    { x: end.x, y },
    { x: end.x, y: target.y > y ? target.y : target.y + target.height },
  ];
}

/** As `around`, but up and down only where no step stands: beside the columns. */
function betweenColumns(
  { from, to }: DraftFlow,
  bounds: ReadonlyMap<string, Bounds>,
  y: number,
): readonly Point[] {
  const [source, target] = [boundsOf(from, bounds), boundsOf(to, bounds)];
  const [right, left] = [source.x + source.width + GAP / 3, target.x - GAP / 3];
  return [
    { x: source.x + source.width, y: middle(source).y },
    { x: right, y: middle(source).y },
    { x: right, y },
    { x: left, y },
    { x: left, y: middle(target).y },
    { x: target.x, y: middle(target).y },
  ];
}

function middle({ x, y, width, height }: Bounds): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

function boundsOf(id: string, bounds: ReadonlyMap<string, Bounds>): Bounds {
  return bounds.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}
