import { type Mapping, parseValue } from '../model/expression.ts';
import type { StepSettings } from '../model/step-settings.ts';
import { type BpmnElement, extensionsOf, pick, textOf } from './bpmn-element.ts';
import { readClocks } from './clocks.ts';
import { readAssociations } from './data.ts';
import type { Reading } from './reading.ts';

function mappings(element: BpmnElement, type: string): readonly Mapping[] {
  return extensionsOf(element, type).flatMap((mapping) => {
    const target = textOf(mapping, 'target');
    return target === undefined ? [] : [{ target, source: parseValue(textOf(mapping, 'source') ?? '') }];
  });
}

function values(
  element: BpmnElement,
  names: readonly string[],
): Record<string, ReturnType<typeof parseValue>> {
  const texts = pick(element, names, 'motcua:');
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parseValue(text)]));
}

function numbers(element: BpmnElement, names: readonly string[]): Record<string, number> {
  const found = names.flatMap((name) => {
    const value = element.get(`motcua:${name}`);
    return typeof value === 'number' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function associations(element: BpmnElement, reading: Reading): Pick<StepSettings, 'data'> {
  const inputs = readAssociations(element, 'dataInputAssociations', reading);
  const outputs = readAssociations(element, 'dataOutputAssociations', reading);
  return inputs.length + outputs.length === 0 ? {} : { data: { inputs, outputs } };
}

/** What the `motcua` extension and the data associations say of a step. */
export function readStepSettings(element: BpmnElement, reading: Reading): StepSettings {
  const number = extensionsOf(element, 'motcua:CaseNumber')[0];
  return {
    ...pick(
      element,
      [
        'nameEn',
        'form',
        'role',
        'handler',
        'decision',
        'resultVariable',
        'status',
        'document',
        'notification',
      ],
      'motcua:',
    ),
    ...values(element, ['assignee', 'unit', 'term']),
    ...numbers(element, ['retries', 'priority']),
    inputs: mappings(element, 'motcua:Input'),
    outputs: mappings(element, 'motcua:Output'),
    ...associations(element, reading),
    ...readClocks(element),
    ...(number === undefined ? {} : { caseNumber: textOf(number, 'on') === 'enter' ? 'enter' : 'leave' }),
  };
}
