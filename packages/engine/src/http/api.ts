import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { caseOf } from '../cases/batch-service.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import { SerialQueues } from '../runtime/serial-queues.ts';
import { statusOf } from './error-status.ts';
import { type HttpEngine, isAdministrator, type Method, optionsSchema, WORKER } from './methods/method.ts';
import { methods } from './methods.ts';
import { openApi } from './open-api.ts';
import { refusal } from './refusal.ts';
import type { FileOptions } from './uploads/file-options.ts';
import { requireFiles } from './uploads/require-files.ts';
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

interface Call {
  readonly method: Method;
  readonly validate: ValidateFunction;
  /** For the texts of a query, which become the numbers that the schema asks for. */
  readonly validateQuery: ValidateFunction;
}

const MAXIMUM_BODY = 20 * 1024 * 1024;

function compileCalls(): ReadonlyMap<string, Call> {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  const coercing = new Ajv2020({ allErrors: true, strict: true, coerceTypes: true });
  const entries = Object.entries(methods).map(([name, method]): [string, Call] => {
    const schema = optionsSchema(method);
    return [name, { method, validate: ajv.compile(schema), validateQuery: coercing.compile(schema) }];
  });
  return new Map(entries);
}

function sentence({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const place = instancePath === '' ? 'the body' : `'${instancePath.slice(1)}'`;
  const extra = 'additionalProperty' in params ? ` ('${params.additionalProperty}')` : '';
  return `${place} ${message}${extra}`;
}

/** The options of a call: the JSON body of a POST, the query of a GET. */
async function optionsOf(context: Context): Promise<unknown> {
  if (context.req.method === 'GET') return context.req.query();
  const body = await context.req.text();
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new MotcuaError(
      ErrorCode.INVALID_ARGUMENT,
      'Expected the body to be JSON, but it cannot be read',
      {},
      { cause: error },
    );
  }
}

function checked(validate: ValidateFunction, name: string, options: unknown): object {
  if (validate(options)) return options as object;
  const found = (validate.errors ?? []).map(sentence);
  throw new MotcuaError(
    ErrorCode.INVALID_ARGUMENT,
    `Expected the options of '${name}', but ${found.join('; ')}`,
    { name, found },
  );
}

function errorBody(
  error: unknown,
  onError: (error: unknown) => void,
): { status: (typeof statusOf)[ErrorCode]; body: object } {
  if (error instanceof MotcuaError) return { status: statusOf[error.code], body: { error: error.toJSON() } };
  onError(error);
  return {
    status: 500,
    body: {
      error: { code: 'INTERNAL', message: 'The server could not do this. It has been noted.', details: {} },
    },
  };
}

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

function mayCall(
  { administrative, forWorkers }: Method,
  actor: Actor,
  mayAdminister: (actor: Actor) => boolean,
): boolean {
  if (forWorkers === true && actor.roles.includes(WORKER)) return true;
  return (administrative !== true && forWorkers !== true) || mayAdminister(actor);
}

/** What a call is carried out with. */
interface Made extends Pick<HttpOptions, 'engine'> {
  readonly files: FileOptions | undefined;
  readonly actor: Actor;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Carries out a call that may be made, with options that fit. */
async function carryOut({ engine, files, actor, signal }: Made, call: Call, body: object): Promise<object> {
  const { administrative, forWorkers } = call.method;
  const isTrusted = administrative === true || forWorkers === true;
  if (files !== undefined) await requireFiles(body, { ...files, engine, actor, isTrusted });
  const result = await call.method.call(engine, { ...body, actor, signal } as never);
  return (result ?? {}) as object;
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

const MOST_COMMANDS = 500;

/** What a batch is made of: methods by name, each with its options. */
interface Item {
  readonly method: string;
  readonly options: object;
}

function itemsOf(body: unknown): readonly Item[] {
  const { items } = (body ?? {}) as { readonly items?: unknown };
  const isItem = (item: unknown): boolean =>
    typeof item === 'object' &&
    item !== null &&
    typeof (item as Item).method === 'string' &&
    typeof ((item as Partial<Item>).options ?? {}) === 'object';
  if (Array.isArray(items) && items.length <= MOST_COMMANDS && items.every(isItem))
    return items.map(({ method, options }) => ({ method, options: options ?? {} }));
  const message = `Expected 'items' to be at most ${MOST_COMMANDS} of { method, options }`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message);
}

/** Each item as if it had come alone: with its own rights, in its own transaction, with its own status. Those on one case keep their order. */
async function answerBatch(
  context: Context,
  made: Made & {
    readonly calls: ReadonlyMap<string, Call>;
    readonly mayAdminister: (actor: Actor) => boolean;
  },
): Promise<Response> {
  const { calls, actor, mayAdminister, onError } = made;
  const one = async ({ method: name, options }: Item): Promise<object> => {
    const call = calls.get(name);
    if (call === undefined) return { status: 404, ...unknownMethod(name) };
    if (!mayCall(call.method, actor, mayAdminister)) return { status: 403, ...notAllowed(name) };
    try {
      return { status: 200, result: await carryOut(made, call, checked(call.validate, name, options)) };
    } catch (error) {
      const { status, body } = errorBody(error, onError);
      return { status, ...body };
    }
  };
  try {
    const items = itemsOf(await optionsOf(context));
    const queues = new SerialQueues();
    const answers = items.map((item, index) => queues.run(caseOf(item.options, index), () => one(item)));
    return context.json({ items: await Promise.all(answers) });
  } catch (error) {
    const { status, body } = errorBody(error, onError);
    return context.json(body, status);
  }
}

function tooLarge(maximum: number): object {
  return refusal('BODY_TOO_LARGE', `Expected a body of at most ${maximum} bytes`);
}

function unknownMethod(name: string): object {
  return refusal(
    'METHOD_NOT_FOUND',
    `Expected one of ${Object.keys(methods).join(', ')}, but found '${name}'`,
  );
}

function onlyPost(name: string): object {
  return refusal('METHOD_NOT_ALLOWED', `Expected a POST for '${name}', since it changes something`);
}

function notSignedIn(): object {
  return refusal('NOT_SIGNED_IN', 'Expected a signed-in person: sign in first');
}

function notAllowed(name: string): object {
  return refusal(ErrorCode.ACCESS_DENIED, `Expected an administrator to call '${name}'`);
}
