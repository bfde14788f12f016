import { startConditionHolds } from '../kernel/starting.ts';
import { nextTime } from '../kernel/timers.ts';
import type { TimerCycle } from '../model/effect.ts';
import { type GivenBy, givenBy } from '../model/given-by.ts';
import type { JsonObject } from '../model/json.ts';
import { indexOfWait } from '../model/wait-id.ts';
import type { SubscriptionTable, TimerTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import { plainObject } from '../util/plain-json.ts';
import { versionOf } from './called-procedures.ts';
import type { CaseRunner } from './case-runner.ts';
import type { Clock } from './clock.ts';
import { type CommandError, commandErrorOf } from './command-answer.ts';
import { idGiven } from './command-id.ts';
import type { Definition } from './define-procedure.ts';
import type { Definitions } from './definitions.ts';
import { type CommandLimits, endsAll, givenUpAfter, Patience, sharedLimits } from './patience.ts';
import { NO_CASE, processIdOf } from './start-waits.ts';

/** The event that begins a case, and what it brought. */
interface Beginning {
  /** The key of the process. */
  readonly process: string;
  readonly node: string;
  readonly index: number;
  readonly type: string;
  readonly data: JsonObject;
  /** The same beginning with the same id begins one case. */
  readonly commandId?: string;
  readonly businessKey?: string;
  readonly writes?: readonly Write[];
  readonly patience?: Patience;
  /** Who brought it; absent: nobody, e.g. a time. */
  readonly by?: GivenBy;
}

/** Data over which conditions are weighed. */
export interface Weighing extends CommandLimits, GivenBy {
  readonly data: JsonObject;
  /** Only the conditions of this one. */
  readonly procedure?: string | undefined;
  /** Sent again with the same id, it begins no case again. */
  readonly commandId?: string | undefined;
}

/** What data came to: the cases that began, and the processes (by their ids) whose condition holds, or could not be asked, and that could not begin. */
export interface Weighed {
  readonly cases: readonly string[];
  readonly failed: readonly { readonly process: string; readonly error: CommandError }[];
}

/** Begins cases when what a published procedure waits for has come. */
export class Starts {
  readonly #store: Store;
  readonly #runner: CaseRunner;
  readonly #definitions: Definitions;
  readonly #clock: Clock;
  readonly #newId: () => string;

  constructor(ports: {
    readonly store: Store;
    readonly runner: CaseRunner;
    readonly definitions: Definitions;
    readonly clock: Clock;
    readonly newId: () => string;
  }) {
    this.#store = ports.store;
    this.#runner = ports.runner;
    this.#definitions = ports.definitions;
    this.#clock = ports.clock;
    this.#newId = ports.newId;
  }

  /** A message or signal has come for which nobody waits yet but the procedure. Gives the case. */
  receive(
    waiting: SubscriptionTable,
    came: Pick<Beginning, 'data' | 'commandId' | 'businessKey' | 'writes' | 'patience' | 'by'>,
  ): Promise<string> {
    const { scope: process, element: node, event: type, subscription_id: id } = waiting;
    return this.#begin({ process, node, index: indexOfWait(id), type, ...came });
  }

  /** A time has come. The next one is written in the same transaction, so each begins one case. */
  async fire({ timer_id: id, due_at: dueAt, scope, element, cycle }: TimerTable): Promise<void> {
    const next = nextTime({
      dueAt,
      ...(cycle === null ? {} : { cycle: JSON.parse(cycle) as TimerCycle }),
    });
    const placed = { case_id: NO_CASE, timer_id: id };
    const repeated = {
      ...placed,
      due_at: next?.dueAt ?? '',
      scope,
      token: null,
      element,
      cycle: JSON.stringify(next?.cycle ?? null),
      term: null,
      counted_from: null,
    };
    await this.#begin({
      process: scope,
      node: element,
      index: indexOfWait(id),
      type: 'timer',
      data: {},
      commandId: `${id}:${dueAt}`,
      // Where it is gone, another version was published a moment ago: it must not come back.
      writes: [
        { statement: 'removeTimer', values: placed, expect: { rows: 1, otherwise: 'gone' } },
        ...(next === undefined ? [] : [{ statement: 'putTimer', values: repeated } as const]),
      ],
    });
  }

  /**
   * Begins a case of every procedure whose condition holds over the data; where one cannot begin, the others do. Given up, the cases begun so far are in the
   * error's details.
   */
  async weigh({ data, procedure, commandId, ...rest }: Weighing): Promise<Weighed> {
    const limits = sharedLimits(rest);
    // It becomes a part of the engine's own ids: what is no id of a caller is refused here.
    idGiven(commandId);
    const came = { data: plainObject(data), commandId, by: givenBy(rest) };
    const cases: string[] = [];
    const failed: { readonly process: string; readonly error: CommandError }[] = [];
    for (const waiting of await new Patience(limits).over(() => this.#conditions(procedure))) {
      try {
        const caseId = await this.#beginWhereHolds(waiting, { ...came, patience: new Patience(limits) });
        if (caseId !== undefined) cases.push(caseId);
      } catch (error) {
        if (endsAll(error)) throw givenUpAfter(error, { cases });
        failed.push({ process: processIdOf(waiting), error: commandErrorOf(error) });
      }
    }
    return { cases, failed };
  }

  /** What waits for a condition over data; `procedure`: only its own. */
  async #conditions(procedure: string | undefined): Promise<readonly SubscriptionTable[]> {
    const { reads } = this.#store;
    const all = await reads
      .selectFrom('subscriptions')
      .selectAll()
      .where('case_id', '=', NO_CASE)
      .where('event', '=', 'condition')
      .orderBy('subscription_id')
      .execute();
    if (procedure === undefined) return all;
    const ofProcedure = reads.selectFrom('deployments').select('digest').where('procedure', '=', procedure);
    const digests = new Set((await ofProcedure.execute()).map(({ digest }) => digest));
    return all.filter(({ scope }) => digests.has(versionOf(scope)));
  }

  async #beginWhereHolds(
    { scope: key, element: node, subscription_id: id, event: type }: SubscriptionTable,
    came: Pick<Beginning, 'data' | 'patience' | 'by'> & Pick<Weighing, 'commandId'>,
  ): Promise<string | undefined> {
    const { data, commandId, patience, by = {} } = came;
    patience?.check();
    const definition = await this.#definitionOf(key);
    const process = definition.processes.get(key);
    if (process === undefined) return undefined;
    const library = this.#definitions.library(definition, {});
    const index = indexOfWait(id);
    const holds = startConditionHolds({ library, process, node, index, data, now: this.#clock.now() });
    if (!holds) return undefined;
    // Without the version: another may have been published since it was first sent.
    const once = JSON.stringify([commandId, definition.procedure, process.model.id, node, index]);
    return this.#begin({
      ...{ process: key, node, index, type, data, by },
      ...(commandId === undefined ? {} : { commandId: once }),
      ...(patience === undefined ? {} : { patience }),
    });
  }

  #definitionOf(processKey: string): Promise<Definition> {
    return this.#definitions.get(versionOf(processKey));
  }

  async #begin(beginning: Beginning): Promise<string> {
    const { process, node, index, type, data, commandId, businessKey, patience, by, writes = [] } = beginning;
    const definition = await this.#definitionOf(process);
    const caseId = this.#newId();
    const answer = await this.#runner.start(
      {
        caseId,
        type,
        ...by,
        ...(commandId === undefined ? {} : { id: commandId }),
        ...(patience === undefined ? {} : { patience }),
        prepare: () => ({
          command: { type: 'start', caseId, process, node, index, data },
          writes,
          answer: { caseId },
        }),
      },
      { caseId, definition, ...(businessKey === undefined ? {} : { businessKey }) },
    );
    return (answer as { readonly caseId: string }).caseId;
  }
}
