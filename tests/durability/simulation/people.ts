import { type Engine, ErrorCode } from '@motcua/engine';
import type { Random } from '../../random/random.ts';
import type { Letters } from './letters.ts';
import type { Outside } from './node.ts';
import { officeCalendar } from './procedure.ts';

const { CASE_NOT_ACTIVE, CASE_NOT_FOUND, JOB_NOT_HELD, TASK_NOT_FOUND, TASK_NOT_OPEN } = ErrorCode;

const KEPT = 'P400D';

/** Everybody who wants something of the engine: they write letters, which come when they come. */
export class People {
  /** Keys of the cases that are wanted, each with whether its paper has been sent. */
  readonly wanted = new Map<string, { paperIsSent: boolean }>();
  /** The tasks that letters are about. */
  readonly tasks = new Map<string, string>();
  readonly signals: string[] = [];
  calendarVersion = 0;
  readonly #random: Random;
  readonly #letters: Letters;
  readonly #outside: Outside;
  #count = 0;

  constructor(ports: { readonly random: Random; readonly letters: Letters; readonly outside: Outside }) {
    this.#random = ports.random;
    this.#letters = ports.letters;
    this.#outside = ports.outside;
  }

  /** A case, begun by a call or by a message. */
  wantCase(): void {
    const key = this.#next('key');
    this.wanted.set(key, { paperIsSent: false });
    const data = { key };
    const send = this.#random.chance(0.7)
      ? (engine: Engine) =>
          engine.cases.start({ procedure: 'simulated', businessKey: key, data, commandId: key })
      : (engine: Engine) =>
          engine.messages.publish({
            name: 'application',
            correlationKey: key,
            id: key,
            data,
            timeToLive: KEPT,
          });
    this.#letters.write({ id: key, send, refusals: [] });
  }

  /** The paper that a case waits for, or will. */
  sendPaper(key = this.#someCase()): void {
    const wanted = key === undefined ? undefined : this.wanted.get(key);
    if (key === undefined || wanted === undefined || wanted.paperIsSent) return;
    wanted.paperIsSent = true;
    const message = { name: 'paper', correlationKey: key, id: `paper-${key}`, timeToLive: KEPT };
    const send = (engine: Engine) => engine.messages.publish(message);
    this.#letters.write({ id: message.id, send, refusals: [], mayChange: true });
  }

  async work(engine: Engine): Promise<void> {
    const { items } = await engine.tasks.list({ limit: 5 });
    if (items.length > 0) this.completeTask(this.#random.pick(items).taskId);
  }

  completeTask(taskId: string): void {
    const commandId = this.#next('complete');
    this.tasks.set(commandId, taskId);
    this.#letters.write({
      id: commandId,
      send: (engine) => engine.tasks.complete({ taskId, commandId }),
      refusals: [TASK_NOT_OPEN, TASK_NOT_FOUND, CASE_NOT_ACTIVE],
    });
  }

  /** Two workers outside: they do the work and say so, or say that they could not. */
  async workOutside(engine: Engine): Promise<void> {
    const worker = this.#random.pick(['one', 'two']);
    const { items } = await engine.jobs.fetch({ worker, topics: ['outside'], limit: 2 });
    for (const { jobId, caseId, element } of items) {
      this.#outside.effects.push({ caseId, element, key: jobId });
      const id = this.#next('outside');
      const fails = this.#random.chance(0.15);
      const send = fails
        ? (to: Engine) => to.jobs.fail({ jobId, worker, reason: 'out of reach', retrySeconds: 1 })
        : (to: Engine) => to.jobs.complete({ jobId, worker });
      // Said again, a failure finds the job given back.
      this.#letters.write({ id, send, refusals: [JOB_NOT_HELD, CASE_NOT_ACTIVE], repeats: !fails });
    }
  }

  raiseAlarm(): void {
    const id = this.#next('alarm');
    this.signals.push(id);
    const send = async (engine: Engine) => {
      const answer = await engine.signals.broadcast({ name: 'alarm', id });
      const missed = answer.items.filter(({ ok }) => !ok);
      if (missed.length > 0) throw new Error(`Expected all to hear it, but ${JSON.stringify(missed)}`);
      return answer;
    };
    this.#letters.write({ id, send, refusals: [], mayChange: true });
  }

  /** A case is stopped, ends before its time, or goes on. */
  async steer(engine: Engine): Promise<void> {
    const { items } = await engine.cases.list({ limit: 20 });
    if (items.length === 0) return;
    const { caseId } = this.#random.pick(items);
    const how = this.#random.pick(['suspend', 'suspend', 'resume', 'resume', 'cancel', 'withdraw'] as const);
    const commandId = this.#next(how);
    const send = (to: Engine) => to.cases[how]({ caseId, commandId, reason: 'so it was wished' });
    this.#letters.write({ id: commandId, send, refusals: [CASE_NOT_ACTIVE, CASE_NOT_FOUND] });
  }

  changeCalendar(): void {
    this.calendarVersion += 1;
    const calendar = officeCalendar(this.calendarVersion);
    const id = this.#next('calendar');
    const send = (engine: Engine) => engine.calendars.deploy({ calendar, reason: id });
    this.#letters.write({ id, send, refusals: [], repeats: false });
  }

  #someCase(): string | undefined {
    return this.wanted.size === 0 ? undefined : this.#random.pick([...this.wanted.keys()]);
  }

  #next(what: string): string {
    this.#count += 1;
    return `${what}-${this.#count}`;
  }
}
