import { type BpmnElement, elementOf, elementsOf, textOf } from '../../parse/bpmn-element.ts';
import { containerOf, type Drawing, is, labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import { kindsOf } from '../drawing/events.ts';
import { areSameItem, itemOf, portsOf } from '../drawing/items.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function calledBy(call: BpmnElement, drawing: Drawing): BpmnElement | undefined {
  const name = textOf(call, 'calledElement');
  const id = name?.slice(name.indexOf(':') + 1);
  return id === undefined
    ? undefined
    : ofType(drawing, 'CallableElement').find((element) => element.id === id);
}

/** Whether there are as many, and each has one of its kind on the other side. */
function areSamePorts(ours: readonly BpmnElement[], theirs: readonly BpmnElement[]): boolean {
  const open = [...theirs];
  for (const port of ours) {
    const index = open.findIndex((other) => areSameItem(itemOf(port), itemOf(other)));
    if (index < 0) return false;
    open.splice(index, 1);
  }
  return open.length === 0;
}

function checkData(call: BpmnElement, called: BpmnElement): readonly Finding[] {
  const [ours, theirs] = [portsOf(call), portsOf(called)];
  if (ours === undefined && theirs === undefined) return [];
  const fits =
    areSamePorts(ours?.inputs ?? [], theirs?.inputs ?? []) &&
    areSamePorts(ours?.outputs ?? [], theirs?.outputs ?? []);
  if (fits) return [];
  return [
    { code: 'CALL_DATA_DIFFERS', ...placeOf(call), params: { owner: labelOf(call), found: labelOf(called) } },
  ];
}

/** Whoever is called begins by itself: with a plain beginning, or with none drawn. */
function checkBeginning(call: BpmnElement, called: BpmnElement): readonly Finding[] {
  if (!is(called, 'Process')) return [];
  const starts = elementsOf(called, 'flowElements').filter(
    (element) => is(element, 'StartEvent') && containerOf(element) === called,
  );
  if (starts.length === 0 || starts.some((start) => kindsOf(start).length === 0)) return [];
  return [
    {
      code: 'CALLED_WITHOUT_START',
      ...placeOf(call),
      params: { owner: labelOf(call), found: labelOf(called) },
    },
  ];
}

/** Each operation that it offers is bound to data of the same kind as the messages of that operation. */
function checkBindings(called: BpmnElement): readonly Finding[] {
  const bindings = elementsOf(called, 'ioBinding');
  const offered = (valuesOf(called, 'supportedInterfaceRef') as readonly BpmnElement[]).flatMap((each) =>
    elementsOf(each, 'operations'),
  );
  const bound = bindings.map((binding) => elementOf(binding, 'operationRef'));
  const place = { ...placeOf(called), params: { owner: labelOf(called) } };
  return [
    ...offered
      .filter((operation) => !bound.includes(operation))
      .map((): Finding => ({ code: 'OPERATION_UNBOUND', ...place })),
    ...bindings
      .filter((binding) => !isBoundWell(binding))
      .map((): Finding => ({ code: 'OPERATION_DATA_DIFFERS', ...place })),
  ];
}

/** The data of a binding: an input or output, or the first of a set. */
function boundData(binding: BpmnElement, part: string, refs: string): BpmnElement | undefined {
  const data = elementOf(binding, part);
  return data !== undefined && is(data, 'InputSet', 'OutputSet')
    ? (valuesOf(data, refs)[0] as BpmnElement)
    : data;
}

function isBoundWell(binding: BpmnElement): boolean {
  const operation = elementOf(binding, 'operationRef');
  if (operation === undefined) return true;
  const pairs = [
    ['inMessageRef', boundData(binding, 'inputDataRef', 'dataInputRefs')],
    ['outMessageRef', boundData(binding, 'outputDataRef', 'dataOutputRefs')],
  ] as const;
  return pairs.every(([part, data]) => {
    const message = elementOf(operation, part);
    return message === undefined || data === undefined || areSameItem(itemOf(data), itemOf(message));
  });
}

/** A step that calls another procedure hands over what that one takes and gives, and it begins when called. BPMN 2.0.2 §10.3.6, §10.4.2, §10.5.2. */
export const callsMatch: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    CALL_DATA_DIFFERS: 'error',
    CALLED_WITHOUT_START: 'error',
    OPERATION_UNBOUND: 'error',
    OPERATION_DATA_DIFFERS: 'error',
  },
  checkDrawing: (drawing) => [
    ...ofType(drawing, 'CallActivity').flatMap((call) => {
      const called = calledBy(call, drawing);
      return called === undefined ? [] : [...checkData(call, called), ...checkBeginning(call, called)];
    }),
    ...ofType(drawing, 'CallableElement').flatMap(checkBindings),
  ],
};
