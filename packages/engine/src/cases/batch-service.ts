import { ErrorCode, MotcuaError } from '../errors.ts';
import { type CommandError, commandErrorOf } from '../runtime/command-answer.ts';
import type { Delivery, Message } from '../runtime/messages.ts';
import type { CommandLimits } from '../runtime/patience.ts';
import { SerialQueues } from '../runtime/serial-queues.ts';
import type { Broadcast, Signal } from '../runtime/signals.ts';
import type { Weighed, Weighing } from '../runtime/starts.ts';
import { caseOfWork } from '../runtime/work-id.ts';
import type { ActivityService } from './activity-service.ts';
import type { CaseService } from './case-service.ts';
import type { ClockService } from './clock-service.ts';
import type { IncidentService } from './incident-service.ts';
import type { JobService } from './job-service.ts';
import type { OutboxService } from './outbox-service.ts';
import type { TaskService } from './task-service.ts';

interface Services {
  readonly cases: CaseService;
  readonly tasks: TaskService;
  readonly clocks: ClockService;
  readonly activities: ActivityService;
  readonly incidents: IncidentService;
  readonly messages: { publish(message: Message & CommandLimits): Promise<Delivery> };
  readonly signals: { broadcast(signal: Signal & CommandLimits): Promise<Broadcast> };
  readonly conditions: { evaluate(weighing: Weighing): Promise<Weighed> };
  readonly jobs: JobService;
  readonly outbox: OutboxService;
}

/** The methods that a batch may have, by group. */
interface Methods {
  readonly cases: 'start' | 'setData' | 'withdraw' | 'suspend' | 'resume' | 'cancel';
  readonly tasks: 'claim' | 'release' | 'delegate' | 'complete';
  readonly clocks: 'pause' | 'resume' | 'extend';
  readonly activities: 'begin';
  readonly incidents: 'retry' | 'resolve';
  readonly messages: 'publish';
  readonly signals: 'broadcast';
  readonly conditions: 'evaluate';
  readonly jobs: 'extend' | 'complete' | 'throwError' | 'fail';
  readonly outbox: 'replay';
}

type Group = keyof Methods;
type OptionsOf<Method> = Method extends (options: infer Options) => unknown ? Options : never;

/** One command of a batch: the name of a method of the engine, and what it takes. */
export type BatchCommand = {
  readonly [Name in Group]: {
    readonly [Method in Methods[Name] & keyof Services[Name] & string]: {
      readonly command: `${Name}.${Method}`;
      readonly options: OptionsOf<Services[Name][Method]>;
    };
  }[Methods[Name] & keyof Services[Name] & string];
}[Group];

/** What became of one command. */
export type BatchAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: CommandError };

const METHODS: { readonly [Name in Group]: readonly Methods[Name][] } = {
  cases: ['start', 'setData', 'withdraw', 'suspend', 'resume', 'cancel'],
  tasks: ['claim', 'release', 'delegate', 'complete'],
  clocks: ['pause', 'resume', 'extend'],
  activities: ['begin'],
  incidents: ['retry', 'resolve'],
  messages: ['publish'],
  signals: ['broadcast'],
  conditions: ['evaluate'],
  jobs: ['extend', 'complete', 'throwError', 'fail'],
  outbox: ['replay'],
};

const MOST_COMMANDS = 10_000;

/**
 * Commands of one queue keep their order: those on one case (ids of tasks and jobs begin with that of their case), and messages and signals of one name and key.
 * A case that begins is nobody else's yet.
 */
export function queueOf(options: object, index: number): string {
  const { caseId, taskId, jobId, name, correlationKey = '' } = options as Partial<Record<string, unknown>>;
  if (typeof caseId === 'string') return caseId;
  const workId = taskId ?? jobId;
  if (typeof workId === 'string') return caseOfWork(workId);
  return typeof name === 'string' ? `\n${name}\n${correlationKey}` : `\n${index}`;
}

/** Many commands in one call. */
export class BatchService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /**
   * Carries out many commands, each as if it had come alone: by its own rights, in its own transaction, with its own result; one that is refused holds
   * nobody up. Commands on one case are carried out in their order, messages and signals of one name and key too, the others together, and their commits go to the disk together.
   *
   * Throws `INVALID_ARGUMENT` where there are more than 10,000 commands, or one that is not for a batch; then none is carried out.
   *
   * @example
   * const { items } = await engine.batch({
   *   commands: tasks.map(({ taskId }) => ({ command: 'tasks.complete', options: { taskId, data: { approved: true }, actor } })),
   * });
   */
  async run({
    commands,
  }: {
    readonly commands: readonly BatchCommand[];
  }): Promise<{ readonly items: readonly BatchAnswer[] }> {
    if (commands.length > MOST_COMMANDS)
      throw new MotcuaError(
        ErrorCode.INVALID_ARGUMENT,
        `Expected at most ${MOST_COMMANDS} commands, but found ${commands.length}`,
      );
    const works = commands.map((command) => this.#workOf(command));
    const queues = new SerialQueues();
    const answers = works.map((work, index) =>
      queues.run(queueOf(commands[index]?.options ?? {}, index), work).then(
        (result): BatchAnswer => ({ ok: true, result: result ?? {} }),
        (error: unknown): BatchAnswer => ({ ok: false, error: commandErrorOf(error) }),
      ),
    );
    return { items: await Promise.all(answers) };
  }

  #workOf({ command, options }: BatchCommand): () => Promise<unknown> {
    const [group = '', method = ''] = command.split('.');
    const known: readonly string[] = Object.hasOwn(METHODS, group) ? METHODS[group as Group] : [];
    if (!known.includes(method))
      throw new MotcuaError(
        ErrorCode.INVALID_ARGUMENT,
        `Expected a command for a batch, but found '${command}'`,
        {
          command,
        },
      );
    const service = this.#services[group as Group] as unknown as Record<
      string,
      (options: unknown) => Promise<unknown>
    >;
    return async () => service[method]?.(options);
  }
}
