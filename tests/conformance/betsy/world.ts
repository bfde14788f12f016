import { resolveCalendar, vietnam } from '@motcua/engine/calendar';
import {
  type CaseLogic,
  type CaseSnapshot,
  type Command,
  type CompiledProcess,
  caseEvent,
  caseLogic,
  checkInvariants,
  compileProcess,
  type EffectOf,
  InMemoryCase,
  type JsonObject,
  type Languages,
  type Library,
  type Problem,
  parseProcesses,
  startListeners,
} from '@motcua/engine/kernel';
import { type Action, actions, type Work } from './scripts.ts';

const BEGINNING = '2026-01-05T01:00:00.000Z';

/** Where a command may run away, the suite has a fault. */
const MAXIMUM_ROUNDS = 10_000;

/** What xstate hands to logic; ours asks nothing of it. */
const NO_SCOPE = undefined as never;

interface Running {
  readonly of: InMemoryCase;
  /** The same case by `caseLogic`, where histories are compared. */
  snapshot?: CaseSnapshot;
  /** How many of its effects were looked at. */
  seen: number;
}

/** Work under way: it ends at a moment. */
interface Due {
  readonly at: string;
  readonly of: Running;
  readonly job: EffectOf<'run-job'>;
  readonly action: Action;
}

function after(instant: string, milliseconds: number): string {
  return new Date(new Date(instant).getTime() + milliseconds).toISOString();
}

function secondsOf(duration: string | undefined): number {
  return duration === undefined ? 0 : Number(/^PT(\d+)S$/.exec(duration)?.[1] ?? 0);
}

/** Reads and compiles a model as a deployment does. */
export async function deploy(
  xml: string,
  languages: Languages,
): Promise<{ readonly processes: readonly CompiledProcess[]; readonly problems: readonly Problem[] }> {
  const parsed = await parseProcesses(xml, { languages });
  const compiled = parsed.processes.map((model) => compileProcess({ key: model.id, model, languages }));
  const problems = [...parsed.problems, ...compiled.flatMap((one) => one.problems)];
  return {
    processes: compiled.map(({ process }) => process),
    problems: problems.filter(({ severity }) => severity === 'error'),
  };
}

/** A few cases on the kernel and what goes between them: messages, signals, time, and scripts as jobs. */
export class World {
  readonly trace: string[] = [];
  readonly #processes: ReadonlyMap<string, CompiledProcess>;
  readonly #library: Library;
  readonly #cases: Running[] = [];
  readonly #due: Due[] = [];
  readonly #undelivered: EffectOf<'publish-message'>[] = [];
  #now = BEGINNING;

  readonly #compares: boolean;

  /** `compares`: every case runs as an actor of `caseLogic` as well, and the histories must be the same. */
  constructor(processes: readonly CompiledProcess[], languages: Languages, compares = false) {
    this.#compares = compares;
    const { calendar } = resolveCalendar([vietnam], vietnam.id);
    if (calendar === undefined) throw new Error('Expected the Vietnamese pack to compile');
    this.#processes = new Map(processes.map((process) => [process.key, process]));
    this.#library = {
      process: (key) => this.#processes.get(key),
      called: ({ process }) => (this.#processes.has(process) ? process : undefined),
      clock: () => undefined,
      calendar,
      timeZone: 'Asia/Ho_Chi_Minh',
      languages,
    };
  }

  start(
    process: string,
    data: JsonObject,
    event: { readonly node?: string; readonly index?: number } = {},
  ): InMemoryCase {
    const input = { caseId: `case-${this.#cases.length + 1}`, data, now: this.#now, ...event };
    const running: Running = {
      of: new InMemoryCase(this.#library),
      seen: 0,
    };
    this.#cases.push(running);
    const { now: _now, ...start } = input;
    if (this.#compares) running.snapshot = this.#logic(process).getInitialSnapshot(NO_SCOPE, input);
    this.#do(running, { type: 'start', process, ...start });
    this.settle();
    return running.of;
  }

  /** Moves the time on; what becomes due happens at its own moment. */
  advance(milliseconds: number): void {
    const until = after(this.#now, milliseconds);
    this.settle();
    for (let rounds = 0; rounds < MAXIMUM_ROUNDS; rounds += 1) {
      const next = [
        ...this.#due.map(({ at }) => at),
        ...this.#timers().map(({ timer }) => timer.dueAt),
      ].sort()[0];
      if (next === undefined || next > until) break;
      if (next > this.#now) this.#now = next;
      this.#fireOne();
      this.settle();
    }
    this.#now = until;
  }

  /** Does all work that waits and brings to others what was sent. */
  settle(): void {
    for (let rounds = 0; rounds < MAXIMUM_ROUNDS; rounds += 1)
      if (!this.#deliver() && !this.#finishDue()) return;
    throw new RangeError('Expected the cases to come to rest');
  }

  #do(running: Running, command: Command): void {
    const { of } = running;
    const before = of.outcomes.length;
    of.do(command, this.#now);
    checkInvariants(of);
    if (running.snapshot === undefined) return;
    if (command.type !== 'start')
      running.snapshot = this.#logic('').transition(
        running.snapshot,
        caseEvent(command, this.#now),
        NO_SCOPE,
      );
    const [ours, theirs] = [of.outcomes.slice(before), running.snapshot.outcomes];
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      throw new Error(
        `Expected caseLogic to give ${JSON.stringify(ours)}, but it gave ${JSON.stringify(theirs)}`,
      );
  }

  #logic(process: string): CaseLogic {
    return caseLogic({ library: this.#library, process });
  }

  #timers(): readonly { readonly of: Running; readonly timer: EffectOf<'schedule-timer'> }[] {
    return this.#cases.flatMap((of) => of.of.waitingFor('schedule-timer').map((timer) => ({ of, timer })));
  }

  #fireOne(): void {
    const due = this.#timers()
      .filter(({ timer }) => timer.dueAt <= this.#now)
      .sort((one, other) => (one.timer.dueAt < other.timer.dueAt ? -1 : 1))[0];
    if (due === undefined) return;
    const { type: _type, timer, dueAt, cycle, ...listener } = due.timer;
    due.of.of.fired(timer);
    const fired = { id: timer, dueAt, ...(cycle === undefined ? {} : { cycle }) };
    this.#do(due.of, { type: 'trigger', listener, event: 'timer', data: {}, timer: fired });
  }

  /** Looks at the effects that nobody has looked at yet; false where there are none. */
  #deliver(): boolean {
    const fresh = this.#cases.flatMap((of) => {
      const effects = of.of.effects.slice(of.seen);
      of.seen = of.of.effects.length;
      return effects.map((effect) => ({ of, effect }));
    });
    for (const { of, effect } of fresh) {
      if (effect.type === 'run-job') this.#begin(of, effect);
      if (effect.type === 'publish-message') this.#publish(effect);
      if (effect.type === 'broadcast-signal') this.#broadcast(of, effect);
      if (effect.type === 'subscribe') this.#retryMessages();
    }
    return fresh.length > 0;
  }

  #begin(of: Running, job: EffectOf<'run-job'>): void {
    const token = String(job.input.script ?? '');
    const action = actions[token];
    if (action === undefined) throw new SyntaxError(`Expected a token of the suite, but found '${token}'`);
    action.begin?.(this.#workOf(job, {}));
    this.#due.push({ at: after(this.#now, secondsOf(action.takes) * 1000), of, job, action });
  }

  #workOf(job: EffectOf<'run-job'>, written: Record<string, JsonObject[string]>): Work {
    const variables = job.input.variables as JsonObject;
    return {
      get: (name) => variables[name],
      set(name, value) {
        written[name] = value;
      },
      log: (entry) => this.trace.push(entry),
      now: () => this.#now,
    };
  }

  /** Ends the work that is due first, unless its token has gone meanwhile. */
  #finishDue(): boolean {
    const index = this.#due.findIndex(({ at }) => at <= this.#now);
    const [due] = index < 0 ? [] : this.#due.splice(index, 1);
    if (due === undefined) return false;
    const { of, job, action } = due;
    const isOpen = of.of
      .waitingFor('run-job')
      .some(({ scope, token }) => scope === job.scope && token === job.token);
    if (!isOpen) return true;
    const written: Record<string, JsonObject[string]> = {};
    action.run?.(this.#workOf(job, written));
    const { scope, token } = job;
    if (action.throws === undefined) this.#do(of, { type: 'complete', scope, token, data: written });
    else this.#do(of, { type: 'throw', scope, token, code: action.throws, data: {} });
    return true;
  }

  #publish(message: EffectOf<'publish-message'>): void {
    if (
      !this.#trigger('message', message.name, message.data, 1) &&
      !this.#startBy('message', message.name, message.data)
    )
      this.#undelivered.push(message);
  }

  /** A message may be sent before its receiver waits: it is kept for it. */
  #retryMessages(): void {
    for (const message of this.#undelivered.splice(0)) this.#publish(message);
  }

  #broadcast(from: Running, { name, data }: EffectOf<'broadcast-signal'>): void {
    this.#trigger('signal', name, data, Number.POSITIVE_INFINITY, from);
    this.#startBy('signal', name, data);
  }

  #trigger(
    event: 'message' | 'signal',
    name: string,
    data: JsonObject,
    most: number,
    except?: Running,
  ): boolean {
    const waiting = this.#cases
      .filter((of) => of !== except)
      .flatMap((of) => of.of.waitingFor('subscribe').map((subscription) => ({ of, subscription })))
      .filter(({ subscription }) => subscription.event === event && subscription.name === name)
      .slice(0, most);
    for (const { of, subscription } of waiting) {
      const { scope, node, token, subscription: id } = subscription;
      const listener = { scope, node, ...(token === undefined ? {} : { token }) };
      this.#do(of, {
        type: 'trigger',
        listener,
        event,
        data,
        index: Number(id.slice(id.lastIndexOf(':') + 1)),
      });
    }
    return waiting.length > 0;
  }

  #startBy(event: 'message' | 'signal', name: string, data: JsonObject): boolean {
    const starts = [...this.#processes.values()].flatMap((process) =>
      startListeners(process)
        .filter(({ definition }) => {
          const named = definition.name;
          return (
            definition.kind === event && named !== undefined && 'literal' in named && named.literal === name
          );
        })
        .map(({ node, index }) => ({ process: process.key, node, index })),
    );
    for (const { process, node, index } of starts) this.start(process, data, { node, index });
    return starts.length > 0;
  }
}
