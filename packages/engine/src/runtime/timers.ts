import type { TimerCycle } from '../model/effect.ts';
import type { TimerTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { CaseRunner } from './case-runner.ts';
import { NO_CASE } from './start-waits.ts';
import type { Starts } from './starts.ts';

/** Fires the timers that are due: each once, in the order of their times, also those that an outage missed. */
export class Timers {
  readonly #store: Store;
  readonly #runner: CaseRunner;
  readonly #starts: Starts;

  constructor(ports: { readonly store: Store; readonly runner: CaseRunner; readonly starts: Starts }) {
    this.#store = ports.store;
    this.#runner = ports.runner;
    this.#starts = ports.starts;
  }

  async due(now: string, limit: number): Promise<readonly TimerTable[]> {
    return this.#store.query('dueTimers', { now, limit });
  }

  /** When the next timer or job is due; undefined where nothing waits. */
  async nextDue(): Promise<string | undefined> {
    const [[timer], [job]] = await Promise.all([
      this.#store.query('nextTimer', {}),
      this.#store.query('nextJob', {}),
    ]);
    return [timer?.due_at, job?.due_at].filter((due) => due !== undefined).sort()[0];
  }

  /** The row goes in the same transaction as what the timer leads to, so it fires once. */
  async fire(timer: TimerTable): Promise<void> {
    if (timer.case_id === NO_CASE) return this.#starts.fire(timer);
    const { case_id: caseId, timer_id: id, due_at: dueAt, scope, element: node, token } = timer;
    const listener = { scope, node, ...(token === null ? {} : { token }) };
    const cycle = timer.cycle === null ? {} : { cycle: JSON.parse(timer.cycle) as TimerCycle };
    await this.#runner.run({
      caseId,
      type: 'timer',
      id: `${caseId}:${id}:${dueAt}`,
      prepare: () => ({
        command: { type: 'trigger', listener, event: 'timer', data: {}, timer: { id, dueAt, ...cycle } },
        writes: [{ statement: 'removeTimer', values: { case_id: caseId, timer_id: id } }],
        records: [scope],
      }),
    });
  }
}
