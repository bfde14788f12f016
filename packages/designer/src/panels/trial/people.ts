import type { ScenarioStep } from '@motcua/engine/bundle';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { contentOf } from '../../bundle/bundle.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { readObject } from '../../bundle/unknown-json.ts';
import { errorsAt, startForm } from '../../trial/find-runs.ts';
import { dateOf, momentText } from '../../trial/moments.ts';
import { sampleData } from '../../trial/sample-data.ts';
import { actorOf, type Trial } from '../../trial/trial.ts';
import type { TrialView } from './trial-view.ts';

type Data = NonNullable<Extract<ScenarioStep, { start: unknown }>['start']['data']>;

/** Something that a person can do now. */
interface Work {
  readonly key: string;
  readonly title: string;
  readonly form: string | undefined;
  readonly dueAt?: string;
  readonly step: (data: Data) => ScenarioStep;
}

/** All roles side by side, each with what it has to do. */
export function people(view: TrialView, trial: Trial): TemplateResult {
  const { words, screen } = view;
  const roles = screen.procedure.roles;
  const work = workOf(view, trial);
  const known = new Set(roles.map(({ id }) => id));
  const applicant = roles.find((role) => role.applicant)?.id ?? '';
  const columns = [
    ...(applicant === '' ? [{ id: '', name: words.nobody }] : []),
    ...roles.map(({ id, name }) => ({ id, name: nameIn(name, screen.locale) })),
  ];
  const columnOf = (role: string | undefined) => (role === undefined || !known.has(role) ? applicant : role);
  const shown = columns.filter(({ id }) => id !== '' || work.some(({ role }) => columnOf(role) === ''));
  return html`<section aria-label=${words.people}>
    <h3>${words.people}</h3>
    <div class="trial-people">
      ${shown.map(({ id, name }) => {
        const own = work.filter(({ role }) => columnOf(role) === id);
        return html`<div class="trial-person" data-role=${id}>
          <h4>${name}</h4>
          ${own.length === 0 ? html`<p class="hint">${words.noWork}</p>` : own.map((one) => workCard(one, view, trial))}
        </div>`;
      })}
    </div>
  </section>`;
}

function workOf(
  { screen, words }: TrialView,
  trial: Trial,
): readonly (Work & { readonly role: string | undefined })[] {
  const names = new Map(screen.state.process.steps.map(({ id, name }) => [id, name]));
  if (!trial.isStarted) {
    const step = (data: Data): ScenarioStep => ({ start: { data, actor: actorOf(undefined) } });
    return [{ key: 'start', title: words.begin, form: startForm(trial.stage), role: undefined, step }];
  }
  return trial.case.openTasks.map(({ element, token, form, role, dueAt }) => ({
    key: token,
    title: names.get(element) || element,
    form,
    role,
    ...(dueAt === undefined ? {} : { dueAt }),
    step: (data: Data): ScenarioStep => ({ complete: { element, data, actor: actorOf(role) } }),
  }));
}

function workCard(work: Work, view: TrialView, trial: Trial): TemplateResult {
  const { words, session, screen } = view;
  const form = work.form === undefined ? undefined : formOf(work.form, view);
  const isOpen = session.openTask === work.key;
  const toggle = (): void => {
    session.openTask = isOpen ? '' : work.key;
    view.context.redraw();
  };
  return html`<div class="trial-work">
    <p><strong>${work.title}</strong></p>
    ${work.dueAt === undefined ? nothing : html`<p class="hint">${words.due(momentText(work.dueAt, screen.locale))}</p>`}
    <div class="trial-buttons">
      ${
        form === undefined
          ? html`<button type="button" class="primary" data-action="done" @click=${() => session.do(work.step({}))}>${words.done}<span class="hidden">: ${work.title}</span></button>`
          : html`<button type="button" aria-expanded=${isOpen} data-action="fill" @click=${toggle}>${isOpen ? words.close : words.fill}<span class="hidden">: ${work.title}</span></button>
              <button type="button" data-action="sample" @click=${() => session.do(work.step(sampleData({ ...form, today: dateOf(trial.case.now) }) as Data))}>${words.sample}<span class="hidden">: ${work.title}</span></button>`
      }
    </div>
    ${form !== undefined && isOpen ? filledForm(work, form, view, trial) : nothing}
  </div>`;
}

type Form = ReturnType<typeof formOf> & object;

function formOf(id: string, { screen }: TrialView) {
  const content = contentOf(screen.files, `forms/${id}.schema.json`);
  if (content === undefined) return undefined;
  const ui = contentOf(screen.files, `forms/${id}.ui.json`);
  return { schema: readObject(content), ...(ui === undefined ? {} : { uiSchema: readObject(ui) }) };
}

/** Guarded: the form must not begin again because something else was drawn. */
function filledForm(
  work: Work,
  form: Form,
  { session, words, screen }: TrialView,
  trial: Trial,
): TemplateResult {
  return html`${guard(
    [work.key, JSON.stringify(form), screen.locale],
    () => html`<motcua-form
      .locale=${screen.locale}
      .schema=${form.schema}
      .uiSchema=${form.uiSchema}
      .today=${dateOf(trial.case.now)}
      .submitLabel=${words.send}
      @form-submit=${(event: CustomEvent<{ data: Data }>) => session.do(work.step(event.detail.data))}
    ></motcua-form>`,
  )}`;
}

/** What the case waits for from outside: the person who tries it says what comes. */
export function services({ words, session }: TrialView, trial: Trial): TemplateResult | typeof nothing {
  const { jobs, messages } = trial.case;
  if (jobs.length + messages.length === 0) return nothing;
  const answers = (handler: string): Data => {
    const runs = Object.values(trial.stage.bundle.scenarios) as readonly {
      readonly handlers?: Record<string, Data>;
    }[];
    return runs.map(({ handlers = {} }) => handlers[handler]).find((data) => data !== undefined) ?? {};
  };
  return html`<section aria-label=${words.services}>
    <h3>${words.services}</h3>
    ${jobs.map(
      ({ element, handler }) => html`<div class="trial-work">
        <p>${words.service(handler)}</p>
        <div class="trial-buttons">
          <button type="button" data-action="answer" @click=${() => session.do({ answer: { element, data: answers(handler) } })}>${words.answer}<span class="hidden">: ${handler}</span></button>
          ${(errorsAt(trial.stage, element).length === 0 ? ['ERROR'] : errorsAt(trial.stage, element)).map(
            (error) =>
              html`<button type="button" data-action="fail" @click=${() => session.do({ answer: { element, error } })}>${words.fail(error)}<span class="hidden">: ${handler}</span></button>`,
          )}
        </div>
      </div>`,
    )}
    ${messages.map(
      ({ name }) => html`<div class="trial-work">
        <p>${words.message(name)}</p>
        <button type="button" data-action="message" @click=${() => session.do({ message: { name } })}>${words.arrive}<span class="hidden">: ${name}</span></button>
      </div>`,
    )}
  </section>`;
}
