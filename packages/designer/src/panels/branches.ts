import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Flow } from '../process/process-model.ts';
import type { Step } from '../process/step.ts';
import { stepKinds } from '../process/step-kind.ts';
import type { StepRow } from '../process/step-rows.ts';
import { conditionEditor } from './condition.ts';
import { checkField, choiceField, type Option, textField } from './fields.ts';
import { icon } from './icons.ts';
import { problemNotes } from './problems-panel.ts';
import { type Screen, titleOf } from './screen.ts';

/** The ways of a gateway: name, condition and target of each, and one more. */
export function branchList(step: Step, flows: readonly Flow[], screen: Screen): TemplateResult {
  const words = screen.texts.panel;
  return html`<h3>${words.branches}</h3>
    ${repeat(
      flows,
      ({ id }) => id,
      (flow, index) => html`<fieldset class="branch">
        <legend>${words.branch(index + 1)}</legend>
        ${problemNotes(screen, flow.id)}
        ${targetField({ id: `branch-${index}-target`, label: words.target, step, flow, screen })}
        ${textField({
          id: `branch-${index}-name`,
          label: words.branchName,
          optional: words.optional,
          value: flow.name,
          onChange: (value) => screen.editor.rename(flow.id, value),
        })}
        ${stepKinds[step.kind].conditional && flows.length > 1 ? conditionFields(flow, `branch-${index}`, screen) : nothing}
        <button type="button" class="plain" @click=${() => screen.editor.remove(flow.id)}>
          ${icon('remove')}${words.removeBranch(index + 1)}
        </button>
      </fieldset>`,
    )}
    ${targetField({ id: 'branch-new', label: words.addBranch, step, flow: undefined, screen })}`;
}

/** When a way is taken: a condition, or «when no other holds». */
export function conditionFields(flow: Flow, prefix: string, screen: Screen): TemplateResult {
  return html`${flow.isDefault ? nothing : conditionEditor(flow, prefix, screen)}
  ${checkField({
    id: `${prefix}-default`,
    label: screen.texts.panel.isDefault,
    checked: flow.isDefault,
    onChange: (checked) => screen.editor.setDefaultFlow(flow.id, checked),
  })}`;
}

interface TargetOptions {
  readonly id: string;
  readonly label: string;
  readonly step: Step;
  /** The flow that is led elsewhere; absent: choosing draws a new one. */
  readonly flow: Flow | undefined;
  readonly screen: Screen;
  readonly hideLabel?: boolean;
}

/** Chooses the next step by its number and name: connecting without a pointer. */
export function targetField({
  id,
  label,
  step,
  flow,
  screen,
  hideLabel = false,
}: TargetOptions): TemplateResult {
  const { editor, texts } = screen;
  return choiceField({
    id,
    label,
    hideLabel,
    value: flow?.to ?? '',
    choices: targetsFor(step, flow, screen).map(
      (row): Option => ({ value: row.step.id, text: `${row.number}. ${titleOf(row.step, screen)}` }),
    ),
    ...(flow === undefined ? { empty: texts.panel.choose } : {}),
    unknown: (value) => value,
    onChange: (target) => {
      if (flow !== undefined) editor.redirect(flow.id, target);
      else if (target !== '') editor.connect(step.id, target);
    },
  });
}

/** In a long list only the row that is being edited offers every step: 300 rows of 300 choices are 90,000 elements. */
const ROWS_WITH_ALL_CHOICES = 60;

/** Every step of the same scope to which something may lead. */
function targetsFor(step: Step, flow: Flow | undefined, { rows, state }: Screen): readonly StepRow[] {
  const isEdited = state.selected === step.id || state.selected === flow?.id;
  if (rows.length > ROWS_WITH_ALL_CHOICES && !isEdited) return rows.filter((row) => row.step.id === flow?.to);
  return rows.filter(
    (row) => row.step.scope === step.scope && row.step.id !== step.id && canBeReached(row.step),
  );
}

function canBeReached(step: Step): boolean {
  return step.kind !== 'start' && step.host === undefined;
}
