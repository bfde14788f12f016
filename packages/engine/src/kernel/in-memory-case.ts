import type { Command } from '../model/command.ts';
import type { Effect, EffectOf, EffectType } from '../model/effect.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CaseRecord } from '../model/record.ts';
import { ROOT_SCOPE } from './ending.ts';
import type { Library } from './library.ts';
import type { RunActor } from './run.ts';
import { step } from './step.ts';
import { variablesId } from './variables.ts';

type Open = EffectOf<'open-task' | 'run-job' | 'schedule-timer' | 'subscribe' | 'raise-incident'>;

/** What each effect does to the list of what a case waits for. */
type Applier<Type extends EffectType> = (waiting: Map<string, Open>, effect: EffectOf<Type>) => void;

const ignored = (): void => undefined;

const appliers: { readonly [Type in EffectType]: Applier<Type> } = {
  'open-task': (waiting, effect) => waiting.set(`task ${effect.token}`, effect),
  'reschedule-task': (waiting, { token, dueAt }) => {
    const task = waiting.get(`task ${token}`);
    if (task?.type === 'open-task') waiting.set(`task ${token}`, { ...task, dueAt });
  },
  'move-work'(waiting, { token, element }) {
    for (const key of [`task ${token}`, `job ${token}`]) {
      const open = waiting.get(key);
      if (open?.type === 'open-task' || open?.type === 'run-job') waiting.set(key, { ...open, element });
    }
  },
  'close-task': (waiting, { token }) => waiting.delete(`task ${token}`),
  'run-job': (waiting, effect) => waiting.set(`job ${effect.token}`, effect),
  'close-job': (waiting, { token }) => waiting.delete(`job ${token}`),
  'schedule-timer': (waiting, effect) => waiting.set(`timer ${effect.timer}`, effect),
  'cancel-timer': (waiting, { timer }) => waiting.delete(`timer ${timer}`),
  subscribe: (waiting, effect) => waiting.set(`subscription ${effect.subscription}`, effect),
  unsubscribe: (waiting, { subscription }) => waiting.delete(`subscription ${subscription}`),
  'raise-incident': (waiting, effect) => waiting.set(`incident ${effect.incident}`, effect),
  'clear-incident': (waiting, { incident }) => waiting.delete(`incident ${incident}`),
  'publish-message': ignored,
  'broadcast-signal': ignored,
  'assign-number': ignored,
  'move-clock': ignored,
  notify: ignored,
  'set-status': ignored,
  'end-case': ignored,
};

/**
 * A case that lives in memory alone, on the pure kernel: for the simulator in the browser and for tests. It keeps the records as text, so
 * every step is a save and a load, and the list of what the case waits for. Time is what the caller says it is.
 */
export class InMemoryCase {
  readonly #library: Library;
  readonly #records = new Map<string, string>();
  readonly #waiting = new Map<string, Open>();
  readonly outcomes: Outcome[] = [];
  readonly effects: Effect[] = [];
  /** How often a step asked for further records. */
  requests = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  /** A case as it was kept: its records, and what it waits for. */
  static from(kept: {
    readonly library: Library;
    readonly records: readonly CaseRecord[];
    readonly waiting: readonly Effect[];
  }): InMemoryCase {
    const created = new InMemoryCase(kept.library);
    for (const record of kept.records) created.#records.set(record.id, JSON.stringify(record));
    for (const effect of kept.waiting)
      (appliers[effect.type] as Applier<EffectType>)(created.#waiting, effect);
    return created;
  }

  /** Everything that the case waits for, in the order in which it began to. */
  get waiting(): readonly Effect[] {
    return [...this.#waiting.values()];
  }

  /** Carries out a command. Records that the step did not ask for are not handed to it. */
  do(command: Command, now: string, actor?: RunActor): void {
    const given = new Map<string, CaseRecord | null>();
    let result = step({ library: this.#library, records: given, command, now, actor });
    while ('need' in result) {
      this.requests += 1;
      for (const id of result.need) given.set(id, this.record(id) ?? null);
      result = step({ library: this.#library, records: given, command, now, actor });
    }
    this.#apply(result);
  }

  record(id: string): CaseRecord | undefined {
    const text = this.#records.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as CaseRecord);
  }

  /** Every record as it would be stored, in the order of the ids. */
  get stored(): readonly (readonly [id: string, text: string])[] {
    return [...this.#records].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  get status(): string {
    const head = this.record('head');
    return head?.kind === 'head' ? head.status : 'unknown';
  }

  /** The variables of the case itself. */
  get data(): JsonObject {
    const record = this.record(variablesId(ROOT_SCOPE));
    return record?.kind === 'variables' ? record.values : {};
  }

  /** What the case waits for, of one type. */
  waitingFor<Type extends Open['type']>(type: Type): readonly EffectOf<Type>[] {
    return [...this.#waiting.values()].filter((effect): effect is EffectOf<Type> => effect.type === type);
  }

  /** Completes the task or job that is open at an element; the first, where there are several. */
  complete(element: string, data: { readonly [name: string]: Json }, now: string): void {
    const open = [...this.waitingFor('open-task'), ...this.waitingFor('run-job')].find(
      (work) => work.element === element,
    );
    if (open === undefined) throw new RangeError(`Expected work to be open at '${element}'`);
    this.do({ type: 'complete', scope: open.scope, token: open.token, data }, now);
  }

  /** A timer has fired: it is no longer waited for, unless the step schedules it again. */
  fired(timer: string): void {
    this.#waiting.delete(`timer ${timer}`);
  }

  #apply(result: Exclude<ReturnType<typeof step>, { readonly need: readonly string[] }>): void {
    for (const record of result.changed) this.#records.set(record.id, JSON.stringify(record));
    for (const id of result.removed) this.#records.delete(id);
    for (const effect of result.effects) {
      (appliers[effect.type] as Applier<EffectType>)(this.#waiting, effect);
      this.effects.push(effect);
    }
    this.outcomes.push(...result.outcomes);
  }
}
