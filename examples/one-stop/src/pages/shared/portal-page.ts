import { html, LitElement, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import { CallFailure } from './call.ts';
import { Drafts } from './drafts.ts';
import { failureSentence } from './failure.ts';
import { footer, header } from './frame.ts';
import { Loading } from './loading.ts';
import { type Locale, savedLocale, saveLocale, wordsOf } from './locale.ts';
import { type Person, readSession, type Session, type SignedIn, signOut } from './session.ts';

/** Query of this address. */
export const query = new URLSearchParams(location.search);

/**
 * A page of the portal: its frame, who is signed in, its language. Rendered into the document itself, so that headings, links and labels are
 * those of one page.
 */
export abstract class PortalPage extends LitElement {
  /** Whom the page is for; absent: for everybody. */
  protected readonly audience: Person['kind'] | undefined = undefined;
  protected locale: Locale = savedLocale();
  readonly #session: Loading<Session> = new Loading(this, readSession);
  readonly #loadings: Loading<unknown>[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What stands between the header and the footer. */
  protected abstract readonly content: (session: Session) => unknown;

  /** Of the document. */
  protected abstract get heading(): string;

  protected get words(): Words {
    return wordsOf(this.locale);
  }

  protected get session(): Session | undefined {
    return this.#session.value;
  }

  protected get account(): SignedIn | undefined {
    return this.session?.account ?? undefined;
  }

  protected get drafts(): Drafts {
    return new Drafts(this.account?.id ?? '');
  }

  protected override updated(): void {
    document.documentElement.lang = this.locale;
    document.title = `${this.heading} · ${this.words.portal.name}`;
  }

  protected override render(): TemplateResult {
    const { words, locale, session } = this;
    return html`
      ${header({
        words,
        locale,
        session,
        changeLocale: () => this.#changeLocale(),
        leave: () => void this.#leave(),
      })}
      <main id="main" tabindex="-1">${this.#body()}</main>
      ${footer(words)}
    `;
  }

  #body(): unknown {
    const { words, session } = this;
    if (session === undefined) {
      const { failure } = this.#session;
      return failure === undefined ? this.#waiting() : this.failed(failure, () => this.#session.reload());
    }
    if (this.audience === undefined) return this.content(session);
    if (session.account === null) return this.failed(new CallFailure('signed-out', ''));
    if (session.account.kind !== this.audience) {
      return html`<div class="notice" role="alert">
        <p>${words.failures.wrongAccount(session.account.name)}</p>
        <p><a href="/">${words.failures.chooseOther}</a></p>
      </div>`;
    }
    return this.content(session);
  }

  /** Loads something when the page opens, and shows it once it is here. */
  protected loaded<Value>(
    load: () => Promise<Value>,
    show: (value: Value, session: Session, reload: () => Promise<void>) => unknown,
  ): (session: Session) => unknown {
    const loading = new Loading(this, load);
    this.#loadings.push(loading);
    const reload = (): Promise<void> => loading.reload();
    return (session) => {
      const { value, failure } = loading;
      if (value !== undefined) return show(value, session, reload);
      return failure === undefined ? this.#waiting() : this.failed(failure, reload);
    };
  }

  /** Words while something is on its way. */
  #waiting(): TemplateResult {
    return html`<p class="waiting" role="status">${this.words.portal.loading}</p>`;
  }

  /** What is said when something could not be loaded, with a way on. */
  protected failed(failure: unknown, again?: () => Promise<void>): TemplateResult {
    const { words } = this;
    const isSignedOut = failure instanceof CallFailure && failure.kind === 'signed-out';
    return html`<div class="notice error" role="alert">
      <p>${failureSentence(failure, words)}</p>
      ${isSignedOut ? html`<p><a class="button" href="/">${words.failures.signIn}</a></p>` : ''}
      ${again === undefined || isSignedOut ? '' : html`<button class="button" type="button" @click=${again}>${words.portal.again}</button>`}
    </div>`;
  }

  #changeLocale(): void {
    this.locale = this.locale === 'vi' ? 'en' : 'vi';
    saveLocale(this.locale);
    this.requestUpdate();
    // Some of what is shown was put into words by the server.
    for (const loading of this.#loadings) void loading.reload();
  }

  async #leave(): Promise<void> {
    const { drafts } = this;
    if (!drafts.isEmpty && !confirm(this.words.home.leaveDrafts)) return;
    drafts.removeAll();
    await signOut();
    location.assign('/');
  }
}
