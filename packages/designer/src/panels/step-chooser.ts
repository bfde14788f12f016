import { html, type TemplateResult } from 'lit';
import { findStep } from '../process/process-model.ts';
import { type PresetId, palettePresets, presetFits } from '../process/step-preset.ts';
import { presetButtons } from './palette.ts';
import { type Screen, titleOf } from './screen.ts';

/** A dialogue that asks which step is added behind another: the palette of those who work in the list. */
export function stepChooser(
  screen: Screen,
  after: string | undefined,
  onAdd: (preset: PresetId) => void,
): TemplateResult {
  const step = findStep(screen.state.process, after);
  const { texts } = screen;
  const title = step === undefined ? texts.palette.label : texts.list.addAfterLabel(titleOf(step, screen));
  return html`<dialog class="chooser" aria-labelledby="chooser-title">
    <form method="dialog">
      <h2 id="chooser-title">${title}</h2>
      ${presetButtons(
        palettePresets(screen.state.process).filter((id) => presetFits(id, step, screen.state.process)),
        screen,
        onAdd,
      )}
      <button class="plain">${texts.list.cancel}</button>
    </form>
  </dialog>`;
}
