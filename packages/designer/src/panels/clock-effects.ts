import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../bundle/named-text.ts';
import { clockEffectKinds, type Step } from '../process/step.ts';
import { stepKinds } from '../process/step-kind.ts';
import { choiceField } from './fields.ts';
import type { Screen } from './screen.ts';
import { iconButton } from './toolbar.ts';

/** Which time limits of the case a step starts, pauses or ends, and when. */
export function clockEffectFields(step: Step, screen: Screen): TemplateResult | typeof nothing {
  const { procedure, texts, editor, locale } = screen;
  const words = texts.clockEffects;
  if (stepKinds[step.kind].splits || (procedure.clocks.length === 0 && step.clockEffects.length === 0))
    return nothing;
  const nameOf = (id: string) => {
    const clock = procedure.clocks.find((candidate) => candidate.id === id);
    return clock === undefined ? texts.panel.unknown(id) : nameIn(clock.name, locale);
  };
  const effectName = (effect: string) => words.effects[effect as 'start'] ?? effect;
  return html`<fieldset class="branch">
    <legend>${words.title}</legend>
    ${step.clockEffects.map(({ clock, effect, on }, index) => {
      const sentence = `${effectName(effect)}: ${nameOf(clock)}`;
      return html`<div class="clock-effect">
        ${choiceField({
          id: `clock-effect-${index}`,
          label: sentence,
          value: on,
          choices: Object.entries(words.moments).map(([value, text]) => ({ value, text })),
          unknown: (value) => value,
          onChange: (moment) => editor.moveClockEffect(step.id, index, moment),
        })}
        ${iconButton('remove', words.remove(sentence), false, () => editor.removeClockEffect(step.id, index))}
      </div>`;
    })}
    ${choiceField({
      id: 'clock-effect-new',
      label: words.add,
      value: '',
      empty: texts.panel.choose,
      choices: procedure.clocks.flatMap(({ id }) =>
        clockEffectKinds.map((effect) => ({
          value: `${effect} ${id}`,
          text: `${effectName(effect)}: ${nameOf(id)}`,
        })),
      ),
      unknown: (value) => value,
      onChange: (value) => {
        const [effect = '', clock = ''] = value.split(' ');
        if (clock !== '')
          editor.addClockEffect(step.id, { clock, effect, on: effect === 'start' ? 'leave' : 'enter' });
      },
    })}
  </fieldset>`;
}
