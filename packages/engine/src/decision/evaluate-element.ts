import type { TypeDescription } from '../expression/type-description.ts';
import { restoreOf } from '../expression/type-description.ts';
import { restoreValue } from '../expression/values/restore.ts';
import {
  entryOf,
  type FeelFunction,
  type FeelValue,
  isContext,
  isList,
  makeContext,
} from '../expression/values/value.ts';
import type {
  CompiledDecision,
  CompiledElement,
  CompiledInputData,
  CompiledKnowledge,
  CompiledName,
  CompiledService,
} from './compiled.ts';
import { conform } from './conform.ts';
import { conformOrReport, evaluateLogic, makeFunction } from './evaluate-logic.ts';
import type { Evaluation, Place } from './evaluation.ts';
import { boundedJson } from './explanation.ts';
import { callByName, type FunctionType, modelFunction } from './model-function.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

/** How deep a required element goes into the stack, compared with a call of an expression. */
const ELEMENT_DEPTH = 20;

/** Entries that data leaves out are null: a form does not send what was not filled in. */
function complete(value: FeelValue, type: TypeDescription): FeelValue {
  if (typeof type === 'string') return value;
  if ('list' in type) return isList(value) ? value.map((item) => complete(item, type.list)) : value;
  if (!('context' in type) || !isContext(value)) return value;
  const entries = Object.entries(type.context).map(([key, entry]) => {
    const held = Object.hasOwn(value, key) ? (value[key] ?? null) : null;
    return [key, complete(held, entry)] as const;
  });
  return makeContext([...Object.entries(value), ...entries]);
}

/** Whether a text that should be a date, a time or a duration was none, anywhere in a value. */
function hasLostText(value: FeelValue, restored: FeelValue): boolean {
  if (typeof value === 'string') return restored === null;
  if (isList(value))
    return isList(restored) && value.some((item, index) => hasLostText(item, restored[index] ?? null));
  if (!isContext(value) || !isContext(restored)) return false;
  return Object.keys(value).some((key) => hasLostText(entryOf(value, key), entryOf(restored, key)));
}

/** A value of JSON as its type has it: dates are texts there. Undefined where it is none. */
function restored(value: FeelValue, type: TypeDescription): FeelValue | undefined {
  const restore = restoreOf(type);
  if (restore === undefined) return complete(value, type);
  const result = restoreValue(value, restore);
  return hasLostText(value, result) ? undefined : complete(result, type);
}

/** A value from outside as the model declares it. */
function admit(value: FeelValue, element: CompiledElement, place: Place): FeelValue {
  const type = element.kind === 'decision' ? element.result : element.type;
  const given = restored(value, type.type);
  const result = given === undefined ? undefined : conform(given, type, place);
  if (result !== undefined) return result;
  place.evaluation.problems.push(
    decisionProblem(
      DecisionProblemCode.INPUT_INVALID,
      {
        name: element.name,
        expected: type.type as never,
        found: boundedJson(value).value ?? null,
      },
      { element: element.id },
    ),
  );
  return null;
}

function placeOf(evaluation: Evaluation, names: readonly CompiledName[]): Place {
  const byName = new Map(names.map((entry) => [entry.name, entry]));
  const { context } = evaluation;
  const lookup = (name: string): FeelValue | undefined => {
    const entry = byName.get(name);
    if (entry === undefined) return context.lookup(name);
    if ('element' in entry) return valueOfElement(entry.element, evaluation);
    return makeContext(
      entry.elements.map((inner) => [inner.name, valueOfElement(inner.element, evaluation)] as const),
    );
  };
  return { evaluation, context: { ...context, lookup } };
}

function outerPlace(evaluation: Evaluation): Place {
  return { evaluation, context: evaluation.context };
}

function decide(element: CompiledDecision, key: string, evaluation: Evaluation): FeelValue {
  const { id, name, logic, names, result } = element;
  if (logic === undefined) {
    const given = evaluation.given(key);
    if (given !== undefined) return admit(given, element, outerPlace(evaluation));
    evaluation.problems.push(
      decisionProblem(DecisionProblemCode.LOGIC_MISSING, { name }, { element: id, severity: 'warning' }),
    );
    return null;
  }
  const place = placeOf(evaluation, names);
  return evaluation.explainer.decide(id, name, () =>
    conformOrReport(evaluateLogic(logic, place), result, place, id),
  );
}

function knowledge(element: CompiledKnowledge, evaluation: Evaluation): FeelValue {
  const { logic, names, result, id, variable, type } = element;
  if (logic === undefined) return null;
  const outer = placeOf(evaluation, names);
  const lookup = (name: string): FeelValue | undefined =>
    name === variable ? made : outer.context.lookup(name);
  const place = { evaluation, context: { ...outer.context, lookup } };
  const inner = makeFunction(logic, place);
  const made: FeelFunction = modelFunction(
    logic.parameters.map(({ name }) => name),
    type.type as FunctionType,
    (values) => conformOrReport(inner.call(values), result, place, id),
  );
  return made;
}

/** Evaluates the outputs of a service where only its arguments are known. */
function runService(
  { parameters, outputs, result, id }: CompiledService,
  values: readonly FeelValue[],
  evaluation: Evaluation,
): FeelValue {
  const inside: Evaluation = { ...evaluation, values: new Map(), open: new Set(), given: () => undefined };
  const place = outerPlace(inside);
  for (const [index, key] of parameters.entries()) {
    const element = evaluation.compiled.elements[key];
    const value = values[index] ?? null;
    inside.values.set(key, element === undefined ? value : admit(value, element, place));
  }
  const found = outputs.map((key) => [key, valueOfElement(key, inside)] as const);
  const [single] = found;
  const value =
    found.length === 1 && single !== undefined
      ? single[1]
      : makeContext(
          found.map(([key, output]) => [evaluation.compiled.elements[key]?.variable ?? '', output]),
        );
  return conformOrReport(value, result, place, id);
}

function serviceFunction(service: CompiledService, evaluation: Evaluation): FeelValue {
  const { parameters, type } = service;
  const names = parameters.map((key) => evaluation.compiled.elements[key]?.variable ?? '');
  const { spending } = evaluation;
  return modelFunction(names, type.type as FunctionType, (values) => {
    if (values.length !== parameters.length) return null;
    spending.enter(ELEMENT_DEPTH);
    const value = runService(service, values, evaluation);
    spending.leave(ELEMENT_DEPTH);
    return value;
  });
}

const kinds: {
  readonly [Kind in CompiledElement['kind']]: (
    element: Extract<CompiledElement, { readonly kind: Kind }>,
    key: string,
    evaluation: Evaluation,
  ) => FeelValue;
} = {
  input: (element: CompiledInputData, key, evaluation) =>
    admit(evaluation.given(key) ?? null, element, outerPlace(evaluation)),
  decision: decide,
  knowledge: (element, _, evaluation) => knowledge(element, evaluation),
  service: (element, _, evaluation) => serviceFunction(element, evaluation),
};

type ValueOfKind = (element: CompiledElement, key: string, evaluation: Evaluation) => FeelValue;

/** The value of an element, computed when it is first read. */
function valueOfElement(key: string, evaluation: Evaluation): FeelValue {
  const { values, open, spending, compiled } = evaluation;
  const known = values.get(key);
  if (known !== undefined) return known;
  const element = compiled.elements[key];
  if (element === undefined || open.has(key)) return null;
  open.add(key);
  spending.enter(ELEMENT_DEPTH);
  const value = (kinds[element.kind] as ValueOfKind)(element, key, evaluation);
  spending.leave(ELEMENT_DEPTH);
  open.delete(key);
  values.set(key, value);
  return value;
}

/** What is asked for: the value of a decision, or what a service or a function gives for the values from outside. */
export function resultOfElement(key: string, evaluation: Evaluation): FeelValue {
  const element = evaluation.compiled.elements[key];
  if (element?.kind === 'service') {
    const values = element.parameters.map((parameter) => evaluation.given(parameter) ?? null);
    return runService(element, values, evaluation);
  }
  const value = valueOfElement(key, evaluation);
  if (element?.kind !== 'knowledge' || element.logic === undefined) return value;
  const parameters = element.logic.parameters.map(({ name }) => name);
  return callByName(
    value,
    new Map(parameters.map((name) => [name, evaluation.context.lookup(name) ?? null])),
  );
}
