import { html, type TemplateResult } from 'lit';
import { textIn } from '../shared/locale.ts';
import { PortalPage } from '../shared/portal-page.ts';
import { type Person, type Session, type SignedIn, signInAs, startPage } from '../shared/session.ts';

interface Place {
  readonly href: string;
  readonly task: 'apply' | 'myCases' | 'inbox' | 'design';
}

const places: Readonly<Record<Person['kind'], readonly Place[]>> = {
  citizen: [
    { href: '/apply', task: 'apply' },
    { href: '/apply?view=cases', task: 'myCases' },
  ],
  officer: [{ href: '/inbox', task: 'inbox' }],
  administrator: [{ href: '/design', task: 'design' }],
};

/** Where everybody comes in: choose who to be, then what to do. */
export class HomePage extends PortalPage {
  protected override get heading(): string {
    return this.words.home.title;
  }

  protected override readonly content = (session: Session): TemplateResult => {
    const { home } = this.words;
    return html`<h1>${home.title}</h1>
      <p class="lead">${home.intro}</p>
      ${session.account === null ? '' : this.#places(session.account)} ${this.#accounts(session)}`;
  };

  #places(account: SignedIn): TemplateResult {
    const { home, portal } = this.words;
    return html`<section aria-labelledby="places-title">
      <h2 id="places-title">${home.welcome(account.name)}</h2>
      <ul class="cards">
        ${places[account.kind].map(
          ({ href, task }) =>
            html`<li class="card"><h3><a href=${href}>${portal[task]}</a></h3><p>${home.tasks[task]}</p></li>`,
        )}
      </ul>
    </section>`;
  }

  #accounts({ accounts }: Session): TemplateResult {
    const { home } = this.words;
    const groups = [
      { kind: 'citizen', title: home.citizens },
      { kind: 'officer', title: home.officers },
      { kind: 'administrator', title: home.administrators },
    ] as const;
    return html`<section aria-labelledby="accounts-title">
      <h2 id="accounts-title">${home.choose}</h2>
      <p class="hint">${home.chooseHint}</p>
      <div class="account-groups">
        ${groups.map(
          ({ kind, title }) => html`<div role="group" aria-label=${title}>
            <h3>${title}</h3>
            ${accounts.filter((person) => person.kind === kind).map((person) => this.#account(person))}
          </div>`,
        )}
      </div>
    </section>`;
  }

  #account(person: Person): TemplateResult {
    const position =
      person.position === undefined ? this.words.home.citizen : textIn(person.position, this.locale);
    return html`<button class="account" type="button" @click=${() => void this.#signIn(person)}>
      <strong>${person.name}</strong> <span>${position}</span>
    </button>`;
  }

  async #signIn(person: Person): Promise<void> {
    const { kind } = await signInAs(person.id);
    location.assign(startPage[kind]);
  }
}

customElements.define('home-page', HomePage);
