import type { CaseDetails, ProcedureDetails, Task } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../shared/call.ts';
import { readExplanation } from '../shared/clock-facts.ts';
import { showDate } from '../shared/dates.ts';
import { newCommandId } from '../shared/drafts.ts';
import { statutoryClock } from '../shared/due-date.ts';
import type { SendForm } from '../shared/kept-form.ts';
import type { Locale } from '../shared/locale.ts';
import { type Message, readMessages } from '../shared/messages.ts';
import { PortalPage, query } from '../shared/portal-page.ts';
import { formOf, nameOfStep, readCase, readProcedure } from '../shared/procedures.ts';
import type { Session } from '../shared/session.ts';
import { type Notice, noticeList, readNotices } from './notices.ts';
import { Polling } from './polling.ts';
import { taskList } from './task-list.ts';
import { type OpenTask, taskView } from './task-view.ts';
import { readWorklist, type WorklistRow } from './worklist.ts';

/** The versions whose tasks are in the list. */
type Versions = ReadonlyMap<string, ProcedureDetails>;

interface Inbox {
  readonly rows: readonly WorklistRow[];
  readonly notices: readonly Notice[];
  readonly messages: readonly Message[];
  readonly at: string;
}

const taskId = query.get('task');
const doneCase = query.get('done');

async function readOpenTask(locale: Locale): Promise<OpenTask | undefined> {
  if (taskId === null) return undefined;
  const task = await call<Task>('tasks/get', { taskId });
  const [form, view] = await Promise.all([formOf(task), readCase(task.caseId)]);
  return { task, form, view, explanation: await readExplanation(view.details, locale) };
}

/** The officers' page: a worklist beside the task that is open. Only the list is loaded again; what is typed stays. */
export class InboxPage extends PortalPage {
  protected override readonly audience = 'officer';
  #versions: Versions = new Map();
  #isStale = false;
  #done: CaseDetails | undefined;
  #inbox: Inbox | undefined;
  readonly #list = this.loaded(
    () => this.#readInbox(),
    (_, session) => this.#showList(session),
  );
  readonly #task = this.loaded(
    () => readOpenTask(this.locale),
    (open, session) => this.#showTask(open, session),
  );

  constructor() {
    super();
    new Polling(this, () => this.#refresh());
    if (doneCase !== null) void this.#readDone(doneCase);
  }

  protected override get heading(): string {
    return this.words.inbox.title;
  }

  protected override readonly content = (session: Session): TemplateResult => {
    const { words } = this;
    return html`<div class="inbox ${taskId === null ? 'list-only' : ''}">
      <aside aria-label=${words.inbox.list}>
        ${taskId === null ? html`<h1>${words.inbox.title}</h1>` : nothing}
        ${this.#confirmation()} ${this.#list(session)}
      </aside>
      <div class="open-task">${taskId === null ? html`<p class="hint">${words.inbox.choose}</p>` : this.#task(session)}</div>
    </div>`;
  };

  async #readInbox(): Promise<true> {
    const [rows, notices, messages] = await Promise.all([readWorklist(), readNotices(), readMessages()]);
    await this.#readVersions(rows);
    this.#inbox = { rows, notices, messages, at: new Date().toISOString() };
    return true;
  }

  /** A version never changes: each is loaded once. */
  async #readVersions(rows: readonly WorklistRow[]): Promise<void> {
    const wanted = new Map(rows.map(({ version, procedure }) => [version, procedure]));
    const missing = [...wanted].filter(([version]) => !this.#versions.has(version));
    const found = await Promise.all(
      missing.map(async ([version, code]) => [version, await readProcedure(code, version)] as const),
    );
    this.#versions = new Map([...this.#versions, ...found]);
  }

  async #refresh(): Promise<void> {
    this.#isStale = await this.#readInbox().then(
      () => false,
      () => true,
    );
    this.requestUpdate();
  }

  async #readDone(caseId: string): Promise<void> {
    this.#done = await call<CaseDetails>('cases/get', { caseId }).catch(() => undefined);
    this.requestUpdate();
  }

  #confirmation(): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const step = query.get('step');
    if (step === null) return nothing;
    const clock = this.#done === undefined ? undefined : statutoryClock(this.#done);
    const number = this.#done?.number;
    return html`<div class="notice done" role="status">
      <p>${words.inbox.completed(step)}</p>
      ${number === null || number === undefined || clock === undefined ? nothing : html`<p>${words.inbox.numbered(number, showDate(clock.dueAt, locale))}</p>`}
    </div>`;
  }

  #showList({ account }: Session): TemplateResult {
    const { words, locale } = this;
    const { rows = [], notices = [], messages = [], at = '' } = this.#inbox ?? {};
    const nameOf = ({ version, element, procedure }: WorklistRow) => {
      const found = this.#versions.get(version);
      return found === undefined
        ? { step: element, procedure: { vi: procedure } }
        : { step: nameOfStep(found, element, locale) ?? element, procedure: found.name };
    };
    return html`${taskList({ rows, nameOf, me: account?.id ?? '', current: taskId, words, locale })}
      ${noticeList({ notices, messages }, words, locale)}
      <p class="hint">${this.#isStale ? words.inbox.stale : words.inbox.updated(showDate(at, locale))}</p>`;
  }

  #showTask(open: OpenTask | undefined, session: Session): TemplateResult | typeof nothing {
    if (open === undefined) return nothing;
    const { drafts, words, locale } = this;
    const row = this.#inbox?.rows.find((found) => found.taskId === open.task.taskId);
    const assignee = this.#inbox === undefined ? open.task.assignee : row?.assignee;
    const take = (method: 'claim' | 'release') => void this.#take(method);
    return taskView({ open, assignee, session, drafts, words, locale, take, send: this.#sender(open) });
  }

  #sender({ task, view }: OpenTask): SendForm {
    return async (data, commandId) => {
      await call('tasks/complete', { taskId: task.taskId, data, commandId });
      const step = nameOfStep(view.procedure, task.element, this.locale) ?? task.element;
      location.assign(`/inbox?step=${encodeURIComponent(step)}&done=${encodeURIComponent(task.caseId)}`);
    };
  }

  async #take(method: 'claim' | 'release'): Promise<void> {
    await call(`tasks/${method}`, { taskId, commandId: newCommandId() }).catch(() => undefined);
    await this.#refresh();
  }
}

customElements.define('inbox-page', InboxPage);
