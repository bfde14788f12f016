import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import { type Locale, textIn } from './locale.ts';
import type { Person, Session } from './session.ts';

interface Link {
  readonly href: string;
  readonly label: string;
}

const linksOf: Readonly<Record<Person['kind'], (words: Words) => readonly Link[]>> = {
  citizen: ({ portal }) => [
    { href: '/apply', label: portal.apply },
    { href: '/apply?view=cases', label: portal.myCases },
  ],
  officer: ({ portal }) => [{ href: '/inbox', label: portal.inbox }],
  administrator: ({ portal }) => [{ href: '/design', label: portal.design }],
};

/** The link that this address belongs to: a case belongs to «my applications». */
function isCurrent({ href }: Link): boolean {
  const isCases = location.search.includes('view=cases') || location.search.includes('case=');
  return location.pathname === '/apply'
    ? href.includes('view=cases') === isCases
    : location.pathname === href;
}

function navigation(kind: Person['kind'], words: Words): TemplateResult {
  return html`<nav aria-label=${words.portal.navigation}>
    <ul>
      ${linksOf[kind](words).map(
        (link) =>
          html`<li><a href=${link.href} aria-current=${isCurrent(link) ? 'page' : nothing}>${link.label}</a></li>`,
      )}
    </ul>
  </nav>`;
}

/** What every page begins with: whose office this is, where one can go, who is signed in. */
export function header(options: {
  readonly words: Words;
  readonly locale: Locale;
  readonly session: Session | undefined;
  readonly changeLocale: () => void;
  readonly leave: () => void;
}): TemplateResult {
  const { words, locale, session, changeLocale, leave } = options;
  const { portal } = words;
  const account = session?.account ?? undefined;
  return html`<a class="skip" href="#main">${portal.skip}</a>
    <header class="top">
      <div class="bar">
        <a class="brand" href="/"><strong>${portal.name}</strong><span>${session === undefined ? nothing : textIn(session.office.name, locale)}</span></a>
        <div class="who">
          <button class="plain" type="button" lang=${locale === 'vi' ? 'en' : 'vi'} aria-label=${portal.languageLabel} @click=${changeLocale}>${portal.language}</button>
          ${
            account === undefined
              ? nothing
              : html`<span><span class="spoken">${portal.signedInAs} </span>${account.name}</span>
                <button class="plain" type="button" @click=${leave}>${portal.signOut}</button>`
          }
        </div>
      </div>
      ${account === undefined ? nothing : navigation(account.kind, words)}
    </header>`;
}

export function footer({ portal }: Words): TemplateResult {
  return html`<footer class="bottom"><p>${portal.note}</p></footer>`;
}
