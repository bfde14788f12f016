import { html } from 'lit/html.js';
import { valueAt } from '../json-pointer.ts';
import { type FormTexts, fill } from '../locales/form-texts.ts';
import { type FormNode, fieldsIn } from '../model/form-node.ts';
import type { FormState } from '../model/form-state.ts';
import { errorsOn } from '../model/on-page.ts';

export interface TaskList {
  readonly state: FormState;
  readonly pages: readonly FormNode[];
  readonly texts: FormTexts;
  /** Goes to the page. */
  readonly open: (page: number) => void;
}

type TaskState = 'taskDone' | 'taskBegun' | 'taskNotBegun';

/** A page that asks for nothing more is done, also one on which nothing has to be filled in. */
function stateOf(page: FormNode, { state }: TaskList, errors: ReturnType<FormState['check']>): TaskState {
  if (errorsOn(page, errors).length === 0) return 'taskDone';
  const isBegun = fieldsIn(page).some(
    ({ path, children }) => children.length === 0 && valueAt(state.data, path) !== undefined,
  );
  return isBegun ? 'taskBegun' : 'taskNotBegun';
}

/** The pages of a long form as a list, each with how far it is, to be filled in in any order. */
export function renderTaskList(list: TaskList) {
  const { pages, texts } = list;
  const errors = list.state.check();
  const states = pages.map((page) => stateOf(page, list, errors));
  const done = states.filter((state) => state === 'taskDone').length;
  return html`<h2 class="heading" part="heading" id="page" tabindex="-1">${texts.taskListTitle}</h2>
    <p class="hint">${fill(texts.tasksDone, { done, all: pages.length })}</p>
    <ul class="tasks" part="task-list">
      ${pages.map((page, index) => renderTask(list, page, index, states[index] as TaskState))}
    </ul>`;
}

function renderTask({ texts, open }: TaskList, page: FormNode, index: number, state: TaskState) {
  const label =
    (page.type === 'text' ? undefined : page.label) ??
    fill(texts.row, { label: texts.page, number: index + 1 });
  return html`<li class="task" part="task">
    <button class="button quiet" part="button" type="button" aria-describedby="task-${index}" @click=${() => open(index)}>
      ${label}
    </button>
    <span class="task-state ${state === 'taskDone' ? 'done' : ''}" id="task-${index}">${texts[state]}</span>
  </li>`;
}
