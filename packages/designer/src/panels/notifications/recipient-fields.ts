import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../bundle/named-text.ts';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import { stepKinds } from '../../process/step-kind.ts';
import { checkField, textField } from '../fields.ts';
import { at, fieldId, type JsonPlace, textOf, valueAt, writeAt } from '../parts/json-fields.ts';
import type { PartContext } from '../parts/part-panel.ts';
import type { NotificationsWords } from './words.ts';

/** Who is told: some of the people and roles, each a tick. What a recipient says besides stays. */
export function recipientFields(
  own: JsonPlace,
  context: PartContext,
  words: NotificationsWords,
): TemplateResult {
  const { screen } = context;
  const place = at(own, 'to');
  const now = asList(valueAt(place)).map(asObject);
  const tick = (id: string, label: string, recipient: Readonly<Record<string, string>>) => {
    const isIt = (one: object) =>
      Object.entries(recipient).every(([key, value]) => asObject(one)[key] === value);
    return checkField({
      id: `${fieldId(place)}-${id}`,
      label,
      checked: now.some(isIt),
      onChange: (checked) => writeAt(place, checked ? [...now, recipient] : now.filter((one) => !isIt(one))),
    });
  };
  const hasTask = isOfTask(own, context);
  return html`<fieldset class="field some">
      <legend>${words.to}</legend>
      ${tick('applicant', words.toApplicant, { kind: 'applicant' })}
      ${hasTask || now.some(({ kind }) => kind === 'assignee') ? tick('assignee', words.toAssignee, { kind: 'assignee' }) : nothing}
      ${screen.procedure.roles
        .filter(({ applicant }) => !applicant)
        .map(({ id, name }) => tick(`role-${id}`, nameIn(name, screen.locale), { kind: 'role', role: id }))}
      ${now.length === 0 ? html`<p class="hint">${words.toNobody}</p>` : nothing}
    </fieldset>
    ${unitField(place, now, words, screen.texts.panel.optional)}`;
}

/** Only a step that a person does has somebody who was given the task. */
function isOfTask(own: JsonPlace, { screen }: PartContext): boolean {
  const { element } = asObject(asObject(valueAt(own)).on);
  const step = screen.state.process.steps.find(({ id }) => id === element);
  return step !== undefined && stepKinds[step.kind].needs.includes('role');
}

function unitField(
  place: JsonPlace,
  now: readonly ReturnType<typeof asObject>[],
  words: NotificationsWords,
  optional: string,
): TemplateResult {
  const unit = now.find(({ kind }) => kind === 'unit');
  return textField({
    id: `${fieldId(place)}-unit`,
    label: words.toUnit,
    optional,
    code: true,
    value: textOf(unit?.unit),
    onChange: (text) => {
      const others = now.filter((one) => one !== unit);
      writeAt(place, text.trim() === '' ? others : [...others, { kind: 'unit', unit: text.trim() }]);
    },
  });
}
