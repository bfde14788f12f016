import type { Plan } from '../compile/compile-process.ts';
import type { Evaluation } from '../elements/execution.ts';
import { evaluate, toJson } from '../expression/evaluate.ts';
import { type Expression, FEEL, type Value } from '../model/expression.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { languageOf } from '../model/language.ts';
import { caseFacts } from './case-facts.ts';
import { HookFailed, type Run } from './run.ts';
import { readVariable, visibleVariables } from './variables.ts';

/** The name under which expressions read the facts of the case, unless a variable has it. */
const CASE = 'case';

/** Values of the model as they are seen from one node of a scope. `overlay` holds names that come first. */
export class ScopedEvaluation implements Evaluation {
  readonly #run: Run;
  readonly #scope: string;
  readonly #element: string;
  readonly #overlay: JsonObject;

  constructor(options: { run: Run; scope: string; element: string; overlay?: JsonObject }) {
    this.#run = options.run;
    this.#scope = options.scope;
    this.#element = options.element;
    this.#overlay = options.overlay ?? {};
  }

  evaluate(expression: Expression): Json {
    if (expression.language !== FEEL) return this.#foreign(expression);
    const run = this.#run;
    const plan = run.process(run.scope(this.#scope).process).plans.get(expression.text);
    if (plan === undefined) throw new RangeError(`Expected a plan for '${expression.text}'`);
    const evaluation = this.compute(plan);
    if ('problem' in evaluation) throw new HookFailed({ ...evaluation.problem, element: this.#element });
    return toJson(evaluation.value);
  }

  /** A compiled expression with the names that are seen from here. */
  compute(plan: Plan): ReturnType<typeof evaluate> {
    const run = this.#run;
    const { functions } = run.library;
    return evaluate(plan, {
      lookup: (name) => this.variable(name) ?? (name === CASE ? caseFacts(run) : undefined),
      now: run.now,
      timeZone: run.library.timeZone,
      ...(functions === undefined ? {} : { functions }),
    });
  }

  condition(expression: Expression): boolean {
    const value = this.evaluate(expression);
    if (typeof value === 'boolean') return value;
    throw new HookFailed({
      code: 'CONDITION_UNDECIDED',
      severity: 'error',
      element: this.#element,
      params: { expression: expression.text, found: value },
    });
  }

  value(value: Value): Json {
    if ('variable' in value) return this.variable(value.variable) ?? null;
    return 'expression' in value ? this.evaluate(value.expression) : value.literal;
  }

  text(value: Value | undefined): string | undefined {
    const found = value === undefined ? null : this.value(value);
    if (found === null || typeof found === 'string') return found ?? undefined;
    if (typeof found === 'number') return String(found);
    throw new HookFailed({
      code: 'TEXT_EXPECTED',
      severity: 'error',
      element: this.#element,
      params: { found },
    });
  }

  /** A language of the host: whatever its function throws is a problem of the model or its data. */
  #foreign({ language, text }: Expression): Json {
    const evaluateText = languageOf(this.#run.library.languages, language)?.expression;
    const params = { language, text };
    if (evaluateText === undefined) return this.#refuse('LANGUAGE_UNKNOWN', params);
    const names = { ...visibleVariables(this.#run, this.#scope), ...this.#overlay };
    try {
      return evaluateText(text, names) ?? null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.#refuse('LANGUAGE_FAILED', { ...params, reason });
    }
  }

  #refuse(code: string, params: JsonObject): never {
    throw new HookFailed({ code, severity: 'error', element: this.#element, params });
  }

  variable(name: string): Json | undefined {
    if (Object.hasOwn(this.#overlay, name)) return this.#overlay[name];
    return readVariable(this.#run, this.#scope, name);
  }
}
