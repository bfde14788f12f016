import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Json } from '../model/json.ts';
import { HandlerFailure } from '../runtime/handlers.ts';

/** A request as it goes out: to an address that was looked at. */
export interface Outgoing {
  readonly url: URL;
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly maximumBytes: number;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

const JSON_TYPE = /^application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i;

/** Whatever the name says by now: the connection goes to this address and no other. */
function pinned(address: string) {
  const family = isIP(address);
  return (
    _hostname: string,
    options: { readonly all?: boolean },
    found: (error: null, address: string | { address: string; family: number }[], family?: number) => void,
  ): void => {
    if (options.all === true) found(null, [{ address, family }]);
    else found(null, address, family);
  };
}

function open({ url, address, method, headers, signal }: Outgoing): ClientRequest {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return send(url, { method, headers, signal, agent: false, lookup: pinned(address) as never });
}

function tooLarge(maximumBytes: number): HandlerFailure {
  return new HandlerFailure(`The answer is larger than ${maximumBytes} bytes`, { retry: false });
}

async function textOf(response: IncomingMessage, maximumBytes: number): Promise<string> {
  if (Number(response.headers['content-length'] ?? 0) > maximumBytes) throw tooLarge(maximumBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > maximumBytes) throw tooLarge(maximumBytes);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(text: string, response: IncomingMessage): Json {
  if (text.trim() === '') return null;
  const type = response.headers['content-type'] ?? '';
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (!JSON_TYPE.test(type) || encoding !== 'identity')
    throw new HandlerFailure(`Expected an answer in JSON, but it is '${type}' (${encoding})`, {
      retry: false,
    });
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new HandlerFailure('Expected an answer in JSON, but it cannot be read', { retry: false });
  }
}

/** What is no JSON tells of an error only by its status. */
function readErrorJson(text: string, response: IncomingMessage): Json {
  try {
    return readJson(text, response);
  } catch {
    return null;
  }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

async function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
}

/** Sends a request and reads the answer, within its bounds of time and size. Redirects are answers and nothing more. */
export async function exchange(outgoing: Outgoing): Promise<Answer> {
  const request = open(outgoing);
  try {
    const arrived = answerOf(request);
    request.end(outgoing.body);
    const response = await arrived;
    const text = await textOf(response, outgoing.maximumBytes);
    const status = response.statusCode ?? 0;
    const isSuccess = status >= 200 && status < 300;
    const body = isSuccess ? readJson(text, response) : readErrorJson(text, response);
    return { status, headers: headersOf(response), body };
  } finally {
    request.destroy();
  }
}
