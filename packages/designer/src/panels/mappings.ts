import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../bundle/named-text.ts';
import { type Mapping, type MappingDirection, mappingDirections, type Step } from '../process/step.ts';
import { stepKinds } from '../process/step-kind.ts';
import { choiceField, textField } from './fields.ts';
import type { Screen } from './screen.ts';
import { iconButton } from './toolbar.ts';

/** What a service is given of the case, and what the case keeps of its answer. */
export function mappingFields(step: Step, screen: Screen): TemplateResult | typeof nothing {
  const isUsed = step.inputs.length + step.outputs.length > 0;
  if (!stepKinds[step.kind].mapped && !isUsed) return nothing;
  return html`${mappingDirections.map((direction) => directionFields(direction, step, screen))}`;
}

function directionFields(direction: MappingDirection, step: Step, screen: Screen): TemplateResult {
  const words = screen.texts.mappings;
  const { editor } = screen;
  const mappings = step[direction];
  return html`<fieldset class="branch" data-mappings=${direction}>
    <legend>${words[direction]}</legend>
    ${mappings.length === 0 ? html`<p class="hint">${words[`${direction}Hint`]}</p>` : nothing}
    ${mappings.map((mapping, index) => row(mapping, index, direction, step, screen))}
    ${textField({
      id: `mapping-${direction}-new`,
      label: words.add[direction],
      value: '',
      code: true,
      onChange: (name) => {
        const target = name.trim();
        if (target !== '')
          editor.addMapping(step.id, direction, {
            target,
            source: direction === 'outputs' ? `=${target}` : '',
          });
      },
    })}
  </fieldset>`;
}

function row(
  { target, source }: Mapping,
  index: number,
  direction: MappingDirection,
  step: Step,
  screen: Screen,
): TemplateResult {
  const words = screen.texts.mappings;
  const { editor } = screen;
  const id = `mapping-${direction}-${index}`;
  const label = (part: string) => words.of(part, words[direction], index + 1);
  const change = (value: Partial<Mapping>) => editor.changeMapping(step.id, direction, index, value);
  return html`<div class="mapping">
    ${textField({ id: `${id}-target`, label: label(words.target[direction]), value: target, code: true, onChange: (value) => (value.trim() === '' ? false : change({ target: value.trim() })) })}
    ${direction === 'inputs' ? factChoice(`${id}-fact`, source, change, screen, label(words.fact)) : nothing}
    ${textField({ id: `${id}-source`, label: label(words.source[direction]), hint: words.sourceHint, value: source, code: true, onChange: (value) => change({ source: value.trim() }) })}
    ${iconButton('remove', words.remove(target), false, () => editor.removeMapping(step.id, direction, index))}
  </div>`;
}

/** The fields of the forms by their names; what is no such field is a text or a formula, and stands below. */
function factChoice(
  id: string,
  source: string,
  change: (value: Partial<Mapping>) => void,
  { procedure, locale, texts }: Screen,
  label: string,
): TemplateResult {
  const fields = procedure.forms.flatMap(({ fields: own }) => own);
  const known = fields.some(({ path }) => `=${path}` === source);
  return choiceField({
    id,
    label,
    value: known ? source : '',
    empty: texts.panel.choose,
    choices: fields.map(({ path, name }) => ({ value: `=${path}`, text: nameIn(name, locale) })),
    unknown: (value) => value,
    onChange: (value) => value !== '' && change({ source: value }),
  });
}
