import { randomUUID } from 'node:crypto';
import { ErrorCode, MotcuaError } from '../errors.ts';
import { type GivenBy, givenBy } from '../model/given-by.ts';
import type { JsonObject } from '../model/json.ts';
import { indexOfWait } from '../model/wait-id.ts';
import type { MessageTable, SubscriptionTable } from '../store/schema.ts';
import type { MasterKeys } from '../store/seal/master-keys.ts';
import { openMessage, sealMessage } from '../store/seal/message-seal.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import { addIsoDuration, isForward, parseIsoDuration } from '../util/iso-duration.ts';
import { plainObject } from '../util/plain-json.ts';
import { plainText } from '../util/plain-text.ts';
import type { CaseRunner } from './case-runner.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import { type CommandLimits, Patience } from './patience.ts';
import { NO_CASE } from './start-waits.ts';
import type { Starts } from './starts.ts';

/** Something sent to one case. */
export interface Message extends GivenBy {
  readonly name: string;
  /** What the case is about, e.g. the number of an invoice. Default: whoever waits without a key gets it. */
  readonly correlationKey?: string;
  readonly data?: JsonObject;
  /** A message with an id that came before is not delivered again. */
  readonly id?: string;
  /** An ISO 8601 duration: for so long it is kept for a case that does not wait for it yet. Default: it is not kept. */
  readonly timeToLive?: string;
}

/** What became of a message: `caseId` is the case that got it, or that began with it. */
export interface Delivery {
  readonly delivered: boolean;
  readonly caseId?: string;
}

/** What a message is once somebody is looked for who waits for it. */
interface Letter {
  readonly name: string;
  readonly correlationKey: string | undefined;
  readonly data: JsonObject;
  readonly id: string | undefined;
  readonly by: GivenBy;
  readonly writes: readonly Write[];
  /** Of who sends it; nobody waits for one that was kept. */
  readonly patience?: Patience;
}

/** Thrown inside: the case does not wait any more, another may. */
class NobodyWaits extends Error {}

/** Most messages that are matched with cases at once. */
const PAGE = 100;

export interface MessagePorts {
  readonly store: Store;
  readonly runner: CaseRunner;
  readonly committer: Committer;
  readonly starts: Starts;
  readonly clock: Clock;
  readonly masterKeys: MasterKeys;
}

/** Brings messages to the cases that wait for them, and to the procedures that begin with them. */
export class Messages {
  readonly #ports: MessagePorts;
  /** Whether a message that was kept may have found somebody who waits: one of both was written since this was last looked at. */
  #mayMatch = true;

  constructor(ports: MessagePorts) {
    this.#ports = ports;
  }

  /**
   * Delivers a message to one case: to the one that waits longest for its name and key, else to a new one of a procedure that begins with it.
   * Where nobody waits, it is kept for its `timeToLive`. Given up before it is delivered or kept, it was never sent.
   */
  publish(message: Message & CommandLimits): Promise<Delivery> {
    const patience = new Patience(message);
    const { data = {} } = message;
    return patience.over(async () =>
      this.#send({ ...message, ...textsOf(message), data: plainObject(data) }, patience),
    );
  }

  async #send(message: Message, patience: Patience): Promise<Delivery> {
    const { name, correlationKey, data = {}, id, timeToLive } = message;
    const before = await this.#deliveredBefore(id);
    if (before !== undefined) return before;
    const expiresAt = timeToLive === undefined ? undefined : this.#expiry(timeToLive);
    const by = givenBy(message);
    const caseId = await this.#bring({ name, correlationKey, data, id, by, writes: [], patience });
    if (caseId !== undefined) return { delivered: true, caseId };
    if (expiresAt !== undefined) await this.#keep(message, expiresAt, patience);
    return { delivered: false };
  }

  /** A case began to wait, a message was kept, or another process may have done either. */
  readonly lookAgain = (): void => {
    this.#mayMatch = true;
  };

  /** Delivers the messages that were kept and that somebody waits for by now; forgets those whose time is over. */
  async match(): Promise<void> {
    if (!this.#mayMatch) return;
    this.#mayMatch = false;
    const now = this.#ports.clock.now();
    const kept = await this.#ports.store.query('matchingMessages', { now, limit: PAGE });
    const failures = await this.#bringAll(kept);
    if (kept.length === PAGE) this.#mayMatch = true;
    if (await this.#hasExpired(now))
      await this.#ports.committer.commit([{ statement: 'removeExpiredMessages', values: { now } }]);
    if (failures.length > 0) throw failures[0];
  }

  /** One that cannot be brought must not stop the others. */
  async #bringAll(kept: readonly MessageTable[]): Promise<readonly unknown[]> {
    const failures: unknown[] = [];
    for (const message of kept) {
      try {
        await this.#bring(letterOf(message, this.#ports.masterKeys));
      } catch (error) {
        failures.push(error);
      }
    }
    return failures;
  }

  /** Gives the case that got it. */
  async #bring(letter: Letter): Promise<string | undefined> {
    for (;;) {
      const waiting = await this.#firstWaiting(letter);
      if (waiting === undefined) return undefined;
      try {
        return await (waiting.case_id === NO_CASE
          ? this.#start(waiting, letter)
          : this.#deliver(waiting, letter));
      } catch (error) {
        if (!(error instanceof NobodyWaits)) throw error;
      }
    }
  }

  async #firstWaiting({ name, correlationKey }: Letter): Promise<SubscriptionTable | undefined> {
    const [waiting] = await this.#ports.store.query('firstWaiting', {
      name,
      correlation_key: correlationKey ?? '',
    });
    return waiting;
  }

  #start(
    waiting: SubscriptionTable,
    { data, id, by, correlationKey, writes, patience }: Letter,
  ): Promise<string> {
    return this.#ports.starts.receive(waiting, {
      ...{ data, writes, by },
      ...(patience === undefined ? {} : { patience }),
      ...(id === undefined ? {} : { commandId: commandIdOf(id) }),
      ...(correlationKey === undefined ? {} : { businessKey: correlationKey }),
    });
  }

  async #deliver(waiting: SubscriptionTable, { data, id, by, writes, patience }: Letter): Promise<string> {
    const { case_id: caseId, scope, element: node, token, subscription_id } = waiting;
    const listener = { scope, node, ...(token === null ? {} : { token }) };
    const index = indexOfWait(subscription_id);
    const answer = await this.#ports.runner.run({
      caseId,
      type: 'message',
      ...by,
      ...(patience === undefined ? {} : { patience }),
      ...(id === undefined ? {} : { id: commandIdOf(id) }),
      prepare: async () => {
        const still = await this.#ports.store.query('subscriptionById', { case_id: caseId, subscription_id });
        if (still.length === 0) throw new NobodyWaits();
        return {
          command: { type: 'trigger', listener, event: 'message', index, data },
          records: [scope],
          writes,
          answer: { caseId },
        };
      },
    });
    return (answer as { readonly caseId: string }).caseId;
  }

  async #deliveredBefore(id: string | undefined): Promise<Delivery | undefined> {
    if (id === undefined) return undefined;
    const [row] = await this.#ports.store.query('answerOf', { command_id: commandIdOf(id) });
    return row === undefined
      ? undefined
      : { delivered: true, ...(JSON.parse(row.answer) as { readonly caseId: string }) };
  }

  #expiry(timeToLive: string): string {
    const duration = parseIsoDuration(timeToLive);
    if (duration !== undefined && isForward(duration))
      return addIsoDuration(this.#ports.clock.now(), duration);
    const message = `Expected 'timeToLive' to be an ISO 8601 duration such as 'P1D', but found '${timeToLive}'`;
    throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { timeToLive });
  }

  /** One with an id that is kept already stays as it is. */
  async #keep(message: Message, expiresAt: string, patience: Patience): Promise<void> {
    const { name, correlationKey, data = {}, id } = message;
    const values = {
      message_id: id ?? randomUUID(),
      name,
      correlation_key: correlationKey ?? null,
      ...sealMessage({ data, by: givenBy(message) }, this.#ports.masterKeys),
      published_at: this.#ports.clock.now(),
      expires_at: expiresAt,
    };
    await this.#ports.committer.commit([{ statement: 'keepMessage', values }], patience);
    // Somebody may have begun to wait since nobody was found.
    this.lookAgain();
    // What fails there is another's, and is tried again: this one is kept.
    await this.match().catch(this.lookAgain);
  }

  async #hasExpired(now: string): Promise<boolean> {
    return (await this.#ports.store.query('expiredMessage', { now })).length > 0;
  }
}

/** What it is looked up by. */
function textsOf({ name, correlationKey, id }: Message): Pick<Message, 'name' | 'correlationKey' | 'id'> {
  return {
    name: plainText('name', name),
    ...(correlationKey === undefined ? {} : { correlationKey: plainText('correlationKey', correlationKey) }),
    ...(id === undefined ? {} : { id: plainText('id', id) }),
  };
}

function commandIdOf(id: string): string {
  return `message:${id}`;
}

/** A message that was kept: it is gone in the transaction in which it is delivered. */
function letterOf(kept: MessageTable, masterKeys: MasterKeys): Letter {
  const { message_id: id, name, correlation_key: key } = kept;
  return {
    name,
    correlationKey: key ?? undefined,
    ...openMessage(kept, masterKeys),
    id,
    writes: [{ statement: 'removeMessage', values: { message_id: id } }],
  };
}
