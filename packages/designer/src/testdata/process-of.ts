import type { ProcessModel } from '../process/process-model.ts';
import { noAttributes, type Step } from '../process/step.ts';

/** A process in two lines: `processOf('start check', 'start>check')`. A step named `start` or `end` is of that kind. */
export function processOf(
  ids: string,
  flows = '',
  details: Readonly<
    Record<string, Partial<Omit<Step, 'attributes'>> & { attributes?: Partial<Step['attributes']> }>
  > = {},
): ProcessModel {
  return {
    steps: ids.split(' ').map((id, index) => stepOf(id, index, details[id])),
    flows: flows.split(' ').flatMap((text) => {
      const [from, to] = text.split('>');
      return from && to
        ? [{ id: text, from, to, name: '', nameEn: '', condition: '', isDefault: false }]
        : [];
    }),
  };
}

function stepOf(
  id: string,
  index: number,
  details: Partial<Omit<Step, 'attributes'>> & { attributes?: Partial<Step['attributes']> } = {},
): Step {
  return {
    id,
    kind: id === 'start' || id === 'end' ? id : 'person',
    name: id,
    nameEn: '',
    scope: '',
    timer: '',
    documentation: '',
    clockEffects: [],
    inputs: [],
    outputs: [],
    x: index * 10,
    y: index * 10,
    ...details,
    attributes: { ...noAttributes, ...details.attributes },
  };
}
