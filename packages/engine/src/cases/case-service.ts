import { checkSubmission } from '../bundle/check-submission.ts';
import type { ClockState } from '../clocks/clock-state.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { CommandOf } from '../model/command.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseStatus } from '../model/record.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { Definitions } from '../runtime/definitions.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { identitiesOf, isApplicant, isOfficer, officerRolesOf, refuseCase } from './access.ts';
import {
  type CaseDetails,
  type CaseSummary,
  type HistoryRow,
  summaryOf,
  type Waiting,
} from './case-details.ts';
import { type CaseFilter, equalTo, seenBy } from './case-filter.ts';
import { partOf } from './part-of.ts';

/** What every call on a case takes. */
export interface CaseCall {
  readonly caseId: string;
  /** Who acts; absent: the host itself. */
  readonly actor?: Actor;
  /** A call with an id that was made before is not made again; its first answer is given. */
  readonly commandId?: string;
  readonly reason?: string;
}

export interface CasePorts {
  readonly store: Store;
  readonly runner: CaseRunner;
  readonly definitions: Definitions;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Ends that a case comes to from outside. */
const ENDINGS = { cancel: 'cancelled', withdraw: 'cancelled' } as const;

/** Starting, reading and steering cases. */
export class CaseService {
  readonly #ports: CasePorts;

  constructor(ports: CasePorts) {
    this.#ports = ports;
  }

  /** Begins a case of the version of a procedure that is published last. */
  async start(options: {
    readonly procedure: string;
    readonly data?: Json;
    readonly actor?: Actor;
    readonly businessKey?: string;
    readonly unit?: string;
    /** For whom: gets the tasks of the applicant. Default: the actor. */
    readonly applicant?: string;
    readonly commandId?: string;
  }): Promise<{ readonly caseId: string }> {
    const { actor, businessKey, unit, commandId } = options;
    const definition = await this.#ports.definitions.latest(options.procedure);
    const form = startFormOf(definition);
    const data = checkSubmission({
      bundle: definition.bundle,
      form,
      data: options.data ?? {},
      today: this.#today(),
    });
    const caseId = this.#ports.newId();
    const applicant = applicantOf(actor, options.applicant);
    const created = {
      caseId,
      definition,
      ...(businessKey === undefined ? {} : { businessKey }),
      ...(unit === undefined ? {} : { unit }),
      ...(applicant === undefined ? {} : { applicant }),
    };
    const answer = await this.#ports.runner.start(
      {
        caseId,
        type: 'start',
        ...(actor === undefined ? {} : { actor }),
        ...(commandId === undefined ? {} : { id: commandId }),
        prepare: () => ({
          command: { type: 'start', caseId, process: definition.main.key, data },
          answer: { caseId },
        }),
      },
      created,
    );
    return answer as unknown as { caseId: string };
  }

  /** A case with its data, clocks and what it waits for. Applicants see what applicants filled in. */
  async get({ caseId, actor }: { readonly caseId: string; readonly actor?: Actor }): Promise<CaseDetails> {
    const { row, definition } = await this.#readable(caseId, actor);
    const { reads } = this.#ports.store;
    const loaded = await this.#ports.store.loadCase({ caseId, recordIds: ['v:root'] });
    const variables = loaded?.records.get('v:root');
    const all = variables?.kind === 'variables' ? variables.values : {};
    const clocks = await reads.selectFrom('clocks').selectAll().where('case_id', '=', caseId).execute();
    const incidents = await reads
      .selectFrom('incidents')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('state', '=', 'open')
      .execute();
    const isOwn = actor !== undefined && !isOfficer(actor, row, officerRolesOf(definition));
    return {
      caseId,
      procedure: row.procedure,
      version: row.digest,
      status: row.status as CaseStatus,
      phase: row.phase,
      number: row.number,
      businessKey: row.business_key,
      unit: row.unit,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      data: isOwn ? applicantData(definition, all) : all,
      clocks: Object.fromEntries(clocks.map(({ clock_id, state }) => [clock_id, JSON.parse(state) as Json])),
      waiting: await this.#waitingOf(caseId),
      incidents: isOwn
        ? []
        : incidents.map(({ incident_id: id, element, problem }) => ({
            id,
            element,
            problem: JSON.parse(problem) as Problem,
          })),
    };
  }

  /**
   * The cases that an actor may see, the newest first: those they applied for, and those in which their role has had work at their unit; for the
   * host all.
   */
  async list(
    filter: CaseFilter = {},
  ): Promise<{ readonly items: readonly CaseSummary[]; readonly next?: string }> {
    const { actor, limit = 50 } = filter;
    let query = this.#ports.store.reads.selectFrom('cases').selectAll();
    for (const [column, value] of Object.entries(equalTo(filter)))
      query = query.where(column as 'status', '=', value);
    if (filter.after !== undefined) query = query.where('case_id', '<', filter.after);
    const { text } = filter;
    if (text !== undefined) query = query.where((where) => partOf(where.ref('number'), text));
    if (actor !== undefined) query = query.where((where) => seenBy(where, actor));
    const rows = await query
      .orderBy('case_id', 'desc')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit).map(summaryOf);
    const last = rows.length > limit ? items.at(-1)?.caseId : undefined;
    return { items, ...(last === undefined ? {} : { next: last }) };
  }

  /** How a clock of a case comes to its due date, sentence by sentence. Empty where the clock was never started. */
  async explain(options: {
    readonly caseId: string;
    readonly clock: string;
    readonly actor?: Actor;
    /** Default: `vi`. */
    readonly locale?: 'vi' | 'en';
  }): Promise<{ readonly sentences: readonly string[] }> {
    const { caseId, clock, actor, locale = 'vi' } = options;
    await this.#readable(caseId, actor);
    const row = await this.#ports.store.reads
      .selectFrom('clocks')
      .select('state')
      .where('case_id', '=', caseId)
      .where('clock_id', '=', clock)
      .executeTakeFirst();
    if (row === undefined) return { sentences: [] };
    return { sentences: this.#ports.definitions.explain(JSON.parse(row.state) as ClockState, locale) };
  }

  /** Every element entered and left, in order, with who and when. */
  async history({
    caseId,
    actor,
  }: {
    readonly caseId: string;
    readonly actor?: Actor;
  }): Promise<readonly HistoryRow[]> {
    await this.#readable(caseId, actor);
    const rows = await this.#ports.store.reads
      .selectFrom('history')
      .select(['seq', 'at', 'type', 'element', 'kind', 'actor'])
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
    return rows.map(({ actor: who, ...row }) => ({ ...row, ...(who === null ? {} : { actor: who }) }));
  }

  /** Writes variables of a case. */
  async setData(options: CaseCall & { readonly data: JsonObject }): Promise<void> {
    await this.#steer(options, 'set-data', { type: 'set-data', data: options.data });
  }

  /** Ends a case because the applicant wants it so. */
  async withdraw(options: CaseCall): Promise<void> {
    await this.#steer(options, 'withdraw', { type: 'end', status: ENDINGS.withdraw }, true);
  }

  /** Ends a case from outside. */
  async cancel(options: CaseCall): Promise<void> {
    await this.#steer(options, 'cancel', { type: 'end', status: ENDINGS.cancel });
  }

  async #steer(
    options: CaseCall,
    type: string,
    command: CommandOf<'set-data' | 'end'>,
    byApplicant = false,
  ): Promise<void> {
    const { caseId, actor, commandId, reason } = options;
    await this.#ports.runner.run({
      caseId,
      type,
      ...(actor === undefined ? {} : { actor }),
      ...(commandId === undefined ? {} : { id: commandId }),
      ...(reason === undefined ? {} : { reason }),
      prepare: ({ row, definition }) => {
        const may =
          actor === undefined ||
          isOfficer(actor, row, officerRolesOf(definition)) ||
          (byApplicant && isApplicant(actor, row));
        if (!may) refuseCase(caseId);
        requireActive(row);
        return { command };
      },
    });
  }

  async #readable(
    caseId: string,
    actor: Actor | undefined,
  ): Promise<{ row: CaseTable; definition: Definition }> {
    const row = await this.#ports.store.reads
      .selectFrom('cases')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    if (row === undefined) return refuseCase(caseId);
    const definition = await this.#ports.definitions.get(row.digest);
    const may =
      actor === undefined || isApplicant(actor, row) || isOfficer(actor, row, officerRolesOf(definition));
    return may ? { row, definition } : refuseCase(caseId);
  }

  async #waitingOf(caseId: string): Promise<readonly Waiting[]> {
    const { reads } = this.#ports.store;
    const tasks = await reads
      .selectFrom('tasks')
      .select(['task_id', 'element', 'due_at'])
      .where('case_id', '=', caseId)
      .where('state', '=', 'open')
      .orderBy('task_id')
      .execute();
    const jobs = await reads
      .selectFrom('jobs')
      .select(['job_id', 'element'])
      .where('case_id', '=', caseId)
      .where('token', 'is not', null)
      .orderBy('job_id')
      .execute();
    const timers = await reads
      .selectFrom('timers')
      .select(['timer_id', 'element', 'due_at'])
      .where('case_id', '=', caseId)
      .orderBy('timer_id')
      .execute();
    const subscriptions = await reads
      .selectFrom('subscriptions')
      .select(['subscription_id', 'element', 'event'])
      .where('case_id', '=', caseId)
      .orderBy('subscription_id')
      .execute();
    return [
      ...tasks.map(
        ({ task_id: id, element, due_at }): Waiting => ({
          kind: 'task',
          element,
          id,
          ...(due_at === null ? {} : { dueAt: due_at }),
        }),
      ),
      ...jobs.map(({ job_id: id, element }): Waiting => ({ kind: 'job', element, id })),
      ...timers.map(
        ({ timer_id: id, element, due_at: dueAt }): Waiting => ({ kind: 'timer', element, id, dueAt }),
      ),
      ...subscriptions.map(
        ({ subscription_id: id, element, event }): Waiting => ({
          kind: event === 'signal' ? 'signal' : 'message',
          element,
          id,
        }),
      ),
    ];
  }

  #today(): string {
    return this.#ports.definitions.localDate(this.#ports.clock.now());
  }
}

/** Officers take applications in for others; a person without a role applies for themselves, or whom they act for. */
function applicantOf(actor: Actor | undefined, named: string | undefined): string | undefined {
  if (actor === undefined || (named !== undefined && actor.roles.length > 0)) return named;
  if (named === undefined || identitiesOf(actor).includes(named))
    return named ?? actor.onBehalfOf ?? actor.id;
  throw new MotcuaError(
    ErrorCode.ACCESS_DENIED,
    `Expected '${actor.id}' to apply for themselves, but found '${named}'`,
    { named },
  );
}

/** The form that an application is made with: that of the start event. */
export function startFormOf({ main }: Definition): string | undefined {
  return main.scopes.get(main.model.root.id)?.beginnings()[0]?.settings.form;
}

/** Submissions of the forms that the applicant's own steps have. */
function applicantData({ bundle, main }: Definition, data: JsonObject): JsonObject {
  const own = new Set(
    (bundle.procedure?.roles ?? []).filter((role) => role.applicant === true).map((role) => role.id),
  );
  const nodes = [...main.scopes.values()].flatMap((scope) => scope.model.nodes);
  const forms = new Set(
    nodes
      .filter(({ settings }) => settings.role !== undefined && own.has(settings.role))
      .map(({ settings }) => settings.form),
  );
  return Object.fromEntries(Object.entries(data).filter(([name]) => forms.has(name)));
}

/** Refuses what needs a running case. */
export function requireActive(row: CaseTable): void {
  if (row.status === 'active') return;
  const message = `Expected case '${row.case_id}' to be active, but it is ${row.status}`;
  throw new MotcuaError(ErrorCode.CASE_NOT_ACTIVE, message, { caseId: row.case_id, status: row.status });
}
