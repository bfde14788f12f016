import type { ProcedureDetails, Task } from '@motcua/engine';
import { call, read } from '../shared/call.ts';
import { readExplanation } from '../shared/clock-facts.ts';
import type { Locale } from '../shared/locale.ts';
import { readMessages } from '../shared/messages.ts';
import { PortalPage, query } from '../shared/portal-page.ts';
import { formOf, readCase, readProcedure } from '../shared/procedures.ts';
import type { Session } from '../shared/session.ts';
import { application } from './application.ts';
import { casePage, type OwnCase } from './case-page.ts';
import { type ListedCase, type MyCases, myCases } from './my-cases.ts';
import { type ListedProcedure, procedureList } from './procedure-list.ts';

async function readProcedures(): Promise<readonly ListedProcedure[]> {
  const { items } = await call<{ items: readonly ListedProcedure[] }>('procedures/list');
  return items;
}

async function readMyCases(): Promise<MyCases> {
  const [{ items: cases }, { items: tasks }, procedures] = await Promise.all([
    read<{ items: readonly ListedCase[] }>('/portal/cases'),
    call<{ items: readonly Task[] }>('tasks/list'),
    readProcedures(),
  ]);
  return { cases, tasks, names: new Map(procedures.map(({ procedure, name }) => [procedure, name])) };
}

async function readOwnCase(caseId: string, locale: Locale): Promise<OwnCase> {
  const [view, messages, { items }] = await Promise.all([
    readCase(caseId),
    readMessages(),
    call<{ items: readonly Task[] }>('tasks/list', { caseId }),
  ]);
  const [explanation, tasks] = await Promise.all([
    readExplanation(view.details, locale),
    Promise.all(items.map(async (task) => ({ task, form: await formOf(task) }))),
  ]);
  return { view, tasks, explanation, messages: messages.filter((message) => message.caseId === caseId) };
}

const procedure = query.get('procedure');
const caseId = query.get('case');
const sent = query.has('sent') ? 'application' : query.has('answered') ? 'answer' : undefined;

// A confirmation is for once: who opens the address again finds the case as it is then.
if (caseId !== null && sent !== undefined)
  history.replaceState(null, '', `/apply?${new URLSearchParams({ case: caseId })}`);

/** The citizens' page: procedures, an application, one's cases, one case – by the query of the address. */
export class ApplyPage extends PortalPage {
  protected override readonly audience = 'citizen';
  protected override readonly content = this.#contentOf();

  protected override get heading(): string {
    return caseId !== null || query.has('view') ? this.words.cases.title : this.words.apply.title;
  }

  #contentOf(): (session: Session) => unknown {
    if (caseId !== null) {
      const load = () => readOwnCase(caseId, this.locale);
      return this.loaded(load, (own, session) => this.#showCase(own, session));
    }
    if (query.has('view')) return this.loaded(readMyCases, (mine) => myCases(mine, this.words, this.locale));
    if (procedure !== null) {
      const load = () => readProcedure(procedure);
      return this.loaded(load, (found, session) => this.#showApplication(found, session));
    }
    return this.loaded(readProcedures, (items) => procedureList(items, this.words, this.locale));
  }

  #showCase(own: OwnCase, session: Session): unknown {
    const { drafts, words, locale } = this;
    return casePage({ own, session, drafts, words, locale, sent });
  }

  #showApplication(found: ProcedureDetails, session: Session): unknown {
    const { drafts, words, locale } = this;
    return application({ procedure: found, isFilling: query.has('fill'), session, drafts, words, locale });
  }
}

customElements.define('apply-page', ApplyPage);
