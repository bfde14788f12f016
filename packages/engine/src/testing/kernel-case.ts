import { resolveCalendar } from '../calendar/calendar.ts';
import { vietnam } from '../calendar/packs/vietnam.ts';
import type { ClockDefinition } from '../clocks/clock.ts';
import { compileNotifications } from '../compile/compile-notifications.ts';
import { type CompiledProcess, compileProcess } from '../compile/compile-process.ts';
import { InMemoryCase } from '../kernel/in-memory-case.ts';
import { checkInvariants } from '../kernel/invariants.ts';
import type { Library } from '../kernel/library.ts';
import type { RunActor } from '../kernel/run.ts';
import type { Command } from '../model/command.ts';
import type { EffectOf } from '../model/effect.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ClockNotice, Notice } from '../model/notice.ts';
import type { NotificationDefinition } from '../model/notification-definition.ts';
import { parseProcesses } from '../parse/parse-processes.ts';
import { addIsoDuration, parseIsoDuration } from '../util/iso-duration.ts';

const START = '2026-01-05T01:00:00.000Z';

/** What the host plugs in, and by which event the case begins. */
export interface KernelCaseOptions extends Pick<Library, 'languages' | 'decide'> {
  /** The clocks of the procedure. */
  readonly clocks?: readonly ClockDefinition[];
  /** The notifications of the procedure. */
  readonly notifications?: readonly NotificationDefinition[];
  /** When it begins. Default: Monday 2026-01-05, 08:00 in Vietnam. */
  readonly now?: string;
  readonly node?: string;
  readonly index?: number;
}

/** A library of the processes of some BPMN files, each known by its own id. */
export async function libraryOf(
  ...files: readonly string[]
): Promise<Library & { readonly first: CompiledProcess }> {
  return libraryWith(files, {});
}

async function libraryWith(
  files: readonly string[],
  { languages, decide, clocks, notifications: definitions }: KernelCaseOptions,
): Promise<Library & { readonly first: CompiledProcess }> {
  const processes = new Map<string, CompiledProcess>();
  for (const file of files) {
    const plugged = languages === undefined ? {} : { languages };
    const parsed = await parseProcesses(file, plugged);
    const compiled = parsed.processes.map((model) => compileProcess({ key: model.id, model, ...plugged }));
    const problems = [...parsed.problems, ...compiled.flatMap((one) => one.problems)];
    if (problems.length > 0)
      throw new SyntaxError(`Expected a sound model, but found ${JSON.stringify(problems)}`);
    for (const { process } of compiled) processes.set(process.key, process);
  }
  const [first] = processes.values();
  const models = [...processes.values()].map(({ model }) => model);
  const notifications =
    definitions === undefined ? undefined : compileNotifications({ definitions, processes: models });
  const calendar = resolveCalendar([vietnam], vietnam.id).calendar;
  if (first === undefined || calendar === undefined)
    throw new RangeError('Expected a process and a calendar');
  return {
    first,
    process: (key) => processes.get(key),
    called: ({ process }) => (processes.has(process) ? process : undefined),
    clock: ({ clock }) => clocks?.find(({ id }) => id === clock),
    calendar,
    timeZone: 'Asia/Ho_Chi_Minh',
    ...(languages === undefined ? {} : { languages }),
    ...(decide === undefined ? {} : { decide }),
    ...(notifications === undefined ? {} : { notifications: () => notifications }),
  };
}

/** With `REHYDRATE=1` every step is done twice: by the living case, and by one that was saved and loaded before it. */
const RELOADS = process.env.REHYDRATE === '1';

/** All that a case stores, and what it led to since a mark. */
function whatCame(of: InMemoryCase, { effects, outcomes }: { effects: number; outcomes: number }): string {
  return JSON.stringify([of.stored, of.effects.slice(effects), of.outcomes.slice(outcomes)]);
}

/** A case on the kernel alone, for tests: it starts at once, its time moves only by `advance`, and the invariants are checked after every step. */
export class KernelCase {
  readonly case: InMemoryCase;
  now = START;
  /** The definitions read and compiled once more, where each step is also done by a case that was saved and loaded before it. */
  readonly #reloaded: Library | undefined;

  private constructor(library: Library, reloaded: Library | undefined) {
    this.case = new InMemoryCase(library);
    this.#reloaded = reloaded;
  }

  static async start(
    files: string | readonly string[],
    data: JsonObject = {},
    options: KernelCaseOptions = {},
  ): Promise<KernelCase> {
    const texts = typeof files === 'string' ? [files] : files;
    const library = await libraryWith(texts, options);
    const created = new KernelCase(library, RELOADS ? await libraryWith(texts, options) : undefined);
    if (options.now !== undefined) created.now = new Date(options.now).toISOString();
    const { node, index } = options;
    const event = { ...(node === undefined ? {} : { node }), ...(index === undefined ? {} : { index }) };
    created.do({ type: 'start', caseId: 'case', process: library.first.key, data, ...event });
    return created;
  }

  do(command: Command, actor?: RunActor): void {
    const loaded = this.#loaded();
    const before = { effects: this.case.effects.length, outcomes: this.case.outcomes.length };
    this.case.do(command, this.now, actor);
    checkInvariants(this.case);
    if (loaded === undefined) return;
    loaded.do(command, this.now, actor);
    const [living, saved] = [whatCame(this.case, before), whatCame(loaded, { effects: 0, outcomes: 0 })];
    if (living !== saved)
      throw new Error(
        `Expected a case that was saved and loaded to do as the living one: ${living}, but it did: ${saved}`,
      );
  }

  /** Completes the work that is open at an element. */
  complete(element: string, data: { readonly [name: string]: Json } = {}): this {
    const { scope, token } = this.#workAt(element);
    this.do({ type: 'complete', scope, token, data });
    return this;
  }

  /** Throws a BPMN error out of the work at an element. */
  throwError(element: string, code: string): this {
    const { scope, token } = this.#workAt(element);
    this.do({ type: 'throw', scope, token, code, data: {} });
    return this;
  }

  /** Something that a subscription waits for comes: `index` says which definition of the event. */
  trigger(element: string, data: JsonObject = {}, index = 0): this {
    const all = this.case.waitingFor('subscribe').filter(({ node }) => node === element);
    const waiting = all.find(({ subscription }) => subscription.endsWith(`:${index}`)) ?? all[0];
    if (waiting === undefined) throw new RangeError(`Expected '${element}' to wait`);
    const { scope, node, token } = waiting;
    const listener = { scope, node, ...(token === undefined ? {} : { token }) };
    this.do({ type: 'trigger', listener, event: waiting.event, data, index });
    return this;
  }

  /** Moves the time on; timers that become due fire one after the other, each at its own moment. */
  advance(duration: string): this {
    const length = parseIsoDuration(duration);
    if (length === undefined) throw new SyntaxError(`Expected an ISO 8601 duration, but found '${duration}'`);
    const until = addIsoDuration(this.now, length);
    for (;;) {
      const [due] = this.case
        .waitingFor('schedule-timer')
        .filter((timer) => timer.dueAt <= until)
        .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
      if (due === undefined) break;
      this.now = due.dueAt;
      const { type: _type, timer, dueAt, cycle, ...listener } = due;
      this.case.fired(timer);
      this.do({
        type: 'trigger',
        listener,
        event: 'timer',
        data: {},
        timer: { id: timer, dueAt, ...(cycle === undefined ? {} : { cycle }) },
      });
    }
    this.now = until;
    return this;
  }

  /** The elements that wait for work, in the order in which they began to. */
  get open(): readonly string[] {
    return [...this.case.waitingFor('open-task'), ...this.case.waitingFor('run-job')].map(
      (work) => work.element,
    );
  }

  /** The elements entered, in order. */
  get path(): readonly string[] {
    return this.case.outcomes.flatMap((outcome) => (outcome.type === 'entered' ? [outcome.element] : []));
  }

  /** A clock of the case, as lists show it. */
  clock(id: string): JsonObject {
    const moves = this.case.effects.filter(
      (effect): effect is EffectOf<'move-clock'> => effect.type === 'move-clock' && effect.clock === id,
    );
    return (moves.at(-1)?.state ?? {}) as JsonObject;
  }

  /** Who was told what about clocks. */
  get notices(): readonly ClockNotice[] {
    return this.#told.flatMap((notice) => (notice.topic === 'procedure' ? [] : [notice]));
  }

  /** Who was told what in the words of the procedure. */
  get worded(): readonly Extract<Notice, { readonly topic: 'procedure' }>[] {
    return this.#told.flatMap((notice) => (notice.topic === 'procedure' ? [notice] : []));
  }

  get #told(): readonly Notice[] {
    return this.case.effects.flatMap((effect) => (effect.type === 'notify' ? [effect.notice] : []));
  }

  get incidents(): readonly string[] {
    return this.case.waitingFor('raise-incident').map((incident) => incident.problem.code);
  }

  #workAt(element: string): { readonly scope: string; readonly token: string } {
    const open = [...this.case.waitingFor('open-task'), ...this.case.waitingFor('run-job')].find(
      (work) => work.element === element,
    );
    if (open === undefined) throw new RangeError(`Expected work to be open at '${element}'`);
    return open;
  }

  /** The case as a store would give it back. */
  #loaded(): InMemoryCase | undefined {
    if (this.#reloaded === undefined) return undefined;
    const records = this.case.stored.map(([, text]) => JSON.parse(text));
    const waiting = JSON.parse(JSON.stringify(this.case.waiting));
    return InMemoryCase.from({ library: this.#reloaded, records, waiting });
  }
}
