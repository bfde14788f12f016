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
import { type DecisionProblemCode, decisionProblem, type ProblemPlace } from './problems.ts';

export type Names = Readonly<Record<string, TypeDescription>>;

/** What all scopes of one model share. */
export interface CompileSetting {
  readonly types: ItemTypes;
  readonly typeNames: Readonly<Record<string, TypeDescription>>;
  readonly functions: readonly string[];
  readonly problems: Problem[];
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
    return this.finish(compileExpression(text, this.options(this.names)), text, id);
  }

  tests(text: string, tested: TypeDescription, id: string | undefined): Plan {
    const names = share(this.setting, { ...this.names, '?': tested });
    return this.finish(compileUnaryTests(text, this.options(names)), text, id).plan;
  }

  report(code: DecisionProblemCode, params: Readonly<Record<string, Json>>, place: ProblemPlace = {}): void {
    this.setting.problems.push(decisionProblem(code, params, { element: this.element, ...place }));
  }

  private options(names: Names): CompileOptions {
    return { names, functions: this.setting.functions, types: this.setting.typeNames };
  }

  private finish(
    compiled: Compiled,
    text: string,
    id: string | undefined,
  ): { readonly plan: Plan; readonly type: TypeDescription } {
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
