import { join } from 'node:path';
import { createEngine, type Engine } from '@motcua/engine';
import { diskUploads, httpApi } from '@motcua/engine/http';
import { sqlite } from '@motcua/engine/sqlite';
import { Hono } from 'hono';
import { caseRoutes } from './case-routes.ts';
import { guard } from './guard.ts';
import type { PortalKey } from './master-key.ts';
import { Messages } from './messages.ts';
import { Notifications } from './notifications.ts';
import { pages } from './pages.ts';
import { lookUpPeople } from './population-register.ts';
import { publishExamples } from './publish-examples.ts';
import { Sessions } from './sessions.ts';
import { actorOfRequest, signIn } from './sign-in.ts';

/** Bytes; the forms ask for no larger ones. */
const MAXIMUM_PAPER = 10 * 1024 * 1024;

/** A whole portal: the engine on its store, and the app that serves it. */
export interface Portal {
  readonly app: Hono;
  readonly engine: Engine;
  close(): Promise<void>;
}

/** Cases from before there was a key come under it. */
async function takeUnder({ name }: PortalKey, engine: Engine): Promise<void> {
  const { locked } = await engine.privacy.rewrapKeys();
  if (locked === 0) return;
  await engine.close();
  throw new Error(
    `Expected the master key of these cases, but '${name}' does not open ${locked} of them: give the one they are kept under as MOTCUA_MASTER_KEY.`,
  );
}

/**
 * Opens the portal on a folder in which everything it knows is kept.
 *
 * @param options.dataFolder made where it is missing
 * @param options.pagesFolder the built pages
 * @param options.masterKey opens what is kept of people: without it nobody reads their cases again
 * @param options.onError told of failures that nobody who uses the portal can mend
 */
export async function openPortal(options: {
  readonly dataFolder: string;
  readonly pagesFolder: string;
  readonly masterKey: PortalKey;
  readonly onError: (error: unknown) => void;
}): Promise<Portal> {
  const { dataFolder, masterKey, onError } = options;
  const notifications = new Notifications(dataFolder);
  const messages = new Messages({ folder: dataFolder, key: masterKey.key });
  const papers = diskUploads({ folder: join(dataFolder, 'papers') });
  const engine = await createEngine({
    store: sqlite({ file: join(dataFolder, 'motcua.db') }),
    handlers: { 'population.lookup': lookUpPeople, 'notification.send': notifications.send },
    notifier: messages.notify,
    sinks: [messages.sink],
    privacy: { masterKey, files: papers },
    logger: { error: (message, { error }) => onError(error ?? message) },
  });
  await takeUnder(masterKey, engine);
  await publishExamples(engine);
  const sessions = new Sessions({ folder: dataFolder, now: Date.now });
  const actorOf = (request: Request) => actorOfRequest(sessions, request);
  const app = new Hono();
  app.route('/', guard());
  const files = { store: papers, maximumSize: MAXIMUM_PAPER };
  app.route('/', httpApi({ engine, actor: actorOf, onError, files }));
  app.route('/', signIn(sessions));
  app.route('/', caseRoutes({ engine, notifications, messages, actorOf }));
  app.route('/', pages(options.pagesFolder));
  return { app, engine, close: () => engine.close() };
}
