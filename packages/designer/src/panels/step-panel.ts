import { html, nothing, type TemplateResult } from 'lit';
import { type Flow, findFlow, findStep, outgoing } from '../process/process-model.ts';
import type { Step, StepAttribute } from '../process/step.ts';
import { fieldsOf, moreFieldsOf, stepKinds } from '../process/step-kind.ts';
import { branchList, conditionFields, targetField } from './branches.ts';
import { clockEffectFields } from './clock-effects.ts';
import { textField } from './fields.ts';
import { icon } from './icons.ts';
import { mappingFields } from './mappings.ts';
import { problemNotes } from './problems-panel.ts';
import { procedurePanel } from './procedure-panel.ts';
import { type Screen, titleOf } from './screen.ts';
import { stepFields } from './step-fields.ts';

/** The form of what is selected: a step, a connection, or a sentence that says what to do. */
export function stepPanel(screen: Screen, onClose?: () => void): TemplateResult {
  const { process, selected } = screen.state;
  const step = findStep(process, selected);
  const flow = findFlow(process, selected);
  return html`<section class="panel" aria-label=${screen.texts.panel.label} tabindex="-1">
    ${
      onClose === undefined
        ? nothing
        : html`<button type="button" class="plain" data-action="close" @click=${onClose}>${icon('back')}${screen.texts.panel.close}</button>`
    }
    ${step === undefined ? (flow === undefined ? procedurePanel(screen) : flowForm(flow, screen)) : stepForm(step, screen)}
  </section>`;
}

function stepForm(step: Step, screen: Screen): TemplateResult {
  const { texts, editor } = screen;
  const words = texts.panel;
  const { conditional } = stepKinds[step.kind];
  return html`<p class="kind">${texts.kinds[step.kind]}</p>
    <h2>${titleOf(step, screen)}</h2>
    ${problemNotes(screen, step.id)}
    ${textField({
      id: 'step-name',
      label: conditional ? words.question : words.name,
      value: step.name,
      onChange: (value) => editor.rename(step.id, value),
    })}
    ${textField({
      id: 'step-name-en',
      label: words.nameEn,
      optional: words.optional,
      value: step.nameEn,
      onChange: (value) => editor.renameEnglish(step.id, value),
    })}
    ${fieldsOf(step).map((attribute) => attributeField(attribute, step, screen))} ${mappingFields(step, screen)}
    ${clockEffectFields(step, screen)} ${nextPart(step, screen)} ${moreFields(step, screen)}
    <button type="button" class="danger" @click=${() => editor.remove(step.id)}>${icon('remove')}${words.remove}</button>`;
}

function attributeField(attribute: StepAttribute, step: Step, screen: Screen): TemplateResult {
  const words = screen.texts.panel;
  const place = {
    id: `step-${attribute}`,
    label: words[attribute],
    amountLabel: words.termAmount,
    unitLabel: words.termUnit,
  };
  return stepFields[attribute](step, place, screen);
}

/** What few steps need; open where something is set. */
function moreFields(step: Step, screen: Screen): TemplateResult | typeof nothing {
  const more = moreFieldsOf(step);
  if (more.length === 0) return nothing;
  return html`<details class="feel" data-more ?open=${more.some((attribute) => step.attributes[attribute] !== '')}>
    <summary>${screen.texts.panel.more}</summary>
    <div class="record-fields">${more.map((attribute) => attributeField(attribute, step, screen))}</div>
  </details>`;
}

/** Where it goes on: the ways of a gateway, else the one next step. */
function nextPart(step: Step, screen: Screen): TemplateResult | typeof nothing {
  const { splits, hasOutgoing } = stepKinds[step.kind];
  if (!hasOutgoing) return nothing;
  const flows = outgoing(screen.told, step.id);
  if (splits || flows.length > 1) return branchList(step, flows, screen);
  return targetField({ id: 'step-next', label: screen.texts.panel.next, step, flow: flows[0], screen });
}

function flowForm(flow: Flow, screen: Screen): TemplateResult {
  const { texts, editor, state } = screen;
  const source = findStep(state.process, flow.from);
  const target = findStep(state.process, flow.to);
  return html`<p class="kind">${texts.panel.flow}</p>
    <h2>${source && target ? texts.panel.flowOf(titleOf(source, screen), titleOf(target, screen)) : texts.panel.flow}</h2>
    ${problemNotes(screen, flow.id)}
    ${textField({
      id: 'flow-name',
      label: texts.panel.branchName,
      optional: texts.panel.optional,
      value: flow.name,
      onChange: (value) => editor.rename(flow.id, value),
    })}
    ${textField({
      id: 'flow-name-en',
      label: texts.panel.nameEn,
      optional: texts.panel.optional,
      value: flow.nameEn,
      onChange: (value) => editor.renameEnglish(flow.id, value),
    })}
    ${source && stepKinds[source.kind].conditional ? conditionFields(flow, 'flow', screen) : nothing}
    <button type="button" class="danger" @click=${() => editor.remove(flow.id)}>${icon('remove')}${texts.panel.removeFlow}</button>`;
}
