import { html, type TemplateResult } from 'lit';
import { call } from '../shared/call.ts';
import { type Bilingual, textIn } from '../shared/locale.ts';
import { PortalPage, query } from '../shared/portal-page.ts';
import { readProcedure } from '../shared/procedures.ts';
import type { Session } from '../shared/session.ts';
import type { Editable } from './designer-view.ts';

interface Listed {
  readonly procedure: string;
  readonly version: number;
  readonly name: Bilingual;
}

async function readProcedures(): Promise<readonly Listed[]> {
  const { items } = await call<{ items: readonly Listed[] }>('procedures/list');
  return items;
}

/** The designer is large: it is loaded when a procedure is opened. */
async function readEditable(code: string): Promise<Editable> {
  const procedure = await readProcedure(code);
  const [{ files }] = await Promise.all([
    call<Pick<Editable, 'files'>>('procedures/files', { procedure: code, version: procedure.digest }),
    import('./designer-view.ts'),
  ]);
  return { procedure, files };
}

const opened = query.get('procedure');

/** The administrators' page: choose a procedure, change it, publish it. */
export class DesignPage extends PortalPage {
  protected override readonly audience = 'administrator';
  protected override readonly content = this.#contentOf();

  protected override get heading(): string {
    return this.words.design.title;
  }

  #contentOf(): (session: Session) => unknown {
    if (opened === null) return this.loaded(readProcedures, (items) => this.#list(items));
    return this.loaded(
      () => readEditable(opened),
      (editable) => this.#designer(editable),
    );
  }

  #list(items: readonly Listed[]): TemplateResult {
    const { design, apply } = this.words;
    return html`<h1>${design.title}</h1>
      <p class="lead">${design.intro}</p>
      ${items.length === 0 ? html`<p>${apply.none}</p>` : ''}
      <ul class="cards">
        ${items.map(
          ({ procedure, version, name }) => html`<li class="card">
            <h2><a href="/design?procedure=${encodeURIComponent(procedure)}">${textIn(name, this.locale)}</a></h2>
            <p class="hint">${procedure} · ${design.published(version)}</p>
          </li>`,
        )}
      </ul>`;
  }

  #designer(editable: Editable): TemplateResult {
    return html`<designer-view .editable=${editable} .locale=${this.locale}></designer-view>`;
  }
}

customElements.define('design-page', DesignPage);
