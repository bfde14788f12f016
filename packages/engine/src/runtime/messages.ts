import type { JsonObject } from '../model/json.ts';
import type { SubscriptionTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { CaseRunner } from './case-runner.ts';

export interface Message {
  readonly name: string;
  readonly correlationKey?: string;
  readonly data?: JsonObject;
  /** A message with an id that came before is not delivered again. */
  readonly id?: string;
}

export interface Signal {
  readonly name: string;
  readonly data?: JsonObject;
  /** A case that has had the signal already: the one that threw it. */
  readonly except?: string;
}

/** Brings messages and signals to the cases that wait for them. */
export class Messages {
  readonly #store: Store;
  readonly #runner: CaseRunner;

  constructor(options: { readonly store: Store; readonly runner: CaseRunner }) {
    this.#store = options.store;
    this.#runner = options.runner;
  }

  /** Delivers a message to the one that waits longest for its name and key. False where nobody waits. */
  async publish({ name, correlationKey, data = {}, id }: Message): Promise<boolean> {
    const query = this.#store.reads
      .selectFrom('subscriptions')
      .selectAll()
      .where('event', '=', 'message')
      .where('name', '=', name)
      .where((where) =>
        where.or([where('correlation_key', 'is', null), where('correlation_key', '=', correlationKey ?? '')]),
      );
    const [waiting] = await query.orderBy('correlation_key', 'desc').orderBy('case_id').limit(1).execute();
    if (waiting === undefined) return false;
    await this.#deliver(waiting, 'message', data, id);
    return true;
  }

  /** Delivers a signal to everybody who waits for it. Gives how many. */
  async broadcast({ name, data = {}, except }: Signal): Promise<number> {
    const all = await this.#store.reads
      .selectFrom('subscriptions')
      .selectAll()
      .where('event', '=', 'signal')
      .where('name', '=', name)
      .execute();
    const others = all.filter(({ case_id }) => case_id !== except);
    for (const waiting of others) await this.#deliver(waiting, 'signal', data, undefined);
    return others.length;
  }

  async #deliver(
    waiting: SubscriptionTable,
    event: string,
    data: JsonObject,
    id: string | undefined,
  ): Promise<void> {
    const { case_id: caseId, scope, element: node, token, subscription_id: subscription } = waiting;
    // Which of several definitions of the event it is for: the end of the id that the kernel made.
    const index = Number(subscription.slice(subscription.lastIndexOf(':') + 1));
    const listener = { scope, node, ...(token === null ? {} : { token }) };
    await this.#runner.run({
      caseId,
      type: event,
      ...(id === undefined ? {} : { id: `message:${id}` }),
      prepare: () => ({ command: { type: 'trigger', listener, event, index, data }, records: [scope] }),
    });
  }
}
