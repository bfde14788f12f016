import type { Json, Task } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../shared/call.ts';
import { caseData } from '../shared/case-data.ts';
import { clockRows } from '../shared/clock-facts.ts';
import { showDate } from '../shared/dates.ts';
import type { Drafts } from '../shared/drafts.ts';
import { statutoryClock } from '../shared/due-date.ts';
import type { FormDefinition, SendForm } from '../shared/kept-form.ts';
import { type Locale, textIn } from '../shared/locale.ts';
import { type Message, messageList } from '../shared/messages.ts';
import { type CaseView, nameOfStep, textsFor } from '../shared/procedures.ts';
import type { Session } from '../shared/session.ts';
import { statusWords } from '../shared/status.ts';
import { timeline } from '../shared/timeline.ts';
import type { Words } from '../words/vi.ts';
import { taskInput } from './task-input.ts';

/** A case of one's own, with the tasks in it that wait for oneself. */
export interface OwnCase {
  readonly view: CaseView;
  readonly tasks: readonly { readonly task: Task; readonly form: FormDefinition }[];
  readonly explanation: readonly string[];
  readonly messages: readonly Message[];
}

export interface CasePageOptions {
  readonly own: OwnCase;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly words: Words;
  readonly locale: Locale;
  /** What was just sent, if anything: the application or an answer. */
  readonly sent: 'application' | 'answer' | undefined;
}

function sender({ taskId, caseId }: Task): SendForm {
  return async (data: Json, commandId: string) => {
    await call('tasks/complete', { taskId, data, commandId });
    location.assign(`/apply?case=${encodeURIComponent(caseId)}&answered=1`);
  };
}

function confirmation({ sent, words }: CasePageOptions): TemplateResult | typeof nothing {
  if (sent === undefined) return nothing;
  return html`<div class="notice done" role="status">
    ${sent === 'application' ? html`<h2>${words.cases.sentTitle}</h2><p>${words.cases.sentNext}</p>` : html`<p>${words.cases.done}</p>`}
  </div>`;
}

function summary({ own, words, locale }: CasePageOptions): TemplateResult {
  const { details } = own.view;
  const clock = statutoryClock(details);
  return html`<dl class="summary">
    <div><dt>${words.cases.status}</dt><dd><span class="status">${statusWords(details, words)}</span></dd></div>
    <div><dt>${words.cases.number}</dt><dd>${details.number ?? words.cases.noNumber}</dd></div>
    <div><dt>${words.cases.sentOn}</dt><dd>${showDate(details.startedAt, locale)}</dd></div>
    ${clock === undefined ? nothing : clockRows({ clock, explanation: own.explanation, words, locale })}
    ${details.endedAt === null ? nothing : html`<div><dt>${words.cases.ended}</dt><dd>${showDate(details.endedAt, locale)}</dd></div>`}
  </dl>`;
}

function ownTask({ task, form }: OwnCase['tasks'][number], options: CasePageOptions): TemplateResult {
  const { own, drafts, words, locale } = options;
  return html`<section class="task" aria-labelledby="task-title">
    <h2 id="task-title">${words.cases.yourTurn}: ${nameOfStep(own.view.procedure, task.element, locale)}</h2>
    <p class="hint">${words.cases.yourTurnHint}</p>
    ${taskInput(task, words)}
    <kept-form
      .form=${form}
      .locale=${locale}
      .translations=${textsFor(own.view.procedure, locale)}
      .initial=${{}}
      .drafts=${drafts}
      .draftKey=${`task.${task.taskId}`}
      .submitLabel=${words.cases.send}
      .review=${false}
      .send=${sender(task)}
    ></kept-form>
  </section>`;
}

/** One case as its applicant sees it: what they must do comes first. */
export function casePage(options: CasePageOptions): TemplateResult {
  const { own, session, words, locale } = options;
  const { view, tasks, messages } = own;
  return html`<p><a class="back" href="/apply?view=cases">${words.cases.title}</a></p>
    <h1>${textIn(view.procedure.name, locale)}</h1>
    ${confirmation(options)}
    ${tasks.map((task) => ownTask(task, options))}
    ${summary(options)}
    ${messageList(messages, words.cases.messages, locale)}
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">${words.cases.timeline}</h2>
      ${timeline(view, session, words, locale)}
    </section>
    <section aria-labelledby="sent-title">
      <h2 id="sent-title">${words.cases.sent}</h2>
      ${caseData({ view, words, locale, isOpen: false })}
    </section>`;
}
