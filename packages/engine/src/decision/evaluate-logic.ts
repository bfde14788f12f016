import { type FeelFunction, type FeelValue, isContext, makeContext } from '../expression/values/value.ts';
import type {
  CompiledConditional,
  CompiledContext,
  CompiledExpression,
  CompiledFunction,
  CompiledInvocation,
  CompiledIterator,
  CompiledRelation,
  ValueType,
} from './compiled.ts';
import { conform } from './conform.ts';
import { evaluateTable } from './evaluate-table.ts';
import { type Place, placeWith, runPlan } from './evaluation.ts';
import { filterItems, iterate } from './iteration.ts';
import { callByName, type FunctionType, modelFunction } from './model-function.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

type EvaluateKind<Kind extends CompiledExpression['kind']> = (
  expression: Extract<CompiledExpression, { readonly kind: Kind }>,
  place: Place,
) => FeelValue;

/** The value as its declared type has it; null, beside a problem, where it is no such value. */
export function conformOrReport(
  value: FeelValue,
  type: ValueType | undefined,
  place: Place,
  element: string | undefined,
): FeelValue {
  if (type === undefined) return value;
  const result = conform(value, type, place);
  if (result !== undefined) return result;
  place.evaluation.problems.push(
    decisionProblem(DecisionProblemCode.RESULT_INVALID, { expected: type.type as never }, { element }),
  );
  return null;
}

function evaluateContext({ entries, id }: CompiledContext, place: Place): FeelValue {
  const names = new Map<string, FeelValue>();
  const inner = placeWith(place, names);
  for (const { name, type, value } of entries) {
    const found = conformOrReport(evaluateLogic(value, inner), type, inner, id);
    if (name === undefined) return found;
    names.set(name, found);
  }
  return makeContext(names);
}

function evaluateRelation({ columns, rows, id }: CompiledRelation, place: Place): FeelValue {
  return rows.map((row) =>
    makeContext(
      columns.map(({ name, type }, index) => {
        const cell = row[index];
        const value = cell === undefined ? null : evaluateLogic(cell, place);
        return [name, conformOrReport(value, type, place, id)] as const;
      }),
    ),
  );
}

function evaluateInvocation({ called, bindings, id }: CompiledInvocation, place: Place): FeelValue {
  const callee = evaluateLogic(called, place);
  const values = new Map(
    bindings.map(({ name, type, value }) => [
      name,
      conformOrReport(evaluateLogic(value, place), type, place, id),
    ]),
  );
  return callByName(callee, values);
}

/** How deep a function of the model goes into the stack, compared with one of an expression. */
const CALL_DEPTH = 20;

/** A function as a value, `place` being where it is written. Arguments that do not fit give null, and the function is not run. */
export function makeFunction({ parameters, body, result }: CompiledFunction, place: Place): FeelFunction {
  const { spending } = place.evaluation;
  const type: FunctionType = {
    function: { parameters: parameters.map((parameter) => parameter.type.type), result },
  };
  const names = parameters.map(({ name }) => name);
  return modelFunction(names, type, (values) => {
    if (values.length !== parameters.length) return null;
    const given = new Map<string, FeelValue>();
    for (const [index, parameter] of parameters.entries()) {
      const value = conform(values[index] ?? null, parameter.type, place);
      if (value === undefined) return null;
      given.set(parameter.name, value);
    }
    spending.enter(CALL_DEPTH);
    const value = evaluateLogic(body, placeWith(place, given));
    spending.leave(CALL_DEPTH);
    return value;
  });
}

function evaluateConditional(expression: CompiledConditional, place: Place): FeelValue {
  const { condition, consequence, alternative } = expression;
  return evaluateLogic(evaluateLogic(condition, place) === true ? consequence : alternative, place);
}

/** The names of an item in a filter: `item`, its entries by their declared type, and, where nothing else has the name, what it holds. */
function placeOfItem(item: FeelValue, entries: readonly string[], place: Place): Place {
  const names = new Map<string, FeelValue>([['item', item]]);
  const held = isContext(item) ? item : {};
  for (const name of entries) names.set(name, Object.hasOwn(held, name) ? (held[name] ?? null) : null);
  const known = placeWith(place, names);
  const lookup = (name: string): FeelValue | undefined => {
    const found = known.context.lookup(name);
    return found === undefined && Object.hasOwn(held, name) ? held[name] : found;
  };
  return { evaluation: place.evaluation, context: { ...place.context, lookup } };
}

const iterateKind = ({ kind, variable, source, body }: CompiledIterator, place: Place): FeelValue =>
  iterate(kind, evaluateLogic(source, place), place, (item, partial) =>
    evaluateLogic(
      body,
      placeWith(
        place,
        new Map([
          ['partial', partial],
          [variable, item],
        ]),
      ),
    ),
  );

const kinds: { readonly [Kind in CompiledExpression['kind']]: EvaluateKind<Kind> } = {
  literal: ({ plan }, place) => runPlan(plan, place),
  table: evaluateTable,
  context: evaluateContext,
  list: ({ items }, place) => items.map((item) => evaluateLogic(item, place)),
  relation: evaluateRelation,
  invocation: evaluateInvocation,
  function: makeFunction,
  conditional: evaluateConditional,
  filter: ({ source, entries, condition }, place) =>
    filterItems(evaluateLogic(source, place), place, (item) =>
      evaluateLogic(condition, placeOfItem(item, entries, place)),
    ),
  for: iterateKind,
  some: iterateKind,
  every: iterateKind,
};

/** Computes compiled logic; what is wrong in the data is null. */
export function evaluateLogic(expression: CompiledExpression, place: Place): FeelValue {
  const value = (kinds[expression.kind] as EvaluateKind<CompiledExpression['kind']>)(
    expression as never,
    place,
  );
  return conformOrReport(value, expression.type, place, expression.id);
}
