import { type GivenBy, givenBy } from '../model/given-by.ts';
import type { JsonObject } from '../model/json.ts';
import { indexOfWait } from '../model/wait-id.ts';
import type { SubscriptionTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { plainObject } from '../util/plain-json.ts';
import type { CaseRunner } from './case-runner.ts';
import { type CommandError, commandErrorOf } from './command-answer.ts';
import { type CommandLimits, endsAll, givenUpAfter, Patience, sharedLimits } from './patience.ts';
import { NO_CASE, processIdOf } from './start-waits.ts';
import type { Starts } from './starts.ts';

/** Something told to everybody who listens. */
export interface Signal extends GivenBy {
  readonly name: string;
  readonly data?: JsonObject;
  /** Whoever has had a signal with this id does not get it again. */
  readonly id?: string;
  /** A case that has had the signal already: the one that threw it. */
  readonly except?: string;
}

/** What became of a signal with one of those who waited: a case that got it or began with it, or why not. */
export type SignalAnswer =
  | { readonly ok: true; readonly caseId: string }
  /** Without `caseId` it was to begin a case of `process`, the id of a published process. */
  | {
      readonly ok: false;
      readonly caseId?: string;
      readonly process?: string;
      readonly error: CommandError;
    };

/** What became of a signal: how many have got it, and an answer for each who waited. */
export interface Broadcast {
  readonly delivered: number;
  readonly items: readonly SignalAnswer[];
}

/** What each delivery of a signal brings. */
interface Bringing {
  readonly data: JsonObject;
  readonly id: string | undefined;
  readonly by: GivenBy;
  readonly limits: CommandLimits;
}

/** One who waited has it, or has not. */
type Attempt = { readonly caseId: string } | { readonly waiting: SubscriptionTable; readonly error: unknown };

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
   * Delivers a signal to everybody who waits for it, each in a command of its own; where one fails, the others get it all the same. Throws where the
   * store is out of reach. Given up between two,
   * `delivered` of the error's details says how many have had it. Sent again with the same `id` it reaches those who have not.
   */
  async broadcast(signal: Signal & CommandLimits): Promise<Broadcast> {
    const attempts = await this.#bringAll(signal);
    return { delivered: attempts.filter((one) => 'caseId' in one).length, items: attempts.map(answerOf) };
  }

  /** The same for work that is done until it is whole: throws where somebody has not had it. */
  async relay(signal: Signal): Promise<void> {
    const failures = (await this.#bringAll(signal)).flatMap((one) => ('error' in one ? [one.error] : []));
    if (failures.length > 0) throw failures[0];
  }

  async #bringAll({ name, data = {}, id, except, ...rest }: Signal & CommandLimits): Promise<Attempt[]> {
    const limits = sharedLimits(rest);
    const bringing = { data: plainObject(data), id, by: givenBy(rest), limits };
    const all = await new Patience(limits).over(() => this.#listeners(name));
    const attempts: Attempt[] = [];
    for (const waiting of all) {
      if (waiting.case_id !== except) attempts.push(await this.#attempt(waiting, bringing, attempts));
    }
    return attempts;
  }

  async #attempt(
    waiting: SubscriptionTable,
    bringing: Bringing,
    before: readonly Attempt[],
  ): Promise<Attempt> {
    try {
      return { caseId: await this.#deliver(waiting, bringing) };
    } catch (error) {
      if (!endsAll(error)) return { waiting, error };
      throw givenUpAfter(error, { delivered: before.filter((one) => 'caseId' in one).length });
    }
  }

  #listeners(name: string): Promise<SubscriptionTable[]> {
    return (
      this.#store.reads
        .selectFrom('subscriptions')
        .selectAll()
        .where('event', '=', 'signal')
        .where('name', '=', name)
        // As the index has them: signals have no key.
        .orderBy('correlation_key')
        .orderBy('case_id')
        .orderBy('subscription_id')
        .execute()
    );
  }

  async #deliver(waiting: SubscriptionTable, { data, id, by, limits }: Bringing): Promise<string> {
    const { case_id: caseId, scope, element: node, token, subscription_id: wait } = waiting;
    const commandId = id === undefined ? undefined : `signal:${id}:${caseId}:${wait}`;
    const patience = new Patience(limits);
    if (caseId === NO_CASE)
      return this.#starts.receive(waiting, {
        ...{ data, patience, by },
        ...(commandId === undefined ? {} : { commandId }),
      });
    const listener = { scope, node, ...(token === null ? {} : { token }) };
    await this.#runner.run({
      caseId,
      type: 'signal',
      patience,
      ...by,
      ...(commandId === undefined ? {} : { id: commandId }),
      prepare: () => ({
        command: { type: 'trigger', listener, event: 'signal', index: indexOfWait(wait), data },
        records: [scope],
      }),
    });
    return caseId;
  }
}

function answerOf(attempt: Attempt): SignalAnswer {
  if ('caseId' in attempt) return { ok: true, caseId: attempt.caseId };
  const { case_id: caseId } = attempt.waiting;
  const whose = caseId === NO_CASE ? { process: processIdOf(attempt.waiting) } : { caseId };
  return { ok: false, ...whose, error: commandErrorOf(attempt.error) };
}
