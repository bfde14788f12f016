import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../bundle/named-text.ts';
import { fieldsOf } from '../../process/step-kind.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { titleOf } from '../screen.ts';
import { stepFields } from '../step-fields.ts';
import { connectorsWords } from './words.ts';

/** Which service each automatic step calls, by name. */
export const panel: PartPanel = { render };

function render({ screen }: PartContext): TemplateResult {
  const words = wordsOf(connectorsWords, screen.locale);
  const steps = screen.rows.map(({ step }) => step).filter((step) => fieldsOf(step).includes('handler'));
  return html`<h2>${words.title}</h2>
    <p class="hint">${words.hint}</p>
    ${steps.length === 0 ? html`<p class="hint">${words.none}</p>` : nothing}
    <div class="records">
      ${steps.map((step) =>
        stepFields.handler(
          step,
          {
            id: `connector-${step.id}`,
            label: words.step(titleOf(step, screen)),
            amountLabel: '',
            unitLabel: '',
          },
          screen,
        ),
      )}
    </div>
    ${screen.connectors.length === 0 ? html`<p class="hint">${words.notOffered}</p>` : offered({ screen }, words)}`;
}

function offered({ screen }: Pick<PartContext, 'screen'>, words: typeof connectorsWords.vi): TemplateResult {
  const { steps } = screen.state.process;
  return html`<h3>${words.offered}</h3>
    <ul>
      ${screen.connectors.map(({ id, name }) => {
        const count = steps.filter(({ attributes }) => attributes.handler === id).length;
        return html`<li>${nameIn(name, screen.locale)} <span class="optional">(${count === 0 ? words.unused : words.usedBy(count)})</span></li>`;
      })}
    </ul>`;
}
