import { formatJson, type Scenario } from '@motcua/engine/bundle';
import { html, nothing, type TemplateResult } from 'lit';
import { contentOf } from '../../bundle/bundle.ts';
import { asciiId, freeId } from '../../bundle/free-id.ts';
import { readObject } from '../../bundle/unknown-json.ts';
import type { Flow } from '../../process/process-model.ts';
import { findStep } from '../../process/process-model.ts';
import { scenariosOf } from '../../trial/find-runs.ts';
import { textField } from '../fields.ts';
import { icon } from '../icons.ts';
import { type Screen, titleOf } from '../screen.ts';
import type { TrialView } from './trial-view.ts';

/** The runs that were kept, what they show, and how to get more of them. */
export function scenarioList(view: TrialView): TemplateResult | typeof nothing {
  const { words, session } = view;
  const { coverage, trial } = session;
  if (coverage === undefined) return nothing;
  const untried = untriedFlows(view);
  view.screen.editor.mark(
    'untried',
    untried.map(({ id }) => id),
  );
  return html`<section aria-label=${words.scenarios} class="trial-scenarios">
    <h3>${words.scenarios}</h3>
    ${
      trial?.isStarted
        ? textField({
            id: 'scenario-name',
            label: `${words.record}: ${words.recordName}`,
            hint: words.recordHint,
            value: '',
            onChange: (name) => record(name, view),
          })
        : nothing
    }
    ${coverage.scenarios.length === 0 ? html`<p class="hint">${words.noScenarios}</p>` : nothing}
    <ul class="trial-list">${coverage.scenarios.map((report) => scenarioRow(report, view))}</ul>
    <button type="button" data-action="find-all" @click=${() => findAll(view)}>${words.findAll}</button>
    <p>${words.coverage(coverage.flows.filter((id) => coverage.taken.has(id)).length, coverage.flows.length)}</p>
    ${untried.length === 0 ? nothing : html`<h4>${words.untried}</h4>`}
    ${untried.map((flow) =>
      textField({
        id: `waive-${flow.id}`,
        label: words.waive(flowTitle(flow, view.screen)),
        value: '',
        onChange: (reason) => view.screen.editor.waiveFlow(flow.id, reason),
      }),
    )}
  </section>`;
}

/** The flows that no run takes, and that nobody has given a reason for. */
export function untriedFlows({ session, screen }: TrialView): readonly Flow[] {
  const { coverage } = session;
  if (coverage === undefined) return [];
  const waived = new Set(
    screen.state.process.flows.filter(({ untried }) => untried !== undefined).map(({ id }) => id),
  );
  const missing = new Set(coverage.flows.filter((id) => !coverage.taken.has(id) && !waived.has(id)));
  return screen.state.process.flows.filter(({ id }) => missing.has(id));
}

function flowTitle({ name, from, to }: Flow, screen: Screen): string {
  const title = (id: string) => {
    const step = findStep(screen.state.process, id);
    return step === undefined ? id : titleOf(step, screen);
  };
  return name === '' ? `${title(from)} → ${title(to)}` : name;
}

type Report = NonNullable<TrialView['session']['coverage']>['scenarios'][number];

function scenarioRow({ id, name, passed, reason }: Report, view: TrialView): TemplateResult {
  const { words, screen, session } = view;
  const file = `scenarios/${id}.json`;
  return html`<li class=${passed ? 'ok' : 'error'}>
    ${icon(passed ? 'ok' : 'error')} <span>${name}: ${passed ? words.passed : words.failed}${reason === undefined ? nothing : html` <span class="muted">${reason}</span>`}</span>
    <button type="button" class="link" data-action="replay" @click=${() => session.replay(readObject(contentOf(screen.files, file)) as unknown as Scenario)}>${words.replay}<span class="hidden">: ${name}</span></button>
    <button type="button" class="link" data-action="remove-scenario" @click=${() => screen.editor.changeFile(file, undefined)}>${words.remove}<span class="hidden">: ${name}</span></button>
  </li>`;
}

function record(name: string, view: TrialView): void {
  const { session, words } = view;
  const { trial } = session;
  if (name.trim() === '' || trial === undefined) return;
  write(trial.asScenario(name.trim()), view);
  session.say(words.recorded(name.trim()));
}

function write(scenario: Scenario, { screen }: TrialView): void {
  const taken = screen.editor.files.files.flatMap(
    ({ name }) => /^scenarios\/(.+)\.json$/.exec(name)?.[1] ?? [],
  );
  const id = freeId(asciiId(scenario.name.vi) || 'run', taken);
  screen.editor.changeFile(`scenarios/${id}.json`, formatJson(scenario as never));
}

/** Drawn first that it is at work: it takes a second or two. */
function findAll(view: TrialView): void {
  const { session, words, screen } = view;
  session.say(words.finding);
  setTimeout(() => {
    const found = session.find();
    if (found === undefined) return;
    const all = session.coverage?.flows ?? [];
    screen.editor.atOnce(() => {
      for (const scenario of scenariosOf(found, words.foundName)) write(scenario, view);
    });
    session.say(words.found(found.runs.length, all.filter((id) => found.taken.has(id)).length, all.length));
  });
}
