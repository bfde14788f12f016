import type { Json, JsonObject, Task } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { paperLink } from '../shared/papers.ts';
import type { Words } from '../words/vi.ts';

interface MissingItem {
  readonly name: string;
  readonly reason?: string;
}

function isMissing(value: Json | undefined): value is readonly (JsonObject & MissingItem)[] {
  return (
    Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'name' in item)
  );
}

/** What the office tells the applicant with a task: what is missing and why; what the draft says. */
export function taskInput(
  { taskId, input: { missing, findings, draftFile } }: Pick<Task, 'taskId' | 'input'>,
  words: Words,
): TemplateResult | typeof nothing {
  const draft = paperLink(draftFile, { task: taskId });
  return html`
    ${
      isMissing(missing)
        ? html`<div class="missing"><h3>${words.cases.missing}</h3><ul>
          ${missing.map(({ name, reason }) => html`<li><strong>${name}</strong>${reason === undefined ? nothing : html`<br>${reason}`}</li>`)}
        </ul></div>`
        : nothing
    }
    ${typeof findings === 'string' ? html`<div class="missing"><h3>${words.cases.findings}</h3><p>${findings}</p></div>` : nothing}
    ${draft === undefined ? nothing : html`<p><a href=${draft.href} target="_blank">${words.cases.draft}: ${draft.name}</a></p>`}
  `;
}
