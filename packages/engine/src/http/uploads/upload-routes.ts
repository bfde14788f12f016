import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../../model/actor.ts';
import { refusal } from '../refusal.ts';
import { bytesOf } from './bytes-of.ts';
import { mayReadFile } from './file-access.ts';
import type { UploadPorts } from './file-options.ts';
import type { NewUpload, StoredUpload } from './upload-store.ts';

const MAXIMUM_SIZE = 20 * 1024 * 1024;
const MAXIMUM_START = 16 * 1024;
const MAXIMUM_NAME = 150;
const PICTURES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
];
const TYPES: readonly string[] = [...PICTURES, 'application/pdf'];

type Refused = readonly [status: 400 | 401 | 404 | 409 | 413 | 415 | 422, code: string, message: string];

const NOT_FOUND: Refused = [
  404,
  'FILE_NOT_FOUND',
  'Expected a file that this person may see, but there is none',
];

/**
 * Resumable uploads, `/v1/files`: POST begins, PATCH with a `Content-Range` appends, GET says how far it is, and `GET /v1/files/<id of the
 * reference>` gives the file. The protocol stands in the README of `@motcua/forms`.
 */
export function uploadRoutes(ports: UploadPorts): Hono {
  const app = new Hono();
  const writers = new Writers();
  app.use(
    '/v1/files',
    bodyLimit({ maxSize: MAXIMUM_START, onError: (context) => refuse(context, tooLarge(MAXIMUM_START)) }),
  );
  app.post(
    '/v1/files',
    signedIn(ports, (context, actor) => begin(context, actor, ports)),
  );
  app.get(
    '/v1/files/:key',
    signedIn(ports, (context, actor) => tell(context, actor, ports)),
  );
  app.patch(
    '/v1/files/:key',
    signedIn(ports, (context, actor) => append(context, actor, ports, writers)),
  );
  app.get(
    '/v1/files/:key/:name',
    signedIn(ports, (context, actor) => give(context, actor, ports)),
  );
  return app;
}

function refuse(context: Context, [status, code, message]: Refused): Response {
  return context.json(refusal(code, message), status);
}

type Handle = (context: Context, actor: Actor) => Promise<Response>;

function signedIn({ actor }: UploadPorts, handle: Handle) {
  return async (context: Context): Promise<Response> => {
    const who = await actor(context.req.raw);
    if (who === undefined)
      return refuse(context, [401, 'NOT_SIGNED_IN', 'Expected a signed-in person: sign in first']);
    context.header('Cache-Control', 'no-store');
    return handle(context, who);
  };
}

function tooLarge(limit: number): Refused {
  return [413, 'FILE_TOO_LARGE', `Expected at most ${limit} bytes`];
}

/** As a file on any system may be called; it stands in the reference, so that a form that is opened again can show it. */
function plainName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_');
  return plain.slice(-MAXIMUM_NAME).trim() || 'file';
}

/** What every answer about an upload says. */
function stateOf({ key, offset, isWhole, name, size, type }: StoredUpload): object {
  return { id: key, offset, ...(isWhole ? { reference: { id: `${key}/${name}`, name, size, type } } : {}) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length < 1000;
}

function readStart(value: unknown, owner: string): NewUpload | undefined {
  const { name, size, type, sha256 } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!isText(name) || !isText(type) || !isText(sha256) || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1) return undefined;
  return { owner, name: plainName(name), size, type, sha256 };
}

async function begin(context: Context, actor: Actor, ports: UploadPorts): Promise<Response> {
  const { store, maximumSize = MAXIMUM_SIZE, types = TYPES } = ports;
  const start = readStart(await context.req.json().catch(() => undefined), actor.id);
  if (start === undefined)
    return refuse(context, [
      400,
      'FILE_INVALID',
      'Expected { name, size, type, sha256 } of a file that is not empty',
    ]);
  if (start.size > maximumSize) return refuse(context, tooLarge(maximumSize));
  if (!types.includes(start.type))
    return refuse(context, [
      415,
      'FILE_TYPE',
      `Expected a file of a type of ${types.join(', ')}, but it is '${start.type}'`,
    ]);
  return settle(context, await store.begin(start), ports);
}

/** An upload of this person; of others nobody learns that it is there. */
async function ownUpload(
  context: Context,
  actor: Actor,
  { store }: UploadPorts,
): Promise<StoredUpload | undefined> {
  const found = await store.find(context.req.param('key') ?? '');
  return found?.owner === actor.id ? found : undefined;
}

async function tell(context: Context, actor: Actor, ports: UploadPorts): Promise<Response> {
  const upload = await ownUpload(context, actor, ports);
  return settle(context, upload, ports);
}

interface Range {
  readonly from: number;
  readonly length: number;
}

/** `bytes 0-399/1000` of a file of that size; nothing else. */
function rangeOf(header: string | undefined, size: number): Range | undefined {
  const [, from, to, all] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? []).map(Number);
  if (from === undefined || to === undefined || all !== size || to < from || to >= size) return undefined;
  return { from, length: to - from + 1 };
}

async function append(
  context: Context,
  actor: Actor,
  ports: UploadPorts,
  writers: Writers,
): Promise<Response> {
  const upload = await ownUpload(context, actor, ports);
  if (upload === undefined) return refuse(context, NOT_FOUND);
  const range = rangeOf(context.req.header('content-range'), upload.size);
  if (range === undefined) {
    const message = `Expected 'Content-Range: bytes <from>-<to>/${upload.size}'`;
    return refuse(context, [400, 'FILE_RANGE', message]);
  }
  return writers.run(upload.key, async (signal) => {
    const present = await ownUpload(context, actor, ports);
    if (present === undefined) return refuse(context, NOT_FOUND);
    if (present.isWhole || present.offset !== range.from) return context.json(stateOf(present), 409);
    await ports.store.append(present.key, range.from, bytesOf(context.req.raw.body, range.length, signal));
    return settle(context, await ports.store.find(present.key), ports);
  });
}

/** Where all bytes are there, they are the ones that were promised, or the upload is forgotten. */
async function settle(
  context: Context,
  upload: StoredUpload | undefined,
  ports: UploadPorts,
): Promise<Response> {
  if (upload === undefined) return refuse(context, NOT_FOUND);
  if (upload.isWhole || upload.offset < upload.size) return context.json(stateOf(upload));
  const { store, inspect } = ports;
  const hash = createHash('sha256');
  for await (const piece of store.read(upload.key)) hash.update(piece);
  const isPromised = hash.digest('hex') === upload.sha256;
  const isTaken = isPromised && ((await inspect?.(upload, store.read(upload.key))) ?? true);
  if (isTaken) {
    await store.complete(upload.key);
    return context.json(stateOf({ ...upload, isWhole: true }));
  }
  await store.remove(upload.key);
  const message = isPromised
    ? 'The file was inspected and refused'
    : `Expected the bytes of ${upload.sha256}, but they are others`;
  return refuse(context, [422, isPromised ? 'FILE_REFUSED' : 'FILE_DAMAGED', message]);
}

/** Shown as a picture, or saved; never run: a file is what somebody sent. */
async function give(context: Context, actor: Actor, ports: UploadPorts): Promise<Response> {
  const file = await ports.store.find(context.req.param('key') ?? '');
  const claim = { caseId: context.req.query('case'), taskId: context.req.query('task') };
  if (file?.isWhole !== true || !(await mayReadFile(file, actor, claim, ports)))
    return refuse(context, NOT_FOUND);
  const disposition = PICTURES.includes(file.type) ? 'inline' : 'attachment';
  context.header('Content-Type', file.type);
  context.header('Content-Length', String(file.size));
  context.header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  context.header('Content-Security-Policy', "default-src 'none'; sandbox");
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Cache-Control', 'private, max-age=86400');
  return context.body(ReadableStream.from(ports.store.read(file.key)) as ReadableStream);
}

interface Writer {
  readonly stop: AbortController;
  readonly done: Promise<unknown>;
}

/** One writer for each upload: who comes back after a lost line takes over from the connection that the server still believes in. */
class Writers {
  readonly #writers = new Map<string, Writer>();

  async run(key: string, write: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
    const before = this.#writers.get(key);
    before?.stop.abort();
    const stop = new AbortController();
    const running = Promise.resolve(before?.done)
      .catch(() => undefined)
      .then(() => write(stop.signal));
    const writer = { stop, done: running };
    this.#writers.set(key, writer);
    try {
      return await running;
    } finally {
      if (this.#writers.get(key) === writer) this.#writers.delete(key);
    }
  }
}
