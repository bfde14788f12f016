import { html, type TemplateResult } from 'lit';
import type { Trial } from '../../trial/trial.ts';
import type { TrialView } from './trial-view.ts';

type Notice = Trial['case']['notices'][number];

/** The number of a case is given by the host that runs it; until then its place stands in the text. */
const NUMBER = /\{\{=\s*case\.number\s*\}\}/g;

function receiver(
  to: Notice['to'][number],
  { words }: TrialView,
  names: ReadonlyMap<string, string>,
): string {
  if (to.kind === 'role') return names.get(to.role) ?? to.role;
  return to.kind === 'unit' ? to.unit : words.noticeTo[to.kind];
}

/** What the procedure has told people so far, as they would read it. Nothing is sent. */
export function notices(view: TrialView, trial: Trial): TemplateResult {
  const { words, screen } = view;
  const locale = screen.locale === 'en' ? 'en' : 'vi';
  const roles = trial.stage.bundle.procedure?.roles ?? [];
  const names = new Map(roles.map(({ id, name }) => [id, name[locale] ?? name.vi]));
  const told = trial.case.notices;
  return html`<section aria-label=${words.notices}>
    <h3>${words.notices}</h3>
    ${told.length === 0 ? html`<p class="hint">${words.noNotices}</p>` : ''}
    <ul class="trial-notices">
      ${told.map(
        ({ to, subject, text }) => html`<li>
          <p><strong>${subject[locale] ?? subject.vi}</strong> <span class="muted">→ ${to.map((one) => receiver(one, view, names)).join(', ')}</span></p>
          <p>${(text[locale] ?? text.vi).replaceAll(NUMBER, words.noNumberYet)}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}
