import { html, nothing, type TemplateResult } from 'lit';
import '@motcua/forms';
import '../../viewer.ts';
import { dateOf, momentText, workingDayNumber } from '../../trial/moments.ts';
import type { Trial } from '../../trial/trial.ts';
import { TrialSession } from '../../trial/trial-session.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { checklist } from './checklist.ts';
import { notices } from './notices.ts';
import { people, services } from './people.ts';
import { scenarioList } from './scenario-list.ts';
import { timeControls } from './time-controls.ts';
import { trialStyles } from './trial-styles.ts';
import type { TrialView } from './trial-view.ts';
import { trialWords } from './words.ts';

/** The real engine in the page: every role at once, time that can be turned, runs that are kept. */
export const panel: PartPanel = { styles: trialStyles, render };

const sessions = new WeakMap<object, TrialSession>();

/** Kept for as long as its editor: what was tried is still there when somebody comes back from another panel. */
function sessionOf({ screen, redraw }: PartContext): TrialSession {
  const session = sessions.get(screen.editor) ?? new TrialSession(redraw);
  sessions.set(screen.editor, session);
  void screen.editor.bundle().then((bundle) => session.follow(bundle));
  return session;
}

function render(context: PartContext): TemplateResult {
  const { screen } = context;
  const session = sessionOf(context);
  const view: TrialView = { context, screen, session, words: wordsOf(trialWords, screen.locale) };
  const { words } = view;
  return html`<h2>${words.title}</h2>
    <p class="hint">${words.intro}</p>
    ${session.trial === undefined ? waiting(view) : trialOf(view, session.trial)}
    ${scenarioList(view)} ${checklist(view)}`;
}

function waiting({ session, words, screen }: TrialView): TemplateResult {
  if (session.problems.length === 0) return html`<p role="status">${words.preparing}</p>`;
  const errors = screen.problems.filter(({ severity }) => severity === 'error');
  return html`<p role="alert">${words.cannot}</p>
    <ul>${errors.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>`;
}

function trialOf(view: TrialView, trial: Trial): TemplateResult {
  const { words, screen, session } = view;
  const { now, status, incidents } = trial.case;
  const [incident] = incidents;
  screen.editor.mark('passed', [...trial.passed]);
  return html`<div class="trial-head">
      <p role="status" class="trial-now">
        <strong>${words.now(momentText(now, screen.locale))}</strong>
        ${dayText(view, now)} ${statusText(view, status)}
        ${session.message === '' ? nothing : html`<em>${session.message}</em>`}
      </p>
      ${incident === undefined ? nothing : html`<p role="alert" class="trial-alert">${words.incident(incident.problem.code)}</p>`}
      ${refusal(view, trial)} ${timeControls(view, trial)}
    </div>
    ${people(view, trial)} ${services(view, trial)}
    <div class="columns">${clocks(view, trial)} ${history(view, trial)}</div>
    ${notices(view, trial)}
    <section aria-label=${words.where}>
      <h3>${words.where}</h3>
      <motcua-viewer class="trial-viewer" .bundle=${session.bundle} .locale=${screen.locale} .active=${activeIn(trial)} .passed=${[...trial.passed]}></motcua-viewer>
    </section>`;
}

function activeIn({ case: { tasks, jobs } }: Trial): readonly string[] {
  return [...tasks, ...jobs.map(({ element }) => element)];
}

function dayText({ words, session }: TrialView, now: string): string {
  const { number, isWorked } = workingDayNumber(session.day, dateOf(now));
  return isWorked ? words.workingDay(number) : words.dayOff(number);
}

function statusText({ words }: TrialView, status: string): string {
  return Object.hasOwn(words.statuses, status) ? words.statuses[status as 'active'] : status;
}

function refusal({ words }: TrialView, { refusal: refused }: Trial): TemplateResult | typeof nothing {
  if (refused === undefined) return nothing;
  const reasons =
    refused.fields.length > 0 ? refused.fields.map(({ message }) => message) : [refused.message];
  return html`<div role="alert" class="trial-alert"><p>${words.refused}</p><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul></div>`;
}

function clocks({ words, screen, session }: TrialView, trial: Trial): TemplateResult {
  const states = Object.values(trial.case.clockStates);
  const names = new Map((trial.stage.bundle.procedure?.clocks ?? []).map(({ id, name }) => [id, name]));
  const locale = screen.locale === 'en' ? 'en' : 'vi';
  return html`<section class="column" aria-label=${words.clocks}>
    <h3>${words.clocks}</h3>
    ${states.length === 0 ? html`<p class="hint">${words.noClocks}</p>` : nothing}
    ${states.map(
      (clock) => html`<div class="trial-clock">
        <p><strong>${names.get(clock.id)?.[locale] ?? names.get(clock.id)?.vi ?? clock.id}</strong>
          (${words.clockStatus[clock.status]}) ${words.due(momentText(clock.dueAt, screen.locale))}</p>
        <details><summary>${words.why}</summary><ol>${session.trial?.stage.explain(clock, locale).map((line) => html`<li>${line}</li>`)}</ol></details>
      </div>`,
    )}
  </section>`;
}

function history({ words, screen }: TrialView, trial: Trial): TemplateResult {
  const names = new Map(screen.state.process.steps.map(({ id, name }) => [id, name]));
  const entered = trial.case.history.filter(({ type }) => type === 'entered');
  return html`<section class="column" aria-label=${words.history}>
    <h3>${words.history}</h3>
    <ol class="trial-history">
      ${entered.flatMap(({ element, at, actor }) => {
        const name = names.get(element);
        return name
          ? [
              html`<li><span>${momentText(at, screen.locale)}</span> ${name}${actor === undefined ? nothing : html` <span class="muted">(${actor})</span>`}</li>`,
            ]
          : [];
      })}
    </ol>
  </section>`;
}
