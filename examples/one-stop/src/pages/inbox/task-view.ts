import type { Task } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { caseData } from '../shared/case-data.ts';
import { clockRows } from '../shared/clock-facts.ts';
import type { Drafts } from '../shared/drafts.ts';
import { doubts, dueBadge } from '../shared/due-badge.ts';
import { statutoryClock } from '../shared/due-date.ts';
import type { FormDefinition, SendForm } from '../shared/kept-form.ts';
import '../shared/kept-form.ts';
import { type Locale, textIn } from '../shared/locale.ts';
import { type CaseView, nameOfStep, textsFor } from '../shared/procedures.ts';
import type { Session } from '../shared/session.ts';
import { statusWords } from '../shared/status.ts';
import { timeline } from '../shared/timeline.ts';
import type { Words } from '../words/vi.ts';

/** A task that is open before an officer, with its case. */
export interface OpenTask {
  readonly task: Task;
  readonly form: FormDefinition;
  readonly view: CaseView;
  /** Why the case is due when it is, in sentences. */
  readonly explanation: readonly string[];
}

export interface TaskViewOptions {
  readonly open: OpenTask;
  /** As the worklist now has it; undefined once it no longer waits for this officer. */
  readonly assignee: string | null | undefined;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly words: Words;
  readonly locale: Locale;
  readonly take: (method: 'claim' | 'release') => void;
  readonly send: SendForm;
}

function claiming({ assignee, words, take }: TaskViewOptions): TemplateResult {
  if (assignee === undefined)
    return html`<div class="notice error" role="alert"><p>${words.inbox.gone}</p></div>`;
  const method = assignee === null ? 'claim' : 'release';
  return html`<p class="claim">
    <span role="status">${assignee === null ? words.inbox.unclaimed : words.inbox.claimed}</span>
    <button class="button" type="button" @click=${() => take(method)}>${words.inbox[method]}</button>
  </p>`;
}

function summary({ open, words, locale }: TaskViewOptions): TemplateResult {
  const { task, view } = open;
  const clock = statutoryClock(view.details);
  return html`<dl class="summary">
    <div><dt>${words.cases.number}</dt><dd>${view.details.number ?? words.cases.noNumberShort}</dd></div>
    <div><dt>${words.cases.status}</dt><dd><span class="status">${statusWords(view.details, words)}</span></dd></div>
    ${task.dueAt === null ? nothing : html`<div><dt>${words.inbox.stepDue}</dt><dd>${dueBadge(task.dueAt, words, locale)} ${doubts(task.warnings, words)}</dd></div>`}
    ${clock === undefined ? nothing : clockRows({ clock, explanation: open.explanation, words, locale })}
  </dl>`;
}

function work({ open, session, drafts, words, locale, send }: TaskViewOptions): TemplateResult {
  const { task, form, view } = open;
  return html`<section class="task" aria-labelledby="work-title">
    <h2 id="work-title">${words.inbox.step}</h2>
    ${task.form === null ? html`<p>${words.inbox.noFields}</p>` : nothing}
    <kept-form
      .form=${form}
      .locale=${locale}
      .translations=${textsFor(view.procedure, locale)}
      .initial=${{}}
      .drafts=${drafts}
      .draftKey=${`task.${task.taskId}.${session.office.unit}`}
      .submitLabel=${words.inbox.complete}
      .review=${task.form !== null}
      .send=${send}
    ></kept-form>
  </section>`;
}

/** A task: what is asked for beside what is known, and what has happened so far. */
export function taskView(options: TaskViewOptions): TemplateResult {
  const { open, session, words, locale } = options;
  const { task, view } = open;
  return html`<p class="narrow-only"><a class="back" href="/inbox">${words.inbox.toList}</a></p>
    <h1>${nameOfStep(view.procedure, task.element, locale)}</h1>
    <p class="lead">${textIn(view.procedure.name, locale)}</p>
    ${summary(options)} ${claiming(options)}
    <div class="task-columns">
      ${work(options)}
      <div>
        <section aria-labelledby="data-title">
          <h2 id="data-title">${words.inbox.data}</h2>
          ${caseData({ view, words, locale, isOpen: true })}
        </section>
        <section aria-labelledby="history-title">
          <h2 id="history-title">${words.inbox.history}</h2>
          ${timeline(view, session, words, locale)}
        </section>
      </div>
    </div>`;
}
