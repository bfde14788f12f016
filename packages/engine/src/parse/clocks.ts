import { parseValue } from '../model/expression.ts';
import type { ClockEffectModel, ClockSettings } from '../model/step-settings.ts';
import { type BpmnElement, elementsOf, extensionsOf, pick, textOf } from './bpmn-element.ts';
import { messageOf } from './event-definitions.ts';

function effectsAt(element: BpmnElement, usually: ClockEffectModel['on']): readonly ClockEffectModel[] {
  return extensionsOf(element, 'motcua:ClockEffect').flatMap((effect) => {
    const clock = textOf(effect, 'clock');
    const kind = textOf(effect, 'effect');
    if (clock === undefined || kind === undefined) return [];
    const [term, at] = [textOf(effect, 'term'), textOf(effect, 'at')];
    return [
      {
        clock,
        effect: kind as ClockEffectModel['effect'],
        on: (textOf(effect, 'on') ?? usually) === 'leave' ? 'leave' : 'enter',
        ...pick(effect, ['reason', 'legalBasis']),
        ...(term === undefined ? {} : { term: parseValue(term) }),
        ...(at === undefined ? {} : { at: parseValue(at) }),
      } as const,
    ];
  });
}

/** What a message does to clocks it does wherever it comes or goes, when the step that has it is left. */
function effectsOfMessages(element: BpmnElement): readonly ClockEffectModel[] {
  const carriers = [element, ...elementsOf(element, 'eventDefinitions')];
  const messages = carriers.flatMap((carrier) => messageOf(carrier) ?? []);
  return messages.flatMap((message) =>
    effectsAt(message, 'leave').map((effect) => ({ ...effect, on: 'leave' as const })),
  );
}

/** What the extension says of clocks at an element: what it does to them, and which runs as long as it does. */
export function readClocks(element: BpmnElement): ClockSettings {
  const clock = textOf(element, 'motcua:clock');
  return {
    clockEffects: [...effectsAt(element, 'enter'), ...effectsOfMessages(element)],
    ...(clock === undefined ? {} : { clock }),
  };
}
