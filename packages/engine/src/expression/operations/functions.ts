import type { Spending } from '../budget.ts';
import { constantFrame, type Frame } from '../frame.ts';
import {
  type BuiltIn,
  callBuiltIn,
  callBuiltInNamed,
  callFirst,
  signaturesFor,
} from '../functions/built-in.ts';
import { findBuiltIn } from '../functions/built-ins.ts';
import type { PlanArgument, PlanParameter } from '../plan.ts';
import { planDepth, planSize } from '../plan-size.ts';
import { coerce } from '../values/coerce.ts';
import { FeelFunction, type FeelValue } from '../values/value.ts';
import type { Link, Operation, Run } from './operation.ts';

function linkArguments(values: readonly PlanArgument[], link: Link): readonly Run[] {
  return values.map(({ value }) => link(value));
}

function namesOf(values: readonly PlanArgument[]): readonly string[] | undefined {
  return values[0]?.name === undefined ? undefined : values.map((value) => value.name ?? '');
}

function named(names: readonly string[], values: readonly FeelValue[]): ReadonlyMap<string, FeelValue> {
  return new Map(names.map((name, index) => [name, values[index] ?? null]));
}

function linkPositional(builtIn: BuiltIn, runs: readonly Run[]): Run {
  const signatures = signaturesFor(builtIn, runs.length);
  return (frame) =>
    callFirst(
      signatures,
      runs.map((run) => run(frame)),
      frame,
    );
}

/** `date("2026-01-05")` and its like are computed once. */
export const builtIn: Operation<'builtIn'> = ({ name, arguments: values }, link) => {
  const found = findBuiltIn(name);
  if (found === undefined) return () => null;
  const runs = linkArguments(values, link);
  const names = namesOf(values);
  const run: Run =
    names === undefined
      ? linkPositional(found, runs)
      : (frame) =>
          callBuiltInNamed(
            found,
            named(
              names,
              runs.map((item) => item(frame)),
            ),
            frame,
          );
  if (found.constant !== true || !values.every(({ value }) => value.op === 'constant')) return run;
  const result = run(constantFrame);
  return () => result;
};

function callHost(name: string, frame: Frame, values: readonly FeelValue[]): FeelValue {
  const table = frame.context.functions;
  const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) return null;
  frame.spending.spend(1);
  frame.spending.enter(HOST_DEPTH);
  const result = found.call(values, { ...frame.context, budget: frame.spending });
  frame.spending.leave(HOST_DEPTH);
  return result;
}

/** A host's function may evaluate further expressions: what one call counts for in the budget of depth. */
const HOST_DEPTH = 20;

function hostParameters(name: string, frame: Frame): readonly string[] {
  const table = frame.context.functions;
  return (table !== undefined && Object.hasOwn(table, name) ? table[name]?.parameters : undefined) ?? [];
}

function ordered(
  parameters: readonly string[],
  values: ReadonlyMap<string, FeelValue>,
): readonly FeelValue[] | null {
  for (const name of values.keys()) if (!parameters.includes(name)) return null;
  return parameters.map((name) => values.get(name) ?? null);
}

export const hostFunction: Operation<'hostFunction'> = ({ name, arguments: values }, link) => {
  const runs = linkArguments(values, link);
  const names = namesOf(values);
  return (frame) => {
    const given = runs.map((run) => run(frame));
    if (names === undefined) return callHost(name, frame, given);
    const placed = ordered(hostParameters(name, frame), named(names, given));
    return placed === null ? null : callHost(name, frame, placed);
  };
};

function functionNamed(name: string, frame: Frame): FeelFunction {
  const found = findBuiltIn(name);
  if (found === undefined)
    return new FeelFunction(hostParameters(name, frame), (values) => callHost(name, frame, values));
  return new FeelFunction(undefined, (values) => callBuiltIn(found, values, frame), {
    callNamed: (values) => callBuiltInNamed(found, values, frame),
  });
}

/** A built-in or host function named without being called, e.g. handed to `sort`; with `variable` an outer name comes first. */
export const functionValue: Operation<'functionValue'> = ({ name, variable = false }) => {
  if (!variable) return (frame) => functionNamed(name, frame);
  return (frame) => frame.context.lookup(name) ?? functionNamed(name, frame);
};

function callValue(
  callee: FeelValue,
  values: readonly FeelValue[],
  names: readonly string[] | undefined,
): FeelValue {
  if (!(callee instanceof FeelFunction)) return null;
  if (names === undefined) return callee.call(values);
  const given = named(names, values);
  if (callee.callNamed !== undefined) return callee.callNamed(given);
  const placed = callee.parameters === undefined ? null : ordered(callee.parameters, given);
  return placed === null ? null : callee.call(placed);
}

export const call: Operation<'call'> = ({ callee, arguments: values }, link) => {
  const runCallee = link(callee);
  const runs = linkArguments(values, link);
  const names = namesOf(values);
  return (frame) =>
    callValue(
      runCallee(frame),
      runs.map((run) => run(frame)),
      names,
    );
};

function bind(
  parameters: readonly PlanParameter[],
  values: readonly FeelValue[],
  locals: FeelValue[],
  spending: Spending,
): boolean {
  if (values.length !== parameters.length) return false;
  for (const [index, { slot, type }] of parameters.entries()) {
    const value = coerce(values[index] ?? null, type, spending);
    if (value === undefined) return false;
    locals[slot] = value;
  }
  return true;
}

/** Keeps the local variables of the place where it is written; each call has its own copy of them. */
export const functionDefinition: Operation<'function'> = ({ parameters, body, result, self }, link) => {
  const run = link(body);
  const cost = planSize(body);
  const depth = planDepth(body);
  const type = { function: { parameters: parameters.map((parameter) => parameter.type), result } };
  return (frame) => {
    const captured = frame.locals.slice();
    const made: FeelFunction = new FeelFunction(
      parameters.map(({ name }) => name),
      (values) => {
        const locals = captured.slice();
        if (!bind(parameters, values, locals, frame.spending)) return null;
        frame.spending.spend(cost);
        frame.spending.enter(depth);
        const value = run(frame.withLocals(locals));
        frame.spending.leave(depth);
        return value;
      },
      { type },
    );
    if (self !== undefined) captured[self] = made;
    return made;
  };
};
