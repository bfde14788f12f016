import type { JsonObject } from '../model/json.ts';
import { indexOfWait } from '../model/wait-id.ts';
import type { SubscriptionTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { CaseRunner } from './case-runner.ts';
import { type CommandLimits, givenUpAfter, Patience, sharedLimits } from './patience.ts';
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

  /**
   * Delivers a signal to everybody who waits for it. Gives how many. Each delivery is a command: given up between two, `delivered` of the error's
   * details says how many have had it, and sent again with the same `id` it reaches the others.
   */
  async broadcast({ name, data = {}, id, except, ...rest }: Signal & CommandLimits): Promise<number> {
    const limits = sharedLimits(rest);
    const all = await new Patience(limits).over(() => this.#listeners(name));
    const others = all.filter(({ case_id }) => case_id !== except);
    for (const [delivered, waiting] of others.entries()) {
      try {
        await this.#deliver(waiting, { data, id, patience: new Patience(limits) });
      } catch (error) {
        throw givenUpAfter(error, { delivered });
      }
    }
    return others.length;
  }

  #listeners(name: string): Promise<SubscriptionTable[]> {
    return this.#store.reads
      .selectFrom('subscriptions')
      .selectAll()
      .where('event', '=', 'signal')
      .where('name', '=', name)
      .execute();
  }

  async #deliver(
    waiting: SubscriptionTable,
    { data, id, patience }: { data: JsonObject; id: string | undefined; patience: Patience },
  ): Promise<void> {
    const { case_id: caseId, scope, element: node, token, subscription_id: wait } = waiting;
    const commandId = id === undefined ? undefined : `signal:${id}:${caseId}:${wait}`;
    if (caseId === NO_CASE) {
      await this.#starts.receive(waiting, {
        data,
        patience,
        ...(commandId === undefined ? {} : { commandId }),
      });
      return;
    }
    const listener = { scope, node, ...(token === null ? {} : { token }) };
    await this.#runner.run({
      caseId,
      type: 'signal',
      patience,
      ...(commandId === undefined ? {} : { id: commandId }),
      prepare: () => ({
        command: { type: 'trigger', listener, event: 'signal', index: indexOfWait(wait), data },
        records: [scope],
      }),
    });
  }
}
