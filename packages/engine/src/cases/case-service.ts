import { checkSubmission } from '../bundle/check-submission.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { CommandOf } from '../model/command.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseStatus } from '../model/record.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import type { Clock } from '../runtime/clock.ts';
import { idGiven } from '../runtime/command-id.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { Definitions } from '../runtime/definitions.ts';
import { type CommandLimits, limitsOf } from '../runtime/patience.ts';
import { idsOfJobs } from '../store/jobs-of-case.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { recordsIn } from '../store/stored-records.ts';
import { plainJson, plainObject } from '../util/plain-json.ts';
import { identitiesOf, isApplicant, refuseCase, requireStatus } from './access.ts';
import { type CaseDetails, type CaseSummary, erasureOf, summaryOf, type Waiting } from './case-details.ts';
import { type CaseFilter, equalTo, seenBy } from './case-filter.ts';
import type { ClockService } from './clock-service.ts';
import type { MigrationOptions, MigrationService } from './migration-service.ts';
import { partOf } from './part-of.ts';
import { mayWorkOn, readableCase } from './readable-case.ts';

/** What every call on a case takes. */
export interface CaseCall extends CommandLimits {
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
  readonly clocks: ClockService;
  readonly migrations: MigrationService;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Ends that a case comes to from outside. */
const ENDINGS = { cancel: 'cancelled', withdraw: 'cancelled' } as const;

/** What has not ended. */
const OPEN: readonly CaseStatus[] = ['active', 'suspended'];

function reasonOf({ reason }: CaseCall): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

/** Starting, reading and steering cases. */
export class CaseService {
  readonly #ports: CasePorts;

  constructor(ports: CasePorts) {
    this.#ports = ports;
  }

  /** Begins a case of the version of a procedure that is published last. */
  async start(
    options: {
      readonly procedure: string;
      readonly data?: Json;
      readonly actor?: Actor;
      readonly businessKey?: string;
      readonly unit?: string;
      /** For whom: gets the tasks of the applicant. Default: the actor. */
      readonly applicant?: string;
      readonly commandId?: string;
    } & CommandLimits,
  ): Promise<{ readonly caseId: string }> {
    const { actor, businessKey, unit, commandId } = options;
    const definition = await this.#ports.definitions.latest(options.procedure);
    const form = startFormOf(definition);
    const data = checkSubmission({
      bundle: definition.bundle,
      form,
      data: plainJson(options.data ?? {}),
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
        ...limitsOf(options),
        ...(actor === undefined ? {} : { actor }),
        ...idGiven(commandId),
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
    const found = await readableCase(this.#ports, caseId, actor);
    const { row, definition } = found;
    const { reads } = this.#ports.store;
    const loaded = await this.#ports.store.loadCase({ caseId, recordIds: ['v:root'] });
    const variables = recordsIn(loaded?.records ?? []).get('v:root');
    const all = variables?.kind === 'variables' ? variables.values : {};
    const incidents = await reads
      .selectFrom('incidents')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('state', '=', 'open')
      .execute();
    const isOwn = !found.isOfficer;
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
      ...erasureOf(row),
      data: isOwn ? applicantData(definition, all) : all,
      clocks: await this.#ports.clocks.of(found),
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

  /** How a clock of a case comes to its due date, sentence by sentence: `clocks.explain`. */
  explain(options: Parameters<ClockService['explain']>[0]): ReturnType<ClockService['explain']> {
    return this.#ports.clocks.explain(options);
  }

  /**
   * Takes running cases over into another version of their procedure, each by a command of its own; with `dryRun` it only says what would become of
   * each, and why one cannot go. For the host and its administrators.
   */
  migrate(options: MigrationOptions): ReturnType<MigrationService['migrate']> {
    return this.#ports.migrations.migrate(options);
  }

  /** Writes variables of a case. */
  async setData(options: CaseCall & { readonly data: JsonObject }): Promise<void> {
    await this.#steer(options, 'set-data', { type: 'set-data', data: plainObject(options.data) });
  }

  /** Ends a case because the applicant wants it so. */
  async withdraw(options: CaseCall): Promise<void> {
    await this.#steer(
      options,
      'withdraw',
      { type: 'end', status: ENDINGS.withdraw },
      { byApplicant: true, from: OPEN },
    );
  }

  /** A case stands still: nothing is done in it, and the clocks that say so stand still with it. What comes for it waits. */
  async suspend(options: CaseCall): Promise<void> {
    await this.#steer(options, 'suspend', { type: 'suspend', ...reasonOf(options) });
  }

  /** A case that stood still goes on, with what came for it meanwhile. */
  async resume(options: CaseCall): Promise<void> {
    await this.#steer(options, 'resume', { type: 'resume', ...reasonOf(options) }, { from: ['suspended'] });
  }

  /** Ends a case from outside. */
  async cancel(options: CaseCall): Promise<void> {
    await this.#steer(options, 'cancel', { type: 'end', status: ENDINGS.cancel }, { from: OPEN });
  }

  async #steer(
    options: CaseCall,
    type: string,
    command: CommandOf<'set-data' | 'end' | 'suspend' | 'resume'>,
    rule: { readonly byApplicant?: boolean; readonly from?: readonly CaseStatus[] } = {},
  ): Promise<void> {
    const { byApplicant = false, from = ['active'] } = rule;
    const { caseId, actor, commandId, reason } = options;
    await this.#ports.runner.run({
      caseId,
      type,
      ...limitsOf(options),
      ...(actor === undefined ? {} : { actor }),
      ...idGiven(commandId),
      ...(reason === undefined ? {} : { reason }),
      prepare: ({ row, definition }) => {
        const may =
          mayWorkOn(actor, row, definition) ||
          (byApplicant && actor !== undefined && isApplicant(actor, row));
        if (!may) refuseCase(caseId);
        requireStatus(row, from);
        return { command };
      },
    });
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
    const { from, before } = idsOfJobs(caseId);
    const jobs = await reads
      .selectFrom('jobs')
      .select(['job_id', 'element'])
      .where('job_id', '>=', from)
      .where('job_id', '<', before)
      .where('case_id', '=', caseId)
      .where('token', 'is not', null)
      .orderBy('job_id')
      .execute();
    const timers = await reads
      .selectFrom('timers')
      .select(['timer_id', 'element', 'due_at'])
      .where('case_id', '=', caseId)
      // those without an element are the clocks' own
      .where('element', '!=', '')
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
function applicantData({ main, applicantRoles: own }: Definition, data: JsonObject): JsonObject {
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
  requireStatus(row, ['active']);
}
