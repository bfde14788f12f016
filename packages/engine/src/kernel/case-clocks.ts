import { parseTerm } from '../calendar/term-text.ts';
import { applyClockEffect, type ClockState } from '../clocks/clock.ts';
import type { Json } from '../model/json.ts';
import type { ClockRecord } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { ClockEffectModel } from '../model/step-settings.ts';
import { HookFailed, type Run } from './run.ts';

function recordId(clock: string): string {
  return `k:${clock}`;
}

function clockOf(run: Run, clock: string): ClockState | undefined {
  const record = run.records.get(recordId(clock));
  return record?.kind === 'clock' ? (record.clock as unknown as ClockState) : undefined;
}

/** The clocks of the case that have ever been started, in that order. */
export function startedClocks(run: Run): readonly ClockState[] {
  return (run.records.head.clocks ?? []).flatMap((id) => clockOf(run, id) ?? []);
}

function moveClock(run: Run, process: string, node: FlowNode, model: ClockEffectModel): void {
  const definition = run.library.clock({ process, clock: model.clock });
  if (definition === undefined) {
    const params = { clock: model.clock, name: node.name ?? node.id };
    throw new HookFailed({ code: 'CLOCK_UNKNOWN', severity: 'error', element: node.id, params });
  }
  const term = model.term === undefined ? undefined : parseTerm(model.term);
  const { clock, problems } = applyClockEffect({
    clock: clockOf(run, model.clock),
    definition,
    calendar: run.library.calendar,
    effect: {
      effect: model.effect,
      at: run.now,
      recordedAt: run.now,
      ...(model.reason === undefined ? {} : { reason: model.reason }),
      ...(model.legalBasis === undefined ? {} : { legalBasis: model.legalBasis }),
      ...(term === undefined ? {} : { term }),
    },
  });
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined || clock === undefined) {
    throw new HookFailed({
      code: 'CLOCK_REFUSED',
      severity: 'error',
      params: {},
      ...problem,
      element: node.id,
    });
  }
  putClock(run, model.clock, clock as unknown as Json);
}

function putClock(run: Run, id: string, clock: Json): void {
  const record: ClockRecord = { id: recordId(id), kind: 'clock', clock };
  run.records.put(record);
  const { head } = run.records;
  const known = head.clocks ?? [];
  if (!known.includes(id)) run.records.put({ ...head, clocks: [...known, id] });
  run.effects.push({ type: 'move-clock', clock: id, state: clock });
}

/** Carries out what entering or leaving a step does to the clocks of the case. */
export function moveClocks(run: Run, process: string, node: FlowNode, on: 'enter' | 'leave'): void {
  for (const model of node.settings.clockEffects) if (model.on === on) moveClock(run, process, node, model);
}
