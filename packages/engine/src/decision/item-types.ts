import { compileUnaryTests } from '../expression/compile.ts';
import type { Plan } from '../expression/plan.ts';
import type { TypeDescription } from '../expression/type-description.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { isBounded } from './bounded-type.ts';
import type { ValueChecks, ValueType } from './compiled.ts';
import type { DecisionModel, ItemDefinition } from './decision-model.ts';
import { present } from './dmn-element.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

const FEEL_TYPES: ReadonlyMap<string, TypeDescription> = new Map<string, TypeDescription>([
  ['Any', 'any'],
  ['any', 'any'],
  ['boolean', 'boolean'],
  ['number', 'number'],
  ['string', 'string'],
  ['date', 'date'],
  ['time', 'time'],
  ['date and time', 'date and time'],
  ['dateTime', 'date and time'],
  ['days and time duration', 'days and time duration'],
  ['dayTimeDuration', 'days and time duration'],
  ['years and months duration', 'years and months duration'],
  ['yearMonthDuration', 'years and months duration'],
  ['duration', 'duration'],
  ['Null', 'null'],
  ['list', { list: 'any' }],
  ['context', { context: {} }],
  ['function', { function: { parameters: [], result: 'any' } }],
]);

export const ANY: ValueType = { type: 'any' };

function isListType(type: TypeDescription): type is { readonly list: TypeDescription } {
  return typeof type === 'object' && 'list' in type;
}

function withTests(checks: ValueChecks | undefined, tests: Plan | undefined): ValueChecks | undefined {
  return tests === undefined ? checks : { ...checks, tests: [...(checks?.tests ?? []), tests] };
}

/** Allowed values are those of each item where the value is a list. */
function withAllowedValues({ type, checks }: ValueType, tests: Plan | undefined): ValueChecks | undefined {
  if (tests === undefined || !isListType(type)) return withTests(checks, tests);
  return { ...checks, ...present({ items: withTests(checks?.items, tests) }) };
}

/** The types of one model, made when they are first asked for. */
export class ItemTypes {
  readonly problems: Problem[] = [];
  private readonly model: DecisionModel;
  private readonly others: ReadonlyMap<string, ItemTypes>;
  private readonly known = new Map<string, ValueType>();
  private readonly open = new Set<string>();

  /** @param others - the types of all models by namespace, for what is imported; may be filled later. */
  constructor(model: DecisionModel, others: ReadonlyMap<string, ItemTypes>) {
    this.model = model;
    this.others = others;
  }

  /** The type that a `typeRef` names: one of FEEL, of this model, or `import.type`. Without a reference nothing is known. */
  resolve(typeRef: string | undefined, element?: string): ValueType {
    if (typeRef === undefined) return ANY;
    const found = this.find(typeRef);
    if (found === undefined) this.report(DecisionProblemCode.TYPE_UNKNOWN, { name: typeRef }, element);
    return found ?? ANY;
  }

  /** All item definitions by name, for `instance of` and parameters of functions in expressions. */
  descriptions(): Readonly<Record<string, TypeDescription>> {
    const own = this.model.types.map(({ name }) => [name, this.find(name)?.type ?? 'any'] as const);
    const imported = this.model.imports.flatMap((item) =>
      (this.others.get(item.namespace)?.model.types ?? []).map(({ name }) => {
        const qualified = item.name === '' ? name : `${item.name}.${name}`;
        return [qualified, this.find(qualified)?.type ?? 'any'] as const;
      }),
    );
    return Object.fromEntries([...imported, ...own]);
  }

  private find(name: string): ValueType | undefined {
    const feel = FEEL_TYPES.get(name);
    return feel === undefined ? (this.findOwn(name) ?? this.findImported(name)) : { type: feel };
  }

  private findImported(typeRef: string): ValueType | undefined {
    for (const { name, namespace } of this.model.imports) {
      const prefix = name === '' ? '' : `${name}.`;
      const found = typeRef.startsWith(prefix)
        ? this.others.get(namespace)?.findOwn(typeRef.slice(prefix.length))
        : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private findOwn(name: string): ValueType | undefined {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const definition = this.model.types.find((type) => type.name === name);
    if (definition === undefined) return undefined;
    if (this.open.has(name)) {
      this.report(DecisionProblemCode.TYPE_CYCLE, { name }, definition.id);
      return ANY;
    }
    this.open.add(name);
    const made = this.boundedType(definition);
    this.open.delete(name);
    this.known.set(name, made);
    return made;
  }

  private boundedType(definition: ItemDefinition): ValueType {
    const made = this.make(definition);
    if (isBounded(made.type)) return made;
    this.report(DecisionProblemCode.TYPE_TOO_LARGE, { name: definition.name }, definition.id);
    return ANY;
  }

  private make(definition: ItemDefinition): ValueType {
    const base = this.baseOf(definition);
    const single: ValueType = present({
      type: base.type,
      checks: withAllowedValues(
        base,
        this.tests(definition.allowedValues, isListType(base.type) ? base.type.list : base.type, definition),
      ),
    });
    const whole = definition.isCollection
      ? present({
          type: { list: single.type },
          checks: single.checks === undefined ? undefined : { items: single.checks },
        })
      : single;
    const constraint = this.tests(definition.typeConstraint, whole.type, definition);
    return present({ type: whole.type, checks: withTests(whole.checks, constraint) });
  }

  private baseOf({ id, typeRef, components, function: signature }: ItemDefinition): ValueType {
    if (signature !== undefined) {
      const parameters = signature.parameters.map((parameter) => this.resolve(parameter.typeRef, id).type);
      return { type: { function: { parameters, result: this.resolve(signature.resultType, id).type } } };
    }
    return components.length === 0 ? this.resolve(typeRef, id) : this.structure(components);
  }

  private structure(components: readonly ItemDefinition[]): ValueType {
    const made = components.map((component) => [component.name, this.make(component)] as const);
    const checks = made.flatMap(([name, { checks: inner }]) =>
      inner === undefined ? [] : [[name, inner] as const],
    );
    return present({
      type: { context: Object.fromEntries(made.map(([name, { type }]) => [name, type])) },
      checks: checks.length === 0 ? undefined : { entries: Object.fromEntries(checks) },
    });
  }

  private tests(text: string | undefined, tested: TypeDescription, { id }: ItemDefinition): Plan | undefined {
    if (text === undefined) return undefined;
    const { plan, problems } = compileUnaryTests(text, { names: { '?': tested } });
    for (const problem of problems) this.problems.push(present({ ...problem, element: id }));
    return plan;
  }

  private report(
    code: DecisionProblemCode,
    params: Readonly<Record<string, Json>>,
    element: string | undefined,
  ): void {
    this.problems.push(decisionProblem(code, params, { element }));
  }
}
