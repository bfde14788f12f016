import type { JsonObject } from '@motcua/engine';
import { html, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';

const people = ['requester', 'mother', 'father'] as const;

/** What the population register answered: the page of this portal's handler `population.lookup`. */
export function registerAnswer(answer: JsonObject, { register }: Words): TemplateResult {
  const rows = people.map((who) => ({ who, person: (answer[who] ?? {}) as JsonObject }));
  return html`<details open>
    <summary>${register.title}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${register.title}>
      <table>
        <thead><tr><th scope="col">${register.who}</th><th scope="col">${register.name}</th><th scope="col">${register.birthDate}</th><th scope="col">${register.residence}</th></tr></thead>
        <tbody>
          ${rows.map(({ who, person }) =>
            person.found === true
              ? html`<tr><th scope="row">${register[who]}</th><td>${person.fullName}</td><td>${String(
                  person.birthDate ?? '',
                )
                  .split('-')
                  .reverse()
                  .join('/')}</td><td>${person.residence}</td></tr>`
              : html`<tr><th scope="row">${register[who]}</th><td colspan="3">${person.isAsked === false ? register.notAsked : register.notFound}</td></tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
