import type { TypeDescription } from '../expression/type-description.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { compileFunction, compileLogic } from './compile-logic.ts';
import { Allowance, CompileScope, type CompileSetting, type Names } from './compile-scope.ts';
import type {
  CompiledDecisions,
  CompiledElement,
  CompiledFunction,
  CompiledName,
  ValueType,
} from './compiled.ts';
import type {
  Decision,
  DecisionModel,
  DecisionService,
  ElementReference,
  InputData,
  KnowledgeModel,
  ModelElement,
} from './decision-model.ts';
import { present } from './dmn-element.ts';
import { ANY, ItemTypes } from './item-types.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

/** What is known when decisions are deployed. */
export interface CompileDecisionsOptions {
  /** Names of the functions that the host will give to `evaluateDecision`. */
  readonly functions?: readonly string[];
  /** Names with their types that the caller will give beside the input data of the models, e.g. the data of a case. */
  readonly names?: Readonly<Record<string, TypeDescription>>;
}

interface Located {
  readonly key: string;
  readonly element: ModelElement;
  readonly model: DecisionModel;
}

function keyOf({ namespace, id }: ElementReference): string {
  return `${namespace}#${id}`;
}

/** The result of a function or service: its variable is typed as a function, or, as in DMN 1.1, by the result itself. */
function resultTypeOf(variable: ValueType | undefined): ValueType | undefined {
  const type = variable?.type;
  return typeof type === 'object' && 'function' in type ? { type: type.function.result } : variable;
}

/** One compilation of models that import each other. Elements are compiled when another one needs their type, each once. */
class Compilation {
  readonly problems: Problem[] = [];
  private readonly elements = new Map<string, CompiledElement>();
  private readonly located = new Map<string, Located>();
  private readonly settings = new Map<string, CompileSetting>();
  private readonly open = new Set<string>();
  private readonly allowance = new Allowance();
  private readonly outer: Names;

  constructor(models: readonly DecisionModel[], { functions = [], names = {} }: CompileDecisionsOptions) {
    this.outer = names;
    const types = new Map<string, ItemTypes>();
    for (const model of models) types.set(model.namespace, new ItemTypes(model, types));
    for (const model of models) this.prepare(model, types, functions);
  }

  /** All elements in the order of the models. */
  compileAll(): Readonly<Record<string, CompiledElement>> {
    for (const located of this.located.values()) this.compiled(located);
    return Object.fromEntries(
      [...this.located.keys()].flatMap((key) => {
        const element = this.elements.get(key);
        return element === undefined ? [] : [[key, element] as const];
      }),
    );
  }

  private prepare(
    model: DecisionModel,
    types: ReadonlyMap<string, ItemTypes>,
    functions: readonly string[],
  ): void {
    const own = types.get(model.namespace) ?? new ItemTypes(model, types);
    for (const { name, namespace } of model.imports)
      if (!types.has(namespace))
        this.report(DecisionProblemCode.MODEL_UNKNOWN, { name, namespace }, model.id);
    this.settings.set(model.namespace, {
      types: own,
      typeNames: own.descriptions(),
      functions,
      problems: this.problems,
      allowance: this.allowance,
    });
    for (const element of model.elements) {
      const key = keyOf({ namespace: model.namespace, id: element.id });
      if (this.located.has(key))
        this.report(DecisionProblemCode.ID_DUPLICATE, { name: element.name }, element.id);
      else this.located.set(key, { key, element, model });
    }
  }

  finish(): readonly Problem[] {
    const ofTypes = [...this.settings.values()].flatMap(({ types }) => types.problems);
    return [...ofTypes, ...this.problems];
  }

  private report(
    code: DecisionProblemCode,
    params: Readonly<Record<string, Json>>,
    element: string | undefined,
  ): void {
    this.problems.push(decisionProblem(code, params, { element }));
  }

  /** The compiled element; undefined while it is being compiled, which is a cycle. */
  private compiled(located: Located): CompiledElement | undefined {
    const { key, element } = located;
    const known = this.elements.get(key);
    if (known !== undefined) return known;
    if (this.open.has(key)) {
      this.report(DecisionProblemCode.REQUIREMENT_CYCLE, { name: element.name }, element.id);
      return undefined;
    }
    this.open.add(key);
    const compile = this.kinds[element.kind] as (located: Located, element: ModelElement) => CompiledElement;
    const made = compile(located, element);
    this.open.delete(key);
    this.elements.set(key, made);
    return made;
  }

  private readonly kinds: {
    readonly [Kind in ModelElement['kind']]: (
      located: Located,
      element: Extract<ModelElement, { readonly kind: Kind }>,
    ) => CompiledElement;
  } = {
    input: (located, element) => this.compileInput(located, element),
    decision: (located, element) => this.compileDecision(located, element),
    knowledge: (located, element) => this.compileKnowledge(located, element),
    service: (located, element) => this.compileService(located, element),
  };

  private common({ element, model }: Located): {
    readonly id: string;
    readonly name: string;
    readonly namespace: string;
    readonly variable: string;
  } {
    const { id, name, variable } = element;
    return { id, name, namespace: model.namespace, variable: variable.name };
  }

  private declaredType({ element, model }: Located): ValueType | undefined {
    const { typeRef } = element.variable;
    const types = this.settings.get(model.namespace)?.types;
    return typeRef === undefined ? undefined : types?.resolve(typeRef, element.id);
  }

  private compileInput(located: Located, _: InputData): CompiledElement {
    return { kind: 'input', ...this.common(located), type: this.declaredType(located) ?? ANY };
  }

  private compileDecision(located: Located, { requires, logic }: Decision): CompiledElement {
    const names = this.visible(located, requires);
    const declared = this.declaredType(located);
    const compiled = logic === undefined ? undefined : compileLogic(logic, this.scope(located, names));
    return present({
      kind: 'decision' as const,
      ...this.common(located),
      names,
      type: declared ?? { type: compiled?.type ?? 'any' },
      result: declared ?? ANY,
      logic: compiled?.logic,
    }) as CompiledElement;
  }

  private compileKnowledge(located: Located, { requires, logic }: KnowledgeModel): CompiledElement {
    const names = this.visible(located, requires);
    const result = resultTypeOf(this.declaredType(located));
    // it may call itself, and its type is not known before it is compiled
    const scope = this.scope(located, names).with([[located.element.variable.name, 'any']]);
    const compiled = logic === undefined ? undefined : compileFunction(logic, scope);
    const parameters = compiled?.logic.parameters.map(({ type }) => type.type) ?? [];
    return present({
      kind: 'knowledge' as const,
      ...this.common(located),
      names,
      type: { type: { function: { parameters, result: result?.type ?? compiled?.logic.result ?? 'any' } } },
      result: result ?? ANY,
      logic: compiled?.logic satisfies CompiledFunction | undefined,
    }) as CompiledElement;
  }

  private compileService(located: Located, service: DecisionService): CompiledElement {
    const find = (references: readonly ElementReference[]) =>
      references.flatMap((reference) => this.find(reference, located) ?? []);
    const parameters = find([...service.inputData, ...service.inputDecisions]);
    const outputs = find(service.outputDecisions);
    const declared = resultTypeOf(this.declaredType(located));
    const result = declared?.type ?? this.typeOfOutputs(outputs);
    const types = parameters.map((parameter) => this.compiled(parameter)?.type.type ?? 'any');
    return {
      kind: 'service',
      ...this.common(located),
      type: { type: { function: { parameters: types, result } } },
      result: declared ?? ANY,
      parameters: parameters.map(({ key }) => key),
      outputs: outputs.map(({ key }) => key),
    };
  }

  private typeOfOutputs(outputs: readonly Located[]): TypeDescription {
    const types = outputs.map(
      (output) => [output.element.variable.name, this.compiled(output)?.type.type ?? 'any'] as const,
    );
    const [single] = types;
    return types.length === 1 && single !== undefined ? single[1] : { context: Object.fromEntries(types) };
  }

  private find(reference: ElementReference, from: Located): Located | undefined {
    const found = this.located.get(keyOf(reference));
    if (found === undefined)
      this.report(
        DecisionProblemCode.REFERENCE_UNKNOWN,
        { name: from.element.name, reference: reference.id, namespace: reference.namespace },
        from.element.id,
      );
    return found;
  }

  /** What an element may read: what it requires, by name, or by the name of the import. */
  private visible(located: Located, requires: readonly ElementReference[]): readonly CompiledName[] {
    const direct: { name: string; element: string }[] = [];
    const imported = new Map<string, { name: string; element: string }[]>();
    for (const reference of requires) {
      const found = this.find(reference, located);
      if (found === undefined) continue;
      const entry = { name: found.element.variable.name, element: found.key };
      const prefix = this.importName(located.model, found.model);
      if (prefix === '') direct.push(entry);
      else imported.set(prefix, [...(imported.get(prefix) ?? []), entry]);
    }
    return [...direct, ...[...imported].map(([name, elements]) => ({ name, elements }))];
  }

  private importName(model: DecisionModel, of: DecisionModel): string {
    if (model === of) return '';
    return model.imports.find(({ namespace }) => namespace === of.namespace)?.name ?? '';
  }

  private typeOfKey(key: string): TypeDescription {
    const located = this.located.get(key);
    return (located === undefined ? undefined : this.compiled(located)?.type.type) ?? 'any';
  }

  private scope({ element, model }: Located, names: readonly CompiledName[]): CompileScope {
    const setting = this.settings.get(model.namespace);
    if (setting === undefined) throw new TypeError(`Expected the model ${model.namespace} to be prepared`);
    const types = names.map((entry) => {
      if ('element' in entry) return [entry.name, this.typeOfKey(entry.element)] as const;
      const inner = entry.elements.map(({ name, element: key }) => [name, this.typeOfKey(key)] as const);
      return [entry.name, { context: Object.fromEntries(inner) }] as const;
    });
    return new CompileScope(setting, { ...this.outer, ...Object.fromEntries(types) }, element.id);
  }
}

/**
 * Compiles DMN models that import each other, once, with the types that they declare. With `compiled` there may still be problems: a name that
 * nothing is required for, an expression that cannot be read; the value is null there. Errors should stop a deployment.
 *
 * @example
 * const { compiled, problems } = compileDecisions([decisions]);
 */
export function compileDecisions(
  models: readonly DecisionModel[],
  options: CompileDecisionsOptions = {},
): { readonly compiled: CompiledDecisions; readonly problems: readonly Problem[] } {
  const compilation = new Compilation(models, options);
  const elements = compilation.compileAll();
  return { compiled: { version: 1, elements }, problems: compilation.finish() };
}
