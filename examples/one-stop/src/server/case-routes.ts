import type { Actor, Engine, Task } from '@motcua/engine';
import { Hono } from 'hono';
import { caseSubject } from './case-subject.ts';
import type { Notifications } from './notifications.ts';

/** A task of a worklist with whom it is about: what an officer looks for in a list. */
interface WorklistRow extends Task {
  readonly subject: readonly string[];
}

const LONGEST_WORKLIST = 100;

async function worklist(engine: Engine, actor: Actor): Promise<readonly WorklistRow[]> {
  const { items } = await engine.tasks.list({ actor, limit: LONGEST_WORKLIST });
  return Promise.all(
    items.map(async (task) => {
      const { procedure, version, caseId } = task;
      const { startForm } = await engine.procedures.get({ procedure, version });
      const { data } = await engine.cases.get({ caseId });
      return { ...task, subject: startForm === null ? [] : caseSubject(startForm.ui, data[startForm.id]) };
    }),
  );
}

/** What the pages of this portal need beside the engine's own API; the engine decides here, too, who may see what. */
export function caseRoutes(options: {
  readonly engine: Engine;
  readonly notifications: Notifications;
  readonly actorOf: (request: Request) => Actor | undefined;
}): Hono {
  const { engine, notifications, actorOf } = options;
  const app = new Hono();
  app.get('/portal/worklist', async (context) => {
    const actor = actorOf(context.req.raw);
    return actor === undefined
      ? context.json(notSignedIn, 401)
      : context.json({ items: await worklist(engine, actor) });
  });
  app.get('/portal/notifications', (context) => {
    const actor = actorOf(context.req.raw);
    return actor === undefined
      ? context.json(notSignedIn, 401)
      : context.json({ items: notifications.to(actor.roles) });
  });
  return app;
}

const notSignedIn = {
  error: { code: 'NOT_SIGNED_IN', message: 'Expected a signed-in person: sign in first', details: {} },
};
