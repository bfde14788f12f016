import type { Bundle } from '../../bundle/bundle.ts';
import type { TypeDescription } from '../../expression/type-description.ts';
import { ElementKind } from '../../model/element-kind.ts';
import { EventKind } from '../../model/event-kind.ts';
import { FEEL } from '../../model/expression.ts';
import type { FlowNode, ScopeModel } from '../../model/scope.ts';
import type { PlacedNode, Subject } from '../subject.ts';
import { typeOfSchema } from './type-of-schema.ts';

export type Names = Readonly<Record<string, TypeDescription>>;

/** What the expressions of a bundle can name. `open`: some data comes in under names that the bundle does not say. */
export interface ExpressionNames {
  readonly names: Names;
  readonly open: boolean;
}

const CLOCK_FACTS: Names = {
  status: 'string',
  term: 'string',
  startedAt: 'date and time',
  dueAt: 'date and time',
  dueOn: 'date',
  pausedAt: 'date and time',
  stoppedAt: 'date and time',
  appointedAt: 'date and time',
  appointedOn: 'date',
  tacit: 'string',
};

/**
 * What is told of a case; the clocks by the ids of `procedure.json`.
 *
 * @param printed what printing a document adds to each clock
 */
export function caseFactTypes(bundle: Bundle, printed: Names = {}): TypeDescription {
  const clocks = bundle.procedure?.clocks ?? [];
  const known = Array.isArray(clocks)
    ? clocks.map(({ id }) => [String(id), { context: { ...CLOCK_FACTS, ...printed } }] as const)
    : [];
  return {
    context: {
      id: 'string',
      number: 'string',
      procedure: 'string',
      unit: 'string',
      startedAt: 'date and time',
      clocks: known.length === 0 ? 'any' : { context: Object.fromEntries(known) },
    },
  };
}

/** The names of the forms, each with the type of its submission. */
function formTypes(bundle: Bundle): Names {
  const types = Object.entries(bundle.forms).map(([id, { schema }]) => [id, typeOfSchema(schema)] as const);
  return Object.fromEntries(types);
}

/** Variables that a loop gives to the work in it. */
const LOOP_NAMES: Names = {
  loopCounter: 'number',
  numberOfInstances: 'number',
  numberOfCompletedInstances: 'number',
  numberOfActiveInstances: 'number',
  numberOfTerminatedInstances: 'number',
};

/** Variables that a complex gateway gives to its own conditions and to those of its ways. */
const ACTIVATION_NAMES: Names = {
  activationCount: 'number',
  activationCounts: 'any',
  waitingForStart: 'boolean',
};

function writtenBy({ kind, settings, loop }: FlowNode): Names {
  const written = [
    settings.resultVariable,
    ...settings.outputs.map(({ target }) => target),
    ...settings.inputs.map(({ target }) => target),
    ...(settings.data?.outputs ?? []).flatMap(({ target, from }) => [target, ...from]),
    ...(settings.data?.inputs ?? []).map(({ target }) => target),
    loop?.item,
    loop?.outputCollection,
  ].filter((name) => name !== undefined);
  return {
    ...Object.fromEntries(written.map((name) => [name, 'any' as const])),
    ...(loop === undefined ? {} : LOOP_NAMES),
    ...(kind === ElementKind.COMPLEX_GATEWAY ? ACTIVATION_NAMES : {}),
  };
}

const BRINGS_DATA: ReadonlySet<string> = new Set([EventKind.MESSAGE, EventKind.SIGNAL]);

/** Variables that a scope declares: its data objects. */
function declaredIn(scope: ScopeModel): Names {
  const names = 'data' in scope && Array.isArray(scope.data) ? scope.data : [];
  return Object.fromEntries(names.map((name) => [String(name), 'any' as const]));
}

function bringsEventData({ node }: PlacedNode): boolean {
  return node.events.some(({ kind }) => BRINGS_DATA.has(kind));
}

function startsWithoutForm({ node, place }: PlacedNode): boolean {
  const isCaseStart = node.kind === ElementKind.START_EVENT && place.owner === undefined;
  return isCaseStart && node.settings.form === undefined;
}

const WORK_OF_A_HANDLER: ReadonlySet<string> = new Set<string>([
  ElementKind.SERVICE_TASK,
  ElementKind.SEND_TASK,
  'business-rule-task',
]);

/** Steps whose data comes in key by key: the bundle does not say which keys. */
function isOpen(placed: PlacedNode): boolean {
  const { kind, settings, script } = placed.node;
  if (settings.outputs.length > 0) return false;
  if (startsWithoutForm(placed)) return true;
  if (bringsEventData(placed)) return true;
  if (script !== undefined && script.language !== FEEL) return true;
  if (kind === ElementKind.USER_TASK) return settings.form === undefined;
  if (kind === ElementKind.CALL_ACTIVITY) return true;
  return (
    WORK_OF_A_HANDLER.has(kind) && settings.handler !== undefined && settings.resultVariable === undefined
  );
}

/** Whatever a case of the bundle can have as a variable, with what is known of its type: forms, results of services, mappings, `case`. */
export function expressionNames(subject: Subject): ExpressionNames {
  const written = subject.nodes.map(({ node }) => writtenBy(node));
  const names: Names = {
    case: caseFactTypes(subject.bundle),
    ...Object.assign({}, ...written, ...subject.scopes.map(({ scope }) => declaredIn(scope))),
    ...formTypes(subject.bundle),
  };
  const hasStart = subject.nodes.some(({ node }) => node.kind === ElementKind.START_EVENT);
  return { names, open: !hasStart || subject.nodes.some(isOpen) };
}
