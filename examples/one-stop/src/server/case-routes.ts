import type { Actor, Engine, Json, Task } from '@motcua/engine';
import { type ClockState, explain, resolveCalendar, vietnam } from '@motcua/engine/calendar';
import { Hono } from 'hono';
import { caseSubject } from './case-subject.ts';
import type { Notifications } from './notifications.ts';
import { type ProcedureWords, readProcedureWords } from './procedure-words.ts';

/** A task of a worklist with what an officer chooses by: whom it is about and when the case is due. */
interface WorklistRow extends Task {
  readonly subject: readonly string[];
  readonly caseDueAt: string | null;
}

const LONGEST_WORKLIST = 100;

/** A version never changes: a phone on a weak line loads its words once. */
const FOREVER = 'private, max-age=31536000, immutable';

function dueAtOf(clock: Json | undefined): string | null {
  const { status, dueAt } = (clock ?? {}) as Partial<ClockState>;
  return status === 'stopped' || dueAt === undefined ? null : dueAt;
}

async function worklist(engine: Engine, actor: Actor): Promise<readonly WorklistRow[]> {
  const { items } = await engine.tasks.list({ actor, limit: LONGEST_WORKLIST });
  return Promise.all(
    items.map(async (task) => {
      const { procedure, version, caseId } = task;
      const { startForm } = await engine.procedures.get({ procedure, version });
      const { data, clocks } = await engine.cases.get({ caseId });
      const subject = startForm === null ? [] : caseSubject(startForm.ui, data[startForm.id]);
      const [due = null] = Object.values(clocks)
        .map(dueAtOf)
        .filter((at) => at !== null)
        .sort();
      return { ...task, subject, caseDueAt: due };
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
  const { calendar } = resolveCalendar([vietnam], vietnam.id);
  const words = new Map<string, Promise<ProcedureWords>>();
  const app = new Hono<{ Variables: { actor: Actor } }>();
  app.use('/portal/*', async (context, next) => {
    const actor = actorOf(context.req.raw);
    if (actor === undefined)
      return context.json(refused('NOT_SIGNED_IN', 'Expected a signed-in person'), 401);
    context.set('actor', actor);
    return next();
  });
  app.get('/portal/worklist', async (context) =>
    context.json({ items: await worklist(engine, context.var.actor) }),
  );
  app.get('/portal/notifications', (context) =>
    context.json({ items: notifications.to(context.var.actor.roles) }),
  );
  app.get('/portal/words/:procedure/:version', async (context) => {
    const { procedure, version } = context.req.param();
    const read = async (): Promise<ProcedureWords> =>
      readProcedureWords((await engine.procedures.files({ procedure, version })).files);
    const found = words.get(version) ?? read();
    words.set(version, found);
    const answer = await found.catch(() => undefined);
    if (answer === undefined) {
      words.delete(version);
      return context.json(refused('PROCEDURE_NOT_FOUND', 'Expected a published version'), 404);
    }
    return context.json(answer, 200, { 'Cache-Control': FOREVER });
  });
  app.get('/portal/explanation/:caseId/:locale{vi|en}', async (context) => {
    const { caseId, locale } = context.req.param();
    const details = await engine.cases.get({ caseId, actor: context.var.actor }).catch(() => undefined);
    if (details === undefined || calendar === undefined)
      return context.json(refused('CASE_NOT_FOUND', 'Expected a case that this person may see'), 404);
    const clocks = Object.values(details.clocks) as unknown as readonly ClockState[];
    const sentences = clocks.flatMap((clock) =>
      explain({ clock, calendar, locale: locale === 'en' ? 'en' : 'vi' }),
    );
    return context.json({ sentences });
  });
  return app as unknown as Hono;
}

function refused(code: string, message: string): object {
  return { error: { code, message, details: {} } };
}
