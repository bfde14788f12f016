import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../model/actor.ts';
import { answerBatch } from './batch.ts';
import {
  type Call,
  carryOut,
  checked,
  compileCalls,
  errorBody,
  type Made,
  mayCall,
  optionsOf,
} from './call.ts';
import { type HttpEngine, isAdministrator } from './methods/method.ts';
import { openApi } from './open-api.ts';
import { notAllowed, notSignedIn, onlyPost, tooLarge, unknownMethod } from './refusal.ts';
import type { FileOptions } from './uploads/file-options.ts';
import { uploadRoutes } from './uploads/upload-routes.ts';

/** How the API is made. */
export interface HttpOptions {
  readonly engine: HttpEngine;
  /**
   * Who makes a request: the host's business (a session, a token). `undefined`: nobody known, which is refused. An actor without `from` gets the
   * address of the connection; behind a proxy the host knows better.
   */
  readonly actor: (request: Request) => Actor | undefined | Promise<Actor | undefined>;
  /** Who may call the administrative methods. Default: who holds the role `administrator`. */
  readonly isAdministrator?: (actor: Actor) => boolean;
  /** Largest body in bytes. Default: 20 MiB. */
  readonly maximumBody?: number;
  /** Takes files of forms at `/v1/files`. Without it, no files are taken. */
  readonly files?: FileOptions;
  /** Told of what is the engine's own fault; the client gets no details of it. */
  readonly onError?: (error: unknown) => void;
}

const MAXIMUM_BODY = 20 * 1024 * 1024;

/**
 * The HTTP API as a Hono app, to be mounted in any server: `POST /v1/<group>/<method>` with the options object as the body, and `GET` with
 * the options as the query for what only reads. Answers are JSON; errors are `{ error: { code, message, details } }` with a fitting status.
 *
 * @example
 * const api = httpApi({ engine, actor: (request) => sessions.actorOf(request) });
 * serve({ fetch: api.fetch, port: 8080, hostname: '127.0.0.1' });
 */
export function httpApi(options: HttpOptions): Hono {
  const { engine, maximumBody = MAXIMUM_BODY, onError = () => undefined } = options;
  const mayAdminister = options.isAdministrator ?? isAdministrator;
  const calls = compileCalls();
  const app = new Hono();
  const { files } = options;
  // Before the limit of a body: files are written as they come, and have a limit of their own.
  if (files !== undefined) app.route('/', uploadRoutes({ ...files, engine, actor: options.actor }));
  app.use(
    '/v1/*',
    bodyLimit({ maxSize: maximumBody, onError: (context) => context.json(tooLarge(maximumBody), 413) }),
  );
  app.get('/v1/openapi.json', (context) => context.json(openApi()));
  app.post('/v1/batch', async (context) => {
    const actor = await options.actor(context.req.raw);
    if (actor === undefined) return context.json(notSignedIn(), 401);
    const made = {
      engine,
      files,
      actor: withAddress(actor, context),
      onError,
      signal: context.req.raw.signal,
    };
    return answerBatch(context, { ...made, calls, mayAdminister });
  });
  app.on(['GET', 'POST'], '/v1/:group/:method', async (context) => {
    const name = `${context.req.param('group')}/${context.req.param('method')}`;
    const call = calls.get(name);
    if (call === undefined) return context.json(unknownMethod(name), 404);
    const isGet = context.req.method === 'GET';
    if (isGet && call.method.reads !== true) return context.json(onlyPost(name), 405, { Allow: 'POST' });
    const actor = await options.actor(context.req.raw);
    if (actor === undefined) return context.json(notSignedIn(), 401);
    return mayCall(call.method, actor, mayAdminister)
      ? answer(context, { engine, files, call, name, actor: withAddress(actor, context), onError })
      : context.json(notAllowed(name), 403);
  });
  return app;
}

/** Where a request comes from, as the server of Node tells it: other servers have no `incoming`. */
function withAddress(actor: Actor, { env }: Context): Actor {
  const { incoming } = (env ?? {}) as {
    readonly incoming?: { readonly socket?: { remoteAddress?: string } };
  };
  const address = incoming?.socket?.remoteAddress;
  return actor.from !== undefined || address === undefined ? actor : { ...actor, from: address };
}

async function answer(
  context: Context,
  made: Omit<Made, 'signal'> & { readonly call: Call; readonly name: string },
): Promise<Response> {
  const { call, name, onError } = made;
  try {
    const validate = context.req.method === 'GET' ? call.validateQuery : call.validate;
    const body = checked(validate, name, await optionsOf(context));
    return context.json(await carryOut({ ...made, signal: context.req.raw.signal }, call, body));
  } catch (error) {
    const { status, body } = errorBody(error, onError);
    return context.json(body, status);
  }
}
