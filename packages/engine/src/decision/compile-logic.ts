import type { TypeDescription } from '../expression/type-description.ts';
import { bounded, commonType } from './bounded-type.ts';
import type {
  BoxedExpression,
  BoxedKind,
  FunctionLogic,
  IteratorExpression,
  LiteralExpression,
} from './boxed-expression.ts';
import { type CompileScope, NOTHING } from './compile-scope.ts';
import { compileTable } from './compile-table.ts';
import type { CompiledExpression, CompiledFunction, ValueType } from './compiled.ts';
import { present } from './dmn-element.ts';
import { ANY } from './item-types.ts';
import { DecisionProblemCode } from './problems.ts';
import type { TypedName } from './typed-name.ts';

/** Compiled logic and what is known of its value. */
export interface CompiledLogic<Logic extends CompiledExpression = CompiledExpression> {
  readonly logic: Logic;
  readonly type: TypeDescription;
}

type ExpressionOf<Kind extends BoxedKind> = Extract<BoxedExpression, { readonly kind: Kind }>;
type CompileKind<Kind extends BoxedKind> = (
  expression: ExpressionOf<Kind>,
  scope: CompileScope,
) => CompiledLogic;

function compileLiteral(expression: LiteralExpression, scope: CompileScope): CompiledLogic {
  const { text, id, language } = expression;
  if (language !== undefined) {
    scope.report(DecisionProblemCode.LANGUAGE_UNSUPPORTED, { language }, { element: id ?? scope.element });
    return { logic: { kind: 'literal', plan: NOTHING }, type: 'any' };
  }
  const { plan, type } = scope.expression(text, id);
  return { logic: { kind: 'literal', plan }, type };
}

function orNothing(expression: BoxedExpression | undefined, scope: CompileScope): CompiledLogic {
  if (expression !== undefined) return compileLogic(expression, scope);
  return { logic: { kind: 'literal', plan: NOTHING }, type: 'null' };
}

/** A function may call itself by the name of its entry. */
function namesItself(value: BoxedExpression | undefined): boolean {
  if (value?.kind === 'literal') return /^\s*function\s*\(/.test(value.text);
  return value?.kind === 'function';
}

const compileContext: CompileKind<'context'> = ({ entries }, scope) => {
  let inner = scope;
  let type: TypeDescription | undefined;
  const types: [string, TypeDescription][] = [];
  const compiled = entries.map(({ variable, value }) => {
    const declared = scope.typeOf(variable?.typeRef);
    const name = variable?.name === '' ? undefined : variable?.name;
    const around = name !== undefined && namesItself(value) ? inner.with([[name, 'any']]) : inner;
    const { logic, type: found } = orNothing(value, around);
    const entryType = declared?.type ?? found;
    if (name === undefined) type = entryType;
    else {
      inner = inner.with([[name, entryType]]);
      types.push([name, entryType]);
    }
    return present({ name, type: declared, value: logic });
  });
  return {
    logic: { kind: 'context', entries: compiled },
    type: type ?? { context: Object.fromEntries(types) },
  };
};

const compileRelation: CompileKind<'relation'> = ({ columns, rows }, scope) => {
  const typed = columns.map(({ name, typeRef }) => present({ name, type: scope.typeOf(typeRef) }));
  return {
    logic: {
      kind: 'relation',
      columns: typed,
      rows: rows.map((row) => row.map((cell) => compileLogic(cell, scope).logic)),
    },
    type: {
      list: { context: Object.fromEntries(typed.map(({ name, type }) => [name, type?.type ?? 'any'])) },
    },
  };
};

const compileInvocation: CompileKind<'invocation'> = ({ called, bindings }, scope) => {
  const { logic, type } = orNothing(called, scope);
  return {
    logic: {
      kind: 'invocation',
      called: logic,
      bindings: bindings.map(({ parameter, value }) =>
        present({
          name: parameter.name,
          type: scope.typeOf(parameter.typeRef),
          value: orNothing(value, scope).logic,
        }),
      ),
    },
    type: typeof type === 'object' && 'function' in type ? type.function.result : 'any',
  };
};

function compileParameters(
  parameters: readonly TypedName[],
  scope: CompileScope,
): readonly { readonly name: string; readonly type: ValueType }[] {
  return parameters.map(({ name, typeRef }) => ({ name, type: scope.typeOf(typeRef) ?? ANY }));
}

/** A function of the model; `self` is the name by which its body may call it. */
export function compileFunction(
  { parameters: declared, body, language, id }: FunctionLogic,
  scope: CompileScope,
): CompiledLogic<CompiledFunction> {
  if (language !== undefined)
    scope.report(
      DecisionProblemCode.LANGUAGE_UNSUPPORTED,
      { language },
      { element: id ?? scope.element, severity: 'warning' },
    );
  const parameters = compileParameters(declared, scope);
  const inner = scope.with(parameters.map(({ name, type }) => [name, type.type] as const));
  const { logic, type } = orNothing(language === undefined ? body : undefined, inner);
  return {
    logic: { kind: 'function', parameters, body: logic, result: type },
    type: { function: { parameters: parameters.map((parameter) => parameter.type.type), result: type } },
  };
}

const compileConditional: CompileKind<'conditional'> = (expression, scope) => {
  const consequence = orNothing(expression.consequence, scope);
  const alternative = orNothing(expression.alternative, scope);
  return {
    logic: {
      kind: 'conditional',
      condition: orNothing(expression.condition, scope).logic,
      consequence: consequence.logic,
      alternative: alternative.logic,
    },
    type: commonType([consequence.type, alternative.type]),
  };
};

function itemTypeOf(type: TypeDescription): TypeDescription {
  if (typeof type === 'string') return type === 'null' ? 'any' : type;
  if ('range' in type) return type.range;
  return 'list' in type ? type.list : type;
}

const compileFilter: CompileKind<'filter'> = ({ source, condition }, scope) => {
  const { logic, type } = orNothing(source, scope);
  const item = itemTypeOf(type);
  const entries = typeof item === 'object' && 'context' in item ? Object.entries(item.context) : [];
  const inner = scope.with([...entries, ['item', item]]);
  return {
    logic: {
      kind: 'filter',
      source: logic,
      entries: entries.map(([name]) => name),
      condition: orNothing(condition, inner).logic,
    },
    type: { list: item },
  };
};

function compileIterator(
  { kind, variable, source, body }: IteratorExpression,
  scope: CompileScope,
): CompiledLogic {
  const { logic, type } = orNothing(source, scope);
  const inner = scope.with([
    ...(kind === 'for' ? [['partial', { list: 'any' }] as const] : []),
    [variable, itemTypeOf(type)],
  ]);
  const compiled = orNothing(body, inner);
  return {
    logic: { kind, variable, source: logic, body: compiled.logic },
    type: kind === 'for' ? { list: compiled.type } : 'boolean',
  };
}

const kinds: { readonly [Kind in BoxedKind]: CompileKind<Kind> } = {
  literal: compileLiteral,
  table: compileTable,
  context: compileContext,
  list: ({ items }, scope) => {
    const compiled = items.map((item) => compileLogic(item, scope));
    return {
      logic: { kind: 'list', items: compiled.map(({ logic }) => logic) },
      type: { list: commonType(compiled.map(({ type }) => type)) },
    };
  },
  relation: compileRelation,
  invocation: compileInvocation,
  function: compileFunction,
  conditional: compileConditional,
  filter: compileFilter,
  for: compileIterator,
  some: compileIterator,
  every: compileIterator,
};

/** Compiles the logic of a decision or of a part of it. What cannot be compiled is null, beside the problem that says so. */
export function compileLogic(expression: BoxedExpression, scope: CompileScope): CompiledLogic {
  const compile = kinds[expression.kind] as CompileKind<BoxedKind>;
  const { logic, type } = compile(expression as never, scope);
  const declared = scope.typeOf(expression.typeRef);
  return {
    logic: { ...present({ id: expression.id, type: declared }), ...logic },
    type: bounded(declared?.type ?? type),
  };
}
