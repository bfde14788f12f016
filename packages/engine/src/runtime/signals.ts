import type { JsonObject } from '../model/json.ts';
import { indexOfWait } from '../model/wait-id.ts';
import type { SubscriptionTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { CaseRunner } from './case-runner.ts';
import { NO_CASE } from './start-waits.ts';
import type { Starts } from './starts.ts';

/** Something told to everybody who listens. */
export interface Signal {
  readonly name: string;
  readonly data?: JsonObject;
  /** Whoever has had a signal with this id does not get it again. */
  readonly id?: string;
  /** A case that has had the signal already: the one that threw it. */
  readonly except?: string;
}

/** Brings signals to all who wait for them: cases, and procedures that begin with them. */
export class Signals {
  readonly #store: Store;
  readonly #runner: CaseRunner;
  readonly #starts: Starts;

  constructor(ports: { readonly store: Store; readonly runner: CaseRunner; readonly starts: Starts }) {
    this.#store = ports.store;
    this.#runner = ports.runner;
    this.#starts = ports.starts;
  }

  /** Delivers a signal to everybody who waits for it. Gives how many. */
  async broadcast({ name, data = {}, id, except }: Signal): Promise<number> {
    const all = await this.#store.reads
      .selectFrom('subscriptions')
      .selectAll()
      .where('event', '=', 'signal')
      .where('name', '=', name)
      .execute();
    const others = all.filter(({ case_id }) => case_id !== except);
    for (const waiting of others) await this.#deliver(waiting, data, id);
    return others.length;
  }

  async #deliver(waiting: SubscriptionTable, data: JsonObject, id: string | undefined): Promise<void> {
    const { case_id: caseId, scope, element: node, token, subscription_id: wait } = waiting;
    const commandId = id === undefined ? undefined : `signal:${id}:${caseId}:${wait}`;
    if (caseId === NO_CASE) {
      await this.#starts.receive(waiting, { data, ...(commandId === undefined ? {} : { commandId }) });
      return;
    }
    const listener = { scope, node, ...(token === null ? {} : { token }) };
    await this.#runner.run({
      caseId,
      type: 'signal',
      ...(commandId === undefined ? {} : { id: commandId }),
      prepare: () => ({
        command: { type: 'trigger', listener, event: 'signal', index: indexOfWait(wait), data },
        records: [scope],
      }),
    });
  }
}
