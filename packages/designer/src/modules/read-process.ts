import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Flow, ProcessModel } from '../process/process-model.ts';
import { type Step, type StepAttribute, stepAttributes } from '../process/step.ts';
import {
  eventDefinitionsOf,
  isFlowNode,
  isSequenceFlow,
  kindOfShape,
  motcuaName,
  readText,
} from './element-attributes.ts';
import { clockEffectsOf, mappingsOf } from './extensions.ts';

/** The process that is open, as the plain values that the screens work on. */
export function readProcess(elementRegistry: ElementRegistry): ProcessModel {
  const elements = elementRegistry.getAll() as Element[];
  return {
    steps: elements.filter(isFlowNode).map(readStep),
    flows: elements.filter(isSequenceFlow).map(readFlow),
  };
}

function readStep(shape: Shape): Step {
  const step: Step = {
    id: shape.id,
    kind: kindOfShape(shape),
    name: readText(shape, 'name'),
    nameEn: readText(shape, motcuaName('nameEn')),
    scope: scopeOf(shape),
    attributes: Object.fromEntries(
      stepAttributes.map((name) => [name, readText(shape, motcuaName(name))]),
    ) as Readonly<Record<StepAttribute, string>>,
    timer: readTimer(shape),
    documentation: readDocumentation(shape),
    clockEffects: clockEffectsOf(shape),
    inputs: mappingsOf(shape, 'motcua:Input'),
    outputs: mappingsOf(shape, 'motcua:Output'),
    x: shape.x,
    y: shape.y,
  };
  return shape.host ? { ...step, host: shape.host.id } : step;
}

function readFlow(connection: Connection): Flow {
  const { businessObject, source, target } = connection;
  const untried = readText(connection, motcuaName('untried'));
  return {
    ...(untried === '' ? {} : { untried }),
    id: connection.id,
    from: source?.id ?? '',
    to: target?.id ?? '',
    name: readText(connection, 'name'),
    nameEn: readText(connection, motcuaName('nameEn')),
    condition: businessObject.conditionExpression?.body ?? '',
    isDefault: source?.businessObject.default === businessObject,
  };
}

/** The sub-process around a step; a participant or lane is no scope. */
function scopeOf(shape: Shape): string {
  const parent = shape.businessObject.$parent;
  return parent?.$instanceOf?.('bpmn:SubProcess') ? parent.id : '';
}

const TIMER_PARTS = ['timeDuration', 'timeDate', 'timeCycle'];

/** The expression of a timer event definition, whichever of the three it uses. */
export function timerExpression(shape: Element): { part: string; expression: { body?: string } } | undefined {
  for (const definition of eventDefinitionsOf(shape)) {
    for (const part of TIMER_PARTS) {
      const expression = definition.get(part) as { body?: string } | undefined;
      if (expression) return { part, expression };
    }
  }
  return undefined;
}

function readDocumentation(shape: Shape): string {
  const [first] = (shape.businessObject.documentation ?? []) as readonly { readonly text?: string }[];
  return first?.text ?? '';
}

function readTimer(shape: Shape): string {
  return timerExpression(shape)?.expression.body ?? '';
}
