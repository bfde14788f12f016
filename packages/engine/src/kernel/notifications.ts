import {
  type CompiledNotification,
  type CompiledText,
  type TextPart,
  triggerKey,
} from '../compile/compile-notifications.ts';
import { isBodyScope } from '../compile/compile-process.ts';
import type { Effect } from '../model/effect.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Notice } from '../model/notice.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import { ROOT_SCOPE } from './ending.ts';
import { ScopedEvaluation } from './evaluation.ts';
import type { Run } from './run.ts';
import { sayValue } from './say-value.ts';
import { ownVariables } from './variables.ts';

/** Given with the commit that it is part of: whoever sends the text fills it in. */
const NUMBER = 'case.number';

/** Something that happened, and where; `detail` is what a notification may ask for beside it. */
interface Happening {
  readonly key: string;
  readonly scope?: string;
  readonly detail?: string | undefined;
  readonly about: Pick<Extract<Notice, { topic: 'procedure' }>, 'element' | 'token' | 'clock' | 'dueAt'>;
}

function ofOutcome(run: Run, outcome: Outcome): Happening | undefined {
  if (outcome.type === 'ended') return { key: triggerKey('ended'), detail: outcome.status, about: {} };
  if (outcome.type !== 'entered' && outcome.type !== 'left') return undefined;
  const { type, element, scope, token } = outcome;
  // A repeated step is entered and left once, however often its work is done.
  if (isBodyScope(run.records.scope(scope)?.scope ?? '')) return undefined;
  return { key: triggerKey(type, element), scope, about: { element, token } };
}

function ofEffect(effect: Effect): Happening | undefined {
  if (effect.type === 'open-task') {
    const { element, scope, token, dueAt } = effect;
    const due = dueAt === undefined ? {} : { dueAt };
    return { key: triggerKey('task-opened', element), scope, about: { element, token, ...due } };
  }
  if (effect.type === 'set-status') return { key: triggerKey('phase', effect.status), about: {} };
  if (effect.type !== 'notify' || effect.notice.topic === 'procedure') return undefined;
  const { topic, clock, dueAt, level } = effect.notice;
  if (topic === 'clock-recomputed') return undefined;
  return { key: triggerKey(topic, clock), detail: level, about: { clock, dueAt } };
}

/** Fills in the texts of one notification; what cannot be computed is left out and said. */
class Wording {
  readonly problems: Problem[] = [];
  readonly #evaluation: ScopedEvaluation;
  readonly #isNumbered: boolean;

  constructor(evaluation: ScopedEvaluation, isNumbered: boolean) {
    this.#evaluation = evaluation;
    this.#isNumbered = isNumbered;
  }

  say({ vi = [], en }: CompiledText): LocalizedText {
    const words = (parts: readonly TextPart[], locale: keyof LocalizedText): string =>
      parts.map((part) => this.#part(part, locale)).join('');
    return { vi: words(vi, 'vi'), ...(en === undefined ? {} : { en: words(en, 'en') }) };
  }

  #part(part: TextPart, locale: keyof LocalizedText): string {
    if (typeof part === 'string') return part;
    const { expression, plan } = part;
    if (expression === NUMBER && !this.#isNumbered) return `{{= ${NUMBER} }}`;
    const computed = plan === undefined ? undefined : this.#evaluation.compute(plan);
    if (computed !== undefined && 'value' in computed) return sayValue(computed.value, locale);
    const params = { expression };
    this.problems.push(computed?.problem ?? { code: 'PLACEHOLDER_UNREADABLE', severity: 'error', params });
    return '';
  }
}

/** Hears what a step leads to, and tells people what the procedure says they are to be told of it. */
export class Notifier {
  readonly #run: Run;
  #outcomes = 0;
  #effects = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Looks at what has happened since it last did, while the data is as it was then. */
  tell(): void {
    const { outcomes, effects, library } = this.#run;
    if (library.notifications !== undefined) {
      const happened = [
        ...outcomes.slice(this.#outcomes).map((outcome) => ofOutcome(this.#run, outcome)),
        ...effects.slice(this.#effects).map(ofEffect),
      ];
      for (const happening of happened) if (happening !== undefined) this.#tellOf(happening);
    }
    this.#outcomes = outcomes.length;
    this.#effects = effects.length;
  }

  #tellOf(happening: Happening): void {
    const { head } = this.#run.records;
    const { key, scope, detail } = happening;
    const process =
      (scope === undefined ? undefined : this.#run.records.scope(scope)?.process) ?? head.processes[0] ?? '';
    for (const found of this.#run.library.notifications?.(process)?.get(key) ?? [])
      if (found.only === undefined || found.only === detail) this.#send(found, happening);
  }

  #send({ definition, subject, text }: CompiledNotification, { scope, about }: Happening): void {
    const { id, to, channel } = definition;
    const wording = new Wording(
      this.#seenFrom(scope, about.element ?? ''),
      (this.#run.library.facts?.number ?? null) !== null,
    );
    const texts = { subject: wording.say(subject), text: wording.say(text) };
    const how = channel === undefined ? {} : { channel };
    const problems = wording.problems.length === 0 ? {} : { problems: wording.problems };
    this.#run.effects.push({
      type: 'notify',
      notice: { topic: 'procedure', notification: id, to, ...how, ...texts, ...about, ...problems },
    });
  }

  /** The names that are seen from a scope; where it has ended, those of the case. */
  #seenFrom(wanted: string | undefined, element: string): ScopedEvaluation {
    const run = this.#run;
    const isThere = wanted !== undefined && run.records.scope(wanted) !== undefined;
    const scope = isThere ? wanted : ROOT_SCOPE;
    const overlay = run.records.scope(scope) === undefined ? ownVariables(run, ROOT_SCOPE) : {};
    return new ScopedEvaluation({ run, scope, element, overlay });
  }
}
