import {
  type Compiled,
  type CompileOptions,
  compileExpression,
  compileUnaryTests,
} from '../expression/compile.ts';
import type { Plan } from '../expression/plan.ts';
import type { TypeDescription } from '../expression/type-description.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { ValueType } from './compiled.ts';
import type { ItemTypes } from './item-types.ts';
import { DecisionProblemCode, decisionProblem, type ProblemPlace } from './problems.ts';

export type Names = Readonly<Record<string, TypeDescription>>;

/** What all scopes of one model share. */
export interface CompileSetting {
  readonly types: ItemTypes;
  readonly typeNames: Readonly<Record<string, TypeDescription>>;
  readonly functions: readonly string[];
  readonly problems: Problem[];
  readonly allowance: Allowance;
}

/** Characters of expressions that one compilation reads: a table of 2,000 rules has about 200,000. */
const MAXIMUM_CHARACTERS = 1_500_000;
/** What an expression costs beside its characters. */
const COST_OF_EXPRESSION = 20;

/** What a compilation may still read, whatever the models say. */
export class Allowance {
  private characters = 0;

  /** `first`: this is the text that was too much. */
  take(text: string): 'enough' | 'first' | 'spent' {
    const before = this.characters;
    this.characters += text.length + COST_OF_EXPRESSION;
    if (this.characters <= MAXIMUM_CHARACTERS) return 'enough';
    return before <= MAXIMUM_CHARACTERS ? 'first' : 'spent';
  }
}

/** A plan of nothing: null. What cannot be read has it, beside the problem that says so. */
export const NOTHING: Plan = { version: 1, names: [], slots: 0, root: { op: 'constant', value: null } };

/** The same names share one object, and with it one parser of the expression layer. */
const sharedNames = new WeakMap<CompileSetting, Map<string, Names>>();

function share(setting: CompileSetting, names: Names): Names {
  const known = sharedNames.get(setting) ?? new Map<string, Names>();
  sharedNames.set(setting, known);
  const key = JSON.stringify(Object.entries(names).sort(([one], [other]) => (one < other ? -1 : 1)));
  const found = known.get(key) ?? names;
  known.set(key, found);
  return found;
}

/** Where an expression is compiled: the names that it sees, and the element that its problems are at. */
export class CompileScope {
  readonly setting: CompileSetting;
  readonly names: Names;
  /** The id of the element of the model, for problems. */
  readonly element: string;

  constructor(setting: CompileSetting, names: Names, element: string) {
    this.setting = setting;
    this.names = share(setting, names);
    this.element = element;
  }

  /** The same place with further names, which hide outer ones. */
  with(names: Iterable<readonly [string, TypeDescription]>): CompileScope {
    return new CompileScope(this.setting, { ...this.names, ...Object.fromEntries(names) }, this.element);
  }

  /** The type that a `typeRef` names; undefined without one. */
  typeOf(typeRef: string | undefined): ValueType | undefined {
    return typeRef === undefined ? undefined : this.setting.types.resolve(typeRef, this.element);
  }

  expression(text: string, id: string | undefined): { readonly plan: Plan; readonly type: TypeDescription } {
    if (text.trim() === '') return { plan: NOTHING, type: 'null' };
    return this.finish(() => compileExpression(text, this.options(this.names)), text, id);
  }

  /** Compiles unary tests of values of one type. */
  tester(tested: TypeDescription): (text: string, id: string | undefined) => Plan {
    const options = this.options(share(this.setting, { ...this.names, '?': tested }));
    return (text, id) => this.finish(() => compileUnaryTests(text, options), text, id).plan;
  }

  report(code: DecisionProblemCode, params: Readonly<Record<string, Json>>, place: ProblemPlace = {}): void {
    this.setting.problems.push(decisionProblem(code, params, { element: this.element, ...place }));
  }

  private options(names: Names): CompileOptions {
    return { names, functions: this.setting.functions, types: this.setting.typeNames };
  }

  private finish(
    compile: () => Compiled,
    text: string,
    id: string | undefined,
  ): { readonly plan: Plan; readonly type: TypeDescription } {
    const allowed = this.setting.allowance.take(text);
    if (allowed === 'first') this.report(DecisionProblemCode.TOO_LARGE, { maximum: MAXIMUM_CHARACTERS });
    if (allowed !== 'enough') return { plan: NOTHING, type: 'any' };
    const compiled = compile();
    for (const problem of compiled.problems)
      this.setting.problems.push({
        ...problem,
        element: id ?? this.element,
        params: { ...problem.params, expression: text.slice(0, 200) },
      });
    return compiled.plan === undefined
      ? { plan: NOTHING, type: 'any' }
      : { plan: compiled.plan, type: compiled.type };
  }
}
