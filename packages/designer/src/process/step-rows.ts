import { groupBy } from './group-by.ts';
import { type Flow, outgoing, type ProcessModel } from './process-model.ts';
import type { Step } from './step.ts';

/** One row of the step list. */
export interface StepRow {
  readonly step: Step;
  /** `3`, and `3.1` inside the third step. */
  readonly number: string;
  readonly depth: number;
  readonly next: readonly NextStep[];
}

/** Where a row leads. `back`: to a step that stands before it, as when something is returned. */
export interface NextStep {
  readonly flow: Flow;
  readonly target: Step;
  readonly number: string;
  readonly back: boolean;
}

/**
 * The process as a table: each step after all that lead to it (returns aside), the branches of a gateway one after the other,
 * a boundary event right behind its step, what nothing leads to at the end. The same process gives the same table.
 */
export function stepRows(process: ProcessModel): readonly StepRow[] {
  const known = rowsOf.get(process) ?? numberedRows(process);
  rowsOf.set(process, known);
  return known;
}

/** The screen is drawn more often than the process changes. */
const rowsOf = new WeakMap<ProcessModel, readonly StepRow[]>();

function numberedRows(process: ProcessModel): readonly StepRow[] {
  const numbered = numberScope(process, '', '', 0);
  const numbers = new Map(numbered.map(({ step, number }, index) => [step.id, { number, index, step }]));
  return numbered.map((row, index) => ({
    ...row,
    next: outgoing(process, row.step.id).flatMap((flow) => {
      const target = numbers.get(flow.to);
      return target === undefined
        ? []
        : [{ flow, target: target.step, number: target.number, back: target.index <= index }];
    }),
  }));
}

type NumberedStep = Omit<StepRow, 'next'>;

function numberScope(
  process: ProcessModel,
  scope: string,
  prefix: string,
  depth: number,
): readonly NumberedStep[] {
  const steps = process.steps.filter((step) => step.scope === scope);
  if (steps.length === 0) return [];
  return readingOrder(process, steps).flatMap((step, index) => {
    const number = `${prefix}${index + 1}`;
    return [{ step, number, depth }, ...numberScope(process, step.id, `${number}.`, depth + 1)];
  });
}

/** First all that an entry leads to, then what only a ring without an entry holds. */
function readingOrder(process: ProcessModel, steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const attached = groupBy(steps, ({ host }) => host ?? '');
  const successors = (step: Step) => successorsOf(process, step, byId, attached);
  const entries = entryPoints(process, steps);
  const placed = [...steps].sort(byPlace);
  return [
    walk([...entries].reverse(), seen, successors),
    ...placed.map((step) => walk([step], seen, successors)),
  ].flat();
}

/**
 * Reverse post-order of a depth-first walk: a topological order as soon as the returns are left out.
 * The stack is explicit: a procedure of a thousand steps in a row must not exhaust that of the language.
 */
function walk(
  roots: readonly Step[],
  seen: Set<string>,
  successors: (step: Step) => Step[],
): readonly Step[] {
  const finished: Step[] = [];
  const stack: { step: Step; successors: Step[] }[] = [];
  const enter = (step: Step) => {
    if (seen.has(step.id)) return;
    seen.add(step.id);
    stack.push({ step, successors: successors(step) });
  };
  for (const root of roots) {
    enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.successors.pop();
      if (next !== undefined) {
        enter(next);
      } else {
        finished.push(top.step);
        stack.pop();
      }
    }
  }
  return finished.reverse();
}

/** In the order of the table; the walk takes them from the end, so that the first one finishes last. */
function successorsOf(
  process: ProcessModel,
  step: Step,
  byId: ReadonlyMap<string, Step>,
  attachedTo: ReadonlyMap<string, readonly Step[]>,
): Step[] {
  const attached = [...(attachedTo.get(step.id) ?? [])];
  const following = outgoing(process, step.id).flatMap(({ to }) => byId.get(to) ?? []);
  return [...attached.sort(byPlace), ...following.sort(byPlace)];
}

/** What nothing leads to, starts first. */
function entryPoints(process: ProcessModel, steps: readonly Step[]): readonly Step[] {
  const reached = new Set(process.flows.map(({ to }) => to));
  const rank = (step: Step) => (step.kind === 'start' ? 0 : 1);
  return steps
    .filter(({ id, host }) => !reached.has(id) && host === undefined)
    .sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
}

function byPlace(a: Step, b: Step): number {
  return a.y - b.y || a.x - b.x || a.id.localeCompare(b.id);
}
