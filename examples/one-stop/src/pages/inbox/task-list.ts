import { html, nothing, type TemplateResult } from 'lit';
import { doubts, dueBadge } from '../shared/due-badge.ts';
import { type Bilingual, type Locale, textIn } from '../shared/locale.ts';
import type { Words } from '../words/vi.ts';
import { countOverdue, doubtsOf, dueOf, inOrderOfWork, type WorklistRow } from './worklist.ts';

export interface TaskListOptions {
  readonly rows: readonly WorklistRow[];
  /** Names of steps and procedures by version and id. */
  readonly nameOf: (row: WorklistRow) => { readonly step: string; readonly procedure: Bilingual };
  readonly me: string;
  readonly current: string | null;
  readonly words: Words;
  readonly locale: Locale;
}

function item(row: WorklistRow, options: TaskListOptions): TemplateResult {
  const { nameOf, current, words, locale } = options;
  const { step, procedure } = nameOf(row);
  const due = dueOf(row);
  return html`<li>
    <a class="row" href="/inbox?task=${encodeURIComponent(row.taskId)}" aria-current=${row.taskId === current ? 'true' : nothing}>
      <strong>${step}</strong>
      <span>${row.subject.join(' – ')}</span>
      <span class="hint">${textIn(procedure, locale)} · ${row.caseNumber ?? words.cases.noNumberShort}</span>
      ${due === undefined ? nothing : [dueBadge(due, words, locale), doubts(doubtsOf(row), words)]}
    </a>
  </li>`;
}

function part(
  title: string,
  empty: string,
  rows: readonly WorklistRow[],
  options: TaskListOptions,
): TemplateResult {
  return html`<h2>${title} (${rows.length})</h2>
    ${rows.length === 0 ? html`<p class="hint">${empty}</p>` : html`<ul class="rows">${inOrderOfWork(rows).map((row) => item(row, options))}</ul>`}`;
}

/** An officer's tasks: their own, then what nobody has taken. */
export function taskList(options: TaskListOptions): TemplateResult {
  const { rows, me, words } = options;
  const mine = rows.filter(({ assignee }) => assignee === me);
  const open = rows.filter(({ assignee }) => assignee === null);
  return html`<p class="count" role="status">${rows.length === 0 ? words.inbox.none : words.inbox.count(rows.length, countOverdue(rows, new Date()))}</p>
    ${rows.length === 0 ? nothing : [part(words.inbox.mine, words.inbox.noneMine, mine, options), part(words.inbox.open, words.inbox.noneOpen, open, options)]}`;
}
