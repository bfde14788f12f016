import type { TemplateResult } from 'lit';
import { nameIn } from '../bundle/named-text.ts';
import type { Choice } from '../bundle/procedure-view.ts';
import type { Step, StepAttribute } from '../process/step.ts';
import { choiceField, type Option, termField, textField } from './fields.ts';
import type { Screen } from './screen.ts';

/** Where a field stands: in the form beside the diagram, or in a cell of the step list. */
export interface FieldPlace {
  readonly id: string;
  readonly label: string;
  readonly amountLabel: string;
  readonly unitLabel: string;
  readonly hideLabel?: boolean;
}

type FieldView = (step: Step, place: FieldPlace, screen: Screen) => TemplateResult;

/** How each setting of a step is edited. Total: a setting without a field does not compile. */
export const stepFields: Readonly<Record<StepAttribute, FieldView>> = {
  role: (step, place, screen) => choice('role', step, place, screen, screen.procedure.roles),
  form: (step, place, screen) => choice('form', step, place, screen, screen.procedure.forms),
  term: (step, place, screen) =>
    step.timer === ''
      ? termField({
          ...place,
          legend: place.label,
          value: step.attributes.term,
          onChange: (value) => screen.editor.setAttribute(step.id, 'term', value),
          texts: screen.texts,
        })
      : textField({
          ...place,
          label: screen.texts.panel.timer,
          value: step.timer,
          code: true,
          ...(place.hideLabel ? {} : { hint: screen.texts.panel.timerHint }),
          onChange: (value) => screen.editor.setTimer(step.id, value),
        }),
  handler: (step, place, screen) =>
    screen.connectors.length === 0
      ? text('handler', step, place, screen, screen.texts.panel.handlerHint)
      : choice('handler', step, place, screen, screen.connectors),
  decision: (step, place, screen) => choice('decision', step, place, screen, screen.procedure.decisions),
  assignee: (step, place, screen) => text('assignee', step, place, screen),
  unit: (step, place, screen) => text('unit', step, place, screen),
  status: (step, place, screen) => statusChoice(step, place, screen),
  document: (step, place, screen) => choice('document', step, place, screen, screen.procedure.documents),
  clock: (step, place, screen) => choice('clock', step, place, screen, screen.procedure.clocks),
  notification: (step, place, screen) =>
    choice('notification', step, place, screen, screen.procedure.notifications),
};

function choice(
  attribute: StepAttribute,
  step: Step,
  place: FieldPlace,
  screen: Screen,
  choices: readonly Choice[],
): TemplateResult {
  const words = screen.texts.panel;
  return choiceField({
    ...place,
    value: step.attributes[attribute],
    choices: choices.map(({ id, name }): Option => ({ value: id, text: nameIn(name, screen.locale) })),
    empty: words.choose,
    unknown: (value) => (value.startsWith('=') ? words.formula(value.slice(1)) : words.unknown(value)),
    onChange: (value) => screen.editor.setAttribute(step.id, attribute, value),
  });
}

/** The statuses of the national portal by their numbers; a status of another system is kept. */
function statusChoice(step: Step, place: FieldPlace, screen: Screen): TemplateResult {
  const choices = Object.entries(screen.texts.statuses).map(([id, vi]): Choice => ({ id, name: { vi } }));
  return choice('status', step, place, screen, choices);
}

function text(
  attribute: StepAttribute,
  step: Step,
  place: FieldPlace,
  screen: Screen,
  hint?: string,
): TemplateResult {
  return textField({
    ...place,
    value: step.attributes[attribute],
    code: true,
    ...(hint !== undefined && !place.hideLabel ? { hint } : {}),
    onChange: (value) => screen.editor.setAttribute(step.id, attribute, value),
  });
}
