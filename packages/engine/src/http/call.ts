import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Context } from 'hono';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Json } from '../model/json.ts';
import type { CommandError } from '../runtime/command-answer.ts';
import { statusOf } from './error-status.ts';
import { type HttpEngine, type Method, optionsSchema, WORKER } from './methods/method.ts';
import { methods } from './methods.ts';
import type { FileOptions } from './uploads/file-options.ts';
import { requireFiles } from './uploads/require-files.ts';

/** A method of the API that is ready to be called. */
export interface Call {
  readonly method: Method;
  readonly validate: ValidateFunction;
  /** For the texts of a query, which become the numbers that the schema asks for. */
  readonly validateQuery: ValidateFunction;
}

export function compileCalls(): ReadonlyMap<string, Call> {
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
export async function optionsOf(context: Context): Promise<unknown> {
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

export function checked(validate: ValidateFunction, name: string, options: unknown): object {
  if (validate(options)) return options as object;
  const found = (validate.errors ?? []).map(sentence);
  throw new MotcuaError(
    ErrorCode.INVALID_ARGUMENT,
    `Expected the options of '${name}', but ${found.join('; ')}`,
    { name, found },
  );
}

/** What a client hears of what is the engine's own fault. */
const INTERNAL = {
  code: 'INTERNAL',
  message: 'The server could not do this. It has been noted.',
  details: {},
} as const;

export function errorBody(
  error: unknown,
  onError: (error: unknown) => void,
): { status: (typeof statusOf)[ErrorCode]; body: object } {
  if (error instanceof MotcuaError) return { status: statusOf[error.code], body: { error: error.toJSON() } };
  onError(error);
  return { status: 500, body: { error: INTERNAL } };
}

/** One of the answers of a method that carries out several commands: of what is the engine's own fault the host is told, as if it had come alone. */
function withoutFault(answer: unknown, onError: (error: unknown) => void): unknown {
  const { error } = (answer ?? {}) as { readonly error?: CommandError };
  // What people hand in may look the same, but has no cause beside its names.
  if (error?.code !== INTERNAL.code || !Object.hasOwn(error, 'cause')) return answer;
  onError(error.cause);
  return { ...(answer as object), error: INTERNAL };
}

function withoutFaults(result: Json, onError: (error: unknown) => void): Json {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
  const entries = Object.entries(result).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((one) => withoutFault(one, onError)) : value,
  ]);
  return Object.fromEntries(entries) as Json;
}

/** Whether somebody may call a method at all; what they may do with it the engine says. */
export function mayCall(
  { administrative, forWorkers }: Method,
  actor: Actor,
  mayAdminister: (actor: Actor) => boolean,
): boolean {
  if (forWorkers === true && actor.roles.includes(WORKER)) return true;
  return (administrative !== true && forWorkers !== true) || mayAdminister(actor);
}

/** What a call is carried out with. */
export interface Made {
  readonly engine: HttpEngine;
  readonly files: FileOptions | undefined;
  readonly actor: Actor;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Carries out a call that may be made, with options that fit. */
export async function carryOut(
  { engine, files, actor, signal, onError }: Made,
  call: Call,
  body: object,
): Promise<Json> {
  const { administrative, forWorkers } = call.method;
  const isTrusted = administrative === true || forWorkers === true;
  if (files !== undefined) await requireFiles(body, { ...files, engine, actor, isTrusted });
  const result = await call.method.call(engine, { ...body, actor, signal } as never);
  // `null` says that there is none: a form that the procedure does not have.
  return result === undefined ? {} : withoutFaults(result as Json, onError);
}
