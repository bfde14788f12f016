import { html, type TemplateResult } from 'lit';
import { type PresetId, palettePresets } from '../process/step-preset.ts';
import { icon } from './icons.ts';
import type { Screen } from './screen.ts';

/** The steps to choose from. Pressing adds behind the selected step; dragging puts it where the pointer drops it. */
export function palette(screen: Screen, onAdd: (preset: PresetId) => void): TemplateResult {
  const { texts, editor } = screen;
  return html`<section class="palette" aria-label=${texts.palette.label}>
    <h2>${texts.palette.label}</h2>
    ${presetButtons(palettePresets(screen.state.process), screen, onAdd, (id, event) => {
      event.preventDefault();
      editor.dragStep(id, event);
    })}
    <p class="hint">${texts.palette.hint}</p>
  </section>`;
}

/** The buttons themselves, which the chooser of the step list shows too. */
export function presetButtons(
  ids: readonly PresetId[],
  { texts }: Screen,
  onAdd: (preset: PresetId) => void,
  onDrag?: (preset: PresetId, event: DragEvent) => void,
): TemplateResult {
  return html`<ul class="presets">
    ${ids.map(
      (id) => html`<li>
        <button
          type="button"
          data-preset=${id}
          draggable=${onDrag === undefined ? 'false' : 'true'}
          @click=${() => onAdd(id)}
          @dragstart=${(event: DragEvent) => onDrag?.(id, event)}
        >
          ${icon(id)}<span>${texts.presets[id]}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}
