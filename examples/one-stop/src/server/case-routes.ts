import type { Actor, Engine } from '@motcua/engine';
import { Hono } from 'hono';
import { caseSubject } from './case-subject.ts';
import type { Messages } from './messages.ts';
import type { Notifications } from './notifications.ts';

interface OfCase {
  readonly caseId: string;
  readonly procedure: string;
  readonly version: string;
}

const LONGEST_LIST = 100;

/** Rows of a list, each with the people its case is about: by them one knows a case again, its number says nothing. */
function withSubjects<Row extends OfCase>(
  engine: Engine,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly subject: readonly string[] })[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { procedure, version, caseId } = row;
      const { startForm } = await engine.procedures.get({ procedure, version });
      const { data } = await engine.cases.get({ caseId });
      return { ...row, subject: startForm === null ? [] : caseSubject(startForm.ui, data[startForm.id]) };
    }),
  );
}

/** What the pages of this portal need beside the engine's own API; the engine decides here, too, who may see what. */
export function caseRoutes(options: {
  readonly engine: Engine;
  readonly notifications: Notifications;
  readonly messages: Messages;
  readonly actorOf: (request: Request) => Actor | undefined;
}): Hono {
  const { engine, notifications, messages, actorOf } = options;
  const app = new Hono();
  const lists: Readonly<Record<string, (actor: Actor) => Promise<readonly unknown[]>>> = {
    worklist: async (actor) =>
      withSubjects(engine, (await engine.tasks.list({ actor, limit: LONGEST_LIST })).items),
    cases: async (actor) =>
      withSubjects(engine, (await engine.cases.list({ actor, limit: LONGEST_LIST })).items),
    notifications: async ({ roles }) => notifications.to(roles),
    messages: async (actor) => messages.to(actor),
  };
  for (const [name, list] of Object.entries(lists)) {
    app.get(`/portal/${name}`, async (context) => {
      const actor = actorOf(context.req.raw);
      return actor === undefined
        ? context.json(notSignedIn, 401)
        : context.json({ items: await list(actor) });
    });
  }
  return app;
}

const notSignedIn = {
  error: { code: 'NOT_SIGNED_IN', message: 'Expected a signed-in person: sign in first', details: {} },
};
