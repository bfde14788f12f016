import { pauseWithCase, resumeWithCase } from '../clocks/case-pause.ts';
import type { ClockState } from '../clocks/clock.ts';
import type { Command, CommandOf, CommandType } from '../model/command.ts';
import type { DeferredRecord, Listener } from '../model/record.ts';
import { byActor } from './case-clocks.ts';
import { calendarsOf, clockOfTimer, definitionOf, keepClock, startedClocks } from './clock-records.ts';
import type { Run } from './run.ts';

const DEFERRED = 'deferred';

/** What came for a case that stands still. */
export function deferredOf(run: Run): readonly Command[] {
  const record = run.records.get(DEFERRED);
  return record?.kind === 'deferred' ? (record.commands as unknown as readonly Command[]) : [];
}

function caseClocks(run: Run) {
  return startedClocks(run).flatMap((kept) => {
    const definition = definitionOf(run, kept.clock.id, kept.clock);
    return definition === undefined ? [] : [{ ...kept, definition }];
  });
}

function keepAll(run: Run, clocks: readonly ClockState[]): void {
  const kept = startedClocks(run);
  for (const clock of clocks)
    keepClock(run, clock.id, { ...kept.find((one) => one.clock.id === clock.id), clock });
}

function effectOf(run: Run, reason: string | undefined) {
  return { at: run.now, recordedAt: run.now, ...byActor(run), ...(reason === undefined ? {} : { reason }) };
}

/** The case stands still, and with it the clocks that say so; an applicant's clock runs on. */
export function suspend(run: Run, { reason }: CommandOf<'suspend'>): void {
  run.records.put({ ...run.records.head, status: 'suspended', suspendedAt: run.now });
  const { clocks } = pauseWithCase({
    clocks: caseClocks(run),
    effect: effectOf(run, reason),
    ...calendarsOf(run),
  });
  keepAll(run, clocks);
}

/** The case goes on, with what came for it meanwhile in the order in which it came. Gives that to be begun. */
export function resume(run: Run, { reason }: CommandOf<'resume'>): readonly Command[] {
  const { suspendedAt: pausedAt = run.now, ...head } = run.records.head;
  run.records.put({ ...head, status: 'active' });
  const { clocks } = resumeWithCase({
    clocks: caseClocks(run),
    effect: effectOf(run, reason),
    pausedAt,
    ...calendarsOf(run),
  });
  keepAll(run, clocks);
  const deferred = deferredOf(run);
  forgetDeferred(run);
  return deferred;
}

/** What would move the process and waits until the case goes on. A clock that runs meanwhile is heard at once. */
const waits: ReadonlySet<CommandType> = new Set<CommandType>(['trigger', 'complete', 'throw', 'fail']);

/** Whether a command came for a case that stands still: it is set aside. */
export function setAside(run: Run, command: Command): boolean {
  if (command.type === 'start' || run.records.head.status !== 'suspended' || !waits.has(command.type))
    return false;
  if (command.type === 'trigger' && clockOfTimer(command.timer?.id) !== undefined) return false;
  const commands = [...deferredOf(run), command] as unknown as DeferredRecord['commands'];
  run.records.put({ id: DEFERRED, kind: 'deferred', commands });
  return true;
}

/** Who it came for is addressed anew. */
export function mapDeferred(run: Run, address: (listener: Listener) => Listener): void {
  const before = deferredOf(run);
  if (before.length === 0) return;
  const commands = before.map((command) =>
    command.type === 'trigger' ? { ...command, listener: address(command.listener) } : command,
  );
  run.records.put({
    id: DEFERRED,
    kind: 'deferred',
    commands: commands as unknown as DeferredRecord['commands'],
  });
}

/** A case that has ended hears nothing any more. */
export function forgetDeferred(run: Run): void {
  if (deferredOf(run).length > 0) run.records.remove(DEFERRED);
}
