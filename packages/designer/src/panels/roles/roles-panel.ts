import { html, type TemplateResult } from 'lit';
import { nameIn } from '../../bundle/named-text.ts';
import { newRole } from '../../bundle/new-role.ts';
import { asObject } from '../../bundle/unknown-json.ts';
import type { Step } from '../../process/step.ts';
import { choiceField, textField } from '../fields.ts';
import { factsList } from '../parts/facts-list.ts';
import { checkAt, localizedAt, textOf, valueAt } from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { titleOf } from '../screen.ts';
import { rolesWords } from './words.ts';

type Words = typeof rolesWords.vi;

/** Who takes part, which steps each does, and where a step goes to one person or another office. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const { screen } = context;
  const words = wordsOf(rolesWords, screen.locale);
  return html`${factsList({
    context,
    key: 'roles',
    words,
    title: (role) => localizedName(asObject(role).name, screen.locale) || textOf(asObject(role).id),
    create: (name) => newRole(name, screen.procedure.roles),
    keptBy: (role) => {
      const steps = stepsOf(role, context).length;
      return steps === 0 ? undefined : words.kept(steps);
    },
    fields: (own, index) => html`${localizedAt(own, { key: 'name', label: words.name })}
      ${checkAt(own, { key: 'applicant', label: words.applicant })} ${work(valueAt(own), index, context, words)}`,
  })}
    <h3>${words.assignments}</h3>
    <p class="hint">${words.assignmentsHint}</p>
    <div class="records">${screen.rows.filter(({ step }) => step.kind === 'person').map(({ step, number }) => assignment(step, number, context, words))}</div>`;
}

function stepsOf(role: unknown, { screen }: PartContext): readonly Step[] {
  const { id } = asObject(role);
  return screen.state.process.steps.filter(({ attributes }) => attributes.role === id);
}

/** The steps of a role, and the way to give all of them to another. */
function work(role: unknown, index: number, context: PartContext, words: Words): TemplateResult {
  const { screen } = context;
  const steps = stepsOf(role, context);
  if (steps.length === 0) return html`<p class="hint">${words.noSteps}</p>`;
  const others = screen.procedure.roles.filter(({ id }) => id !== asObject(role).id);
  return html`<p class="hint">${words.steps}: ${steps.map((step) => `«${titleOf(step, screen)}»`).join(', ')}</p>
    ${choiceField({
      id: `role-${index}-hand-over`,
      label: words.handOver,
      value: '',
      empty: words.choose,
      choices: others.map(({ id, name }) => ({ value: id, text: nameIn(name, screen.locale) })),
      unknown: (value) => value,
      onChange: (to) => {
        if (to === '') return;
        screen.editor.atOnce(() => {
          for (const step of steps) screen.editor.setAttribute(step.id, 'role', to);
        });
      },
    })}`;
}

function assignment(
  step: Step,
  number: string,
  { screen, place, goTo }: PartContext,
  words: Words,
): TemplateResult {
  const id = `assign-${step.id}`;
  const isOpen = place === id;
  const { editor, procedure } = screen;
  const role = procedure.roles.find((candidate) => candidate.id === step.attributes.role);
  const extra = [step.attributes.assignee, step.attributes.unit].filter((text) => text !== '');
  const who = [role === undefined ? step.attributes.role : nameIn(role.name, screen.locale), ...extra].filter(
    (text) => text !== '',
  );
  return html`<details
    class="record"
    id=${id}
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      const { open } = event.target as HTMLDetailsElement;
      if (open !== isOpen) goTo(open ? id : '');
    }}
  >
    <summary>${number}. ${titleOf(step, screen)} <span class="optional">${who.join(' · ')}</span></summary>
    <div class="record-fields">
      ${choiceField({
        id: `${id}-role`,
        label: words.role,
        value: step.attributes.role,
        empty: words.choose,
        choices: procedure.roles.map((candidate) => ({
          value: candidate.id,
          text: nameIn(candidate.name, screen.locale),
        })),
        unknown: screen.texts.panel.unknown,
        onChange: (value) => editor.setAttribute(step.id, 'role', value),
      })}
      ${(['assignee', 'unit'] as const).map((attribute) =>
        textField({
          id: `${id}-${attribute}`,
          label: words[attribute],
          hint: words[`${attribute}Hint`],
          optional: screen.texts.panel.optional,
          value: step.attributes[attribute],
          code: true,
          onChange: (value) => editor.setAttribute(step.id, attribute, value),
        }),
      )}
    </div>
  </details>`;
}
