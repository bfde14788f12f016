import { checkSubmission } from '../bundle/check-submission.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Calendars } from '../runtime/calendars.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import type { Clock } from '../runtime/clock.ts';
import { idGiven } from '../runtime/command-id.ts';
import type { Definitions } from '../runtime/definitions.ts';
import { type CommandLimits, limitsOf } from '../runtime/patience.ts';
import type { TaskOfRevision } from '../runtime/recent-cases.ts';
import type { CaseTable, TaskTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import { plainJson } from '../util/plain-json.ts';
import { mayDoTask, refuseTask } from './access.ts';
import { requireActive } from './case-service.ts';
import { type TaskFilter, taskPage } from './task-page.ts';
import { type TaskWarnings, taskWarnings } from './task-warnings.ts';

/** What every call on a task takes. */
export interface TaskCall extends CommandLimits {
  readonly taskId: string;
  /** Who acts; absent: the host itself. */
  readonly actor?: Actor;
  /** A call with an id that was made before is not made again; its first answer is given. */
  readonly commandId?: string;
}

/** A task as worklists show it. */
export interface Task extends TaskWarnings {
  readonly taskId: string;
  readonly caseId: string;
  /** The number of the case; null before it is accepted. */
  readonly caseNumber: string | null;
  /** Who the case is for. */
  readonly applicant: string | null;
  /** When the case itself is due: the first of its running clocks; null where none runs. */
  readonly caseDueAt: string | null;
  readonly procedure: string;
  /** The digest of the version that the step is of: that which the case runs on, or one that it calls. */
  readonly version: string;
  readonly element: string;
  readonly name: string | null;
  readonly form: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  readonly assignee: string | null;
  readonly state: 'open' | 'completed' | 'withdrawn';
  /** When the step is due; null where the model gives it no term. */
  readonly dueAt: string | null;
  readonly openedAt: string;
  readonly input: JsonObject;
}

type TaskRow = TaskTable &
  Pick<CaseTable, 'number' | 'applicant' | 'procedure' | 'digest'> & {
    readonly case_unit: string | null;
    readonly case_due_at: string | null;
  };

function taskOf(row: TaskRow, doubts: TaskWarnings): Task {
  return {
    taskId: row.task_id,
    caseId: row.case_id,
    caseNumber: row.number,
    applicant: row.applicant,
    caseDueAt: row.case_due_at,
    procedure: row.procedure,
    version: row.version ?? row.digest,
    element: row.element,
    name: row.name,
    form: row.form,
    role: row.role,
    unit: row.unit,
    assignee: row.assignee,
    state: row.state as Task['state'],
    dueAt: row.due_at,
    openedAt: row.opened_at,
    input: JSON.parse(row.input) as JsonObject,
    ...doubts,
  };
}

export interface TaskPorts {
  readonly store: Store;
  readonly runner: CaseRunner;
  readonly definitions: Definitions;
  readonly calendars: Calendars;
  readonly clock: Clock;
}

/** Worklists, and what is done with a task. */
export class TaskService {
  readonly #ports: TaskPorts;

  constructor(ports: TaskPorts) {
    this.#ports = ports;
  }

  /** A page of a worklist, in the order in which the tasks were opened. */
  async list(filter: TaskFilter = {}): Promise<{ readonly items: readonly Task[]; readonly next?: string }> {
    const { limit = 50 } = filter;
    const page = await taskPage(this.#ports.store.reads, filter, limit + 1);
    if (page.length === 0) return { items: [] };
    const rows = await this.#base().where('tasks.task_id', 'in', page).orderBy('tasks.task_id').execute();
    const items = await this.#shown(rows.slice(0, limit));
    const last = rows.length > limit ? items.at(-1)?.taskId : undefined;
    return { items, ...(last === undefined ? {} : { next: last }) };
  }

  async get({ taskId, actor }: TaskCall): Promise<Task> {
    const row = await this.#find(taskId, actor);
    const [task] = await this.#shown([row]);
    return task ?? refuseTask(taskId);
  }

  /** Takes a task that is nobody's. */
  async claim(call: TaskCall): Promise<void> {
    const task = await this.#find(call.taskId, call.actor);
    const who = call.actor?.id;
    if (who === undefined) throw invalid('Expected an actor who claims the task, but there is none');
    await this.#assign(task, who, 'claim', call);
  }

  /** Gives a task back to everybody who holds its role. */
  async release(call: TaskCall): Promise<void> {
    await this.#assign(await this.#find(call.taskId, call.actor), null, 'release', call);
  }

  /** Gives a task to somebody else. */
  async delegate(call: TaskCall & { readonly to: string }): Promise<void> {
    await this.#assign(await this.#find(call.taskId, call.actor), call.to, 'delegate', call);
  }

  /**
   * Completes a task with its form's data, which is checked as in the browser.
   *
   * Throws `TASK_NOT_FOUND` (also for a task that the actor may not do), `TASK_NOT_OPEN`, `DATA_INVALID` with the problems by field.
   */
  async complete(options: TaskCall & { readonly data?: Json }): Promise<{ readonly caseId: string }> {
    const { taskId, actor, commandId } = options;
    const found = await this.#ownInHand(taskId, actor);
    const { case_id: caseId, scope } = found.task;
    const answer = await this.#ports.runner.run({
      caseId,
      type: 'complete-task',
      ...limitsOf(options),
      ...(actor === undefined ? {} : { actor }),
      ...idGiven(commandId),
      prepare: async ({ row, definition }) => {
        // Whatever changes a task is a command on its case.
        const { task } = row.revision === found.revision ? found : await this.#own(taskId, actor);
        requireOpen(task);
        requireActive(row);
        const today = this.#ports.definitions.localDate(this.#ports.clock.now());
        const called = task.version === null ? definition : await this.#ports.definitions.get(task.version);
        const data = checkSubmission({
          bundle: called.bundle,
          form: task.form ?? undefined,
          data: plainJson(options.data ?? {}),
          today,
        });
        return {
          command: { type: 'complete', scope: task.scope, token: task.token, data },
          answer: { caseId },
          entries: [{ type: 'completed', element: task.element }],
          records: [scope],
        };
      },
    });
    return answer as unknown as { caseId: string };
  }

  async #shown(rows: readonly TaskRow[]): Promise<readonly Task[]> {
    const doubts = await taskWarnings(rows, this.#ports);
    return rows.map((row, index) => taskOf(row, doubts[index] ?? { warnings: [], caseWarnings: [] }));
  }

  async #assign(task: TaskRow, assignee: string | null, type: string, call: TaskCall): Promise<void> {
    const { actor, commandId } = call;
    const taskId = task.task_id;
    await this.#ports.runner.run({
      caseId: task.case_id,
      type,
      ...limitsOf(call),
      ...(actor === undefined ? {} : { actor }),
      ...idGiven(commandId),
      prepare: async () => {
        const current = await this.#find(taskId, actor);
        requireOpen(current);
        const write: Write = {
          statement: 'assignTask',
          values: { task_id: taskId, assignee },
          expect: { rows: 1, otherwise: 'taken' },
        };
        return { writes: [write], entries: [{ type, element: task.element, details: { assignee } }] };
      },
    });
  }

  /** The same as it was left a moment ago, of a revision that the commit has to meet. Who may not do it then is told by what is there now. */
  async #ownInHand(taskId: string, actor: Actor | undefined): Promise<TaskOfRevision> {
    const found = this.#ports.runner.taskInHand(taskId);
    return found !== undefined && mayDoTask(actor, found.task) ? found : this.#own(taskId, actor);
  }

  /** A task that the actor may do, of a revision of its case, without what lists show of that. */
  async #own(taskId: string, actor: Actor | undefined): Promise<TaskOfRevision> {
    const [row] = await this.#ports.store.query('taskOfRevision', { task_id: taskId });
    return row !== undefined && mayDoTask(actor, row)
      ? { task: row, revision: row.revision }
      : refuseTask(taskId);
  }

  /** A task that the actor may see, open or not. */
  async #find(taskId: string, actor: Actor | undefined): Promise<TaskRow> {
    const row = await this.#base().where('task_id', '=', taskId).executeTakeFirst();
    return row !== undefined && mayDoTask(actor, row) ? row : refuseTask(taskId);
  }

  #base() {
    return this.#ports.store.reads
      .selectFrom('tasks')
      .innerJoin('cases', 'cases.case_id', 'tasks.case_id')
      .selectAll('tasks')
      .select([
        'cases.number',
        'cases.applicant',
        'cases.procedure',
        'cases.digest',
        'cases.unit as case_unit',
      ])
      .select((fields) =>
        fields
          .selectFrom('clocks')
          .select(({ fn }) => fn.min('clocks.due_at').as('due'))
          .whereRef('clocks.case_id', '=', 'tasks.case_id')
          .where('clocks.status', 'in', ['running', 'expired'])
          .as('case_due_at'),
      );
  }
}

function requireOpen(task: TaskTable): void {
  if (task.state === 'open') return;
  const message = `Expected task '${task.task_id}' to be open, but it is ${task.state}`;
  throw new MotcuaError(ErrorCode.TASK_NOT_OPEN, message, { taskId: task.task_id, state: task.state });
}

function invalid(message: string): MotcuaError {
  return new MotcuaError(ErrorCode.INVALID_ARGUMENT, message);
}
