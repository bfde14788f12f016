import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import { untriedFlows } from './scenario-list.ts';
import type { TrialView } from './trial-view.ts';

/** What stands between the draft and publishing. The host publishes; this says whether it will be taken. */
export function checklist(view: TrialView): TemplateResult | typeof nothing {
  const { words, session, screen } = view;
  const { coverage } = session;
  if (coverage === undefined) return nothing;
  const done: Readonly<Record<keyof typeof words.checks, boolean>> = {
    errors: screen.problems.every(({ severity }) => severity !== 'error'),
    scenarios: coverage.scenarios.length > 0 && coverage.scenarios.every(({ passed }) => passed),
    flows: untriedFlows(view).length === 0,
    reviewed: !screen.procedure.draft,
    texts: screen.problems.every(({ code }) => !code.startsWith('TEXT')),
  };
  const open = Object.values(done).filter((isDone) => !isDone).length;
  return html`<section aria-label=${words.checklist} class="trial-checklist">
    <h3>${words.checklist}</h3>
    <ul class="trial-list">
      ${Object.entries(words.checks).map(([id, text]) => {
        const isDone = done[id as keyof typeof done];
        return html`<li class=${isDone ? 'ok' : 'warning'} data-check=${id}>${icon(isDone ? 'ok' : 'warning')} <span>${text}<span class="hidden">: ${isDone ? words.ok : words.open}</span></span></li>`;
      })}
    </ul>
    <p role="status">${open === 0 ? words.ready : words.notReady(open)}</p>
  </section>`;
}
