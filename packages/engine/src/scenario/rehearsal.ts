import type { Bundle } from '../bundle/bundle.ts';
import { checkSubmission } from '../bundle/check-submission.ts';
import type { ScenarioActor } from '../bundle/scenario.ts';
import { formatInstant, parseInstant } from '../calendar/instant.ts';
import type { ClockState } from '../clocks/clock-state.ts';
import type { CompiledProcess } from '../compile/compile-process.ts';
import { InMemoryCase } from '../kernel/in-memory-case.ts';
import type { Library } from '../kernel/library.ts';
import type { EffectOf } from '../model/effect.ts';
import type { JsonObject } from '../model/json.ts';
import type { Notice } from '../model/notice.ts';
import type { Outcome } from '../model/outcome.ts';
import { addIsoDuration, parseIsoDuration } from '../util/iso-duration.ts';

/** An outcome with its moment. */
export type DatedOutcome = Outcome & { readonly at: string; readonly actor?: string };

/** What a rehearsal is made of. */
export interface RehearsalOptions {
  readonly bundle: Bundle;
  readonly main: CompiledProcess;
  readonly library: Library;
  /** When it begins, ISO 8601 with an offset. */
  readonly now: string;
  /** What the handlers of service tasks answer. */
  readonly handlers: Readonly<Record<string, JsonObject>>;
  /** What to do where `handlers` has no answer. `fail` (default): a person must have given one. `wait`: `answer` or `throwError` will. */
  readonly unanswered?: 'fail' | 'wait';
}

/** Says why a step of a scenario could not be done. */
export class RehearsalFailed extends Error {
  readonly params: JsonObject;

  constructor(message: string, params: JsonObject) {
    super(message);
    this.params = params;
  }
}

/**
 * One case of a bundle on the pure kernel, with time, people and the answers of the outside world as the caller gives them. Nothing is stored
 * and nobody is asked, so it runs in a browser as it does on a server, and the same steps give the same history.
 */
export class Rehearsal {
  readonly #options: RehearsalOptions;
  readonly #case: InMemoryCase;
  readonly history: DatedOutcome[] = [];
  #now: string;
  #reported = 0;

  constructor(options: RehearsalOptions) {
    this.#options = options;
    this.#now = new Date(options.now).toISOString();
    this.#case = new InMemoryCase(options.library);
  }

  start(data: JsonObject, actor: ScenarioActor | undefined): void {
    const { bundle, main } = this.#options;
    const form = main.scopes.get(main.model.root.id)?.beginnings()[0]?.settings.form;
    const submission = checkSubmission({ bundle, form, data, today: this.#today() });
    this.#do({ type: 'start', caseId: 'rehearsal', process: main.key, data: submission }, actor);
  }

  /** Completes the open task at an element. The actor must hold its role, unless it is the applicant's. */
  complete(element: string, data: JsonObject, actor: ScenarioActor | undefined): void {
    const tasks = this.#case.waitingFor('open-task');
    const task = tasks.find((open) => open.element === element);
    if (task === undefined) {
      const found = tasks.map((open) => open.element);
      throw new RehearsalFailed(
        `Expected an open task at '${element}', but found ${found.join(', ') || 'none'}`,
        { element, found },
      );
    }
    this.#checkActor(task, actor);
    const submission = checkSubmission({
      bundle: this.#options.bundle,
      form: task.form,
      data,
      today: this.#today(),
    });
    this.#do({ type: 'complete', scope: task.scope, token: task.token, data: submission }, actor);
  }

  /** Brings a message to who waits for it. */
  message(name: string, correlationKey: string | undefined, data: JsonObject): void {
    const waiting = this.#case
      .waitingFor('subscribe')
      .find(
        (one) =>
          one.event === 'message' &&
          one.name === name &&
          (one.correlationKey ?? correlationKey) === correlationKey,
      );
    if (waiting === undefined)
      throw new RehearsalFailed(`Expected somebody to wait for the message '${name}'`, { name });
    const { scope, node, token } = waiting;
    const listener = { scope, node, ...(token === undefined ? {} : { token }) };
    this.#do({ type: 'trigger', listener, event: 'message', data }, undefined);
  }

  /** Moves the time on; what becomes due fires at its own moment. */
  advance(duration: string): void {
    const parsed = parseIsoDuration(duration);
    if (parsed === undefined)
      throw new RehearsalFailed(`Expected an ISO 8601 duration, but found '${duration}'`, { duration });
    const until = addIsoDuration(this.#now, parsed);
    for (let timer = this.#nextTimer(until); timer !== undefined; timer = this.#nextTimer(until))
      this.#fire(timer);
    this.#now = until;
  }

  /** Answers the service task that waits at an element. */
  answer(element: string, data: JsonObject): void {
    const { scope, token } = this.#jobAt(element);
    this.#do({ type: 'complete', scope, token, data }, undefined);
  }

  /** The service task that waits at an element ends with a BPMN error. */
  throwError(element: string, code: string): void {
    const { scope, token } = this.#jobAt(element);
    this.#do({ type: 'throw', scope, token, code, data: {} }, undefined);
  }

  /** The present moment, an ISO instant. */
  get now(): string {
    return this.#now;
  }

  /** The next moment at which something is due by itself. */
  get nextDue(): string | undefined {
    return this.#case
      .waitingFor('schedule-timer')
      .map(({ dueAt }) => dueAt)
      .sort()[0];
  }

  get openTasks(): readonly EffectOf<'open-task'>[] {
    return this.#case.waitingFor('open-task');
  }

  /** The service tasks that nobody has answered yet. */
  get jobs(): readonly EffectOf<'run-job'>[] {
    return this.#case.waitingFor('run-job');
  }

  /** The messages that somebody waits for. */
  get messages(): readonly EffectOf<'subscribe'>[] {
    return this.#case.waitingFor('subscribe').filter(({ event }) => event === 'message');
  }

  /** Every clock that was started, as it is now. */
  get clockStates(): Readonly<Record<string, ClockState>> {
    const moves = this.#case.effects.filter((effect) => effect.type === 'move-clock');
    return Object.fromEntries(moves.map(({ clock, state }) => [clock, state as ClockState]));
  }

  get status(): string {
    return this.#case.status;
  }

  /** The elements of all open tasks. */
  get tasks(): readonly string[] {
    return this.#case.waitingFor('open-task').map((task) => task.element);
  }

  get isNumbered(): boolean {
    return this.#case.effects.some((effect) => effect.type === 'assign-number');
  }

  /** Every clock that was started, and how it stands. */
  get clocks(): Readonly<Record<string, string>> {
    const moves = this.#case.effects.filter(
      (effect): effect is EffectOf<'move-clock'> => effect.type === 'move-clock',
    );
    return Object.fromEntries(moves.map(({ clock, state }) => [clock, String((state as JsonObject).status)]));
  }

  /** What the procedure has told people so far, in order. */
  get notices(): readonly Extract<Notice, { readonly topic: 'procedure' }>[] {
    return this.#case.effects.flatMap((effect) =>
      effect.type === 'notify' && effect.notice.topic === 'procedure' ? [effect.notice] : [],
    );
  }

  get data(): JsonObject {
    return this.#case.data;
  }

  /** What the case cannot go on from. */
  get incidents(): readonly EffectOf<'raise-incident'>[] {
    return this.#case.waitingFor('raise-incident');
  }

  #checkActor({ role, element }: EffectOf<'open-task'>, actor: ScenarioActor | undefined): void {
    const roles = this.#options.bundle.procedure?.roles ?? [];
    const isApplicants = roles.some(({ id, applicant }) => id === role && applicant === true);
    if (actor === undefined || role === undefined || isApplicants || actor.roles.includes(role)) return;
    throw new RehearsalFailed(`Expected '${actor.id}' to hold the role '${role}' of '${element}'`, {
      element,
      role,
      found: [...actor.roles],
    });
  }

  #do(command: Parameters<InMemoryCase['do']>[0], actor: ScenarioActor | undefined): void {
    this.#case.do(command, this.#now, actor);
    this.#report(actor);
    for (let job = this.#answerable(); job !== undefined; job = this.#answerable()) {
      const { scope, token, handler } = job;
      const data = this.#options.handlers[handler] ?? {};
      this.#case.do({ type: 'complete', scope, token, data }, this.#now);
      this.#report(undefined);
    }
  }

  /** The next job whose answer is known. */
  #answerable(): EffectOf<'run-job'> | undefined {
    const { handlers, unanswered = 'fail' } = this.#options;
    const jobs = this.#case.waitingFor('run-job');
    const silent = jobs.find(({ handler }) => !Object.hasOwn(handlers, handler));
    if (silent !== undefined && unanswered === 'fail') {
      const { handler } = silent;
      throw new RehearsalFailed(`Expected the scenario to say what '${handler}' answers`, { handler });
    }
    return jobs.find(({ handler }) => Object.hasOwn(handlers, handler));
  }

  #jobAt(element: string): EffectOf<'run-job'> {
    const jobs = this.#case.waitingFor('run-job');
    const job = jobs.find((open) => open.element === element);
    if (job !== undefined) return job;
    const found = jobs.map((open) => open.element);
    throw new RehearsalFailed(
      `Expected a service task to wait at '${element}', but found ${found.join(', ') || 'none'}`,
      { element, found },
    );
  }

  #nextTimer(until: string): EffectOf<'schedule-timer'> | undefined {
    const due = this.#case.waitingFor('schedule-timer').filter(({ dueAt }) => dueAt <= until);
    return due.sort((one, other) => (one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt)))[0];
  }

  #fire({ timer, dueAt, cycle, scope, node, token }: EffectOf<'schedule-timer'>): void {
    if (dueAt > this.#now) this.#now = dueAt;
    this.#case.fired(timer);
    const listener = { scope, node, ...(token === undefined ? {} : { token }) };
    const fired = { id: timer, dueAt, ...(cycle === undefined ? {} : { cycle }) };
    this.#do({ type: 'trigger', listener, event: 'timer', data: {}, timer: fired }, undefined);
  }

  #report(actor: ScenarioActor | undefined): void {
    const { outcomes } = this.#case;
    const at = this.#now;
    const who = actor === undefined ? {} : { actor: actor.id };
    this.history.push(...outcomes.slice(this.#reported).map((outcome) => ({ ...outcome, at, ...who })));
    this.#reported = outcomes.length;
  }

  #today(): string {
    return formatInstant(parseInstant(this.#now), this.#options.library.calendar.zone).slice(
      0,
      'YYYY-MM-DD'.length,
    );
  }
}
