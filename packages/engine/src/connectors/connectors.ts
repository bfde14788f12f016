import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { BpmnError, type Handler, type HandlerContext, HandlerFailure } from '../runtime/handlers.ts';
import { utcText } from '../util/utc-text.ts';
import { AllowedHosts } from './allowed-hosts.ts';
import { type Answer, exchange } from './exchange.ts';
import type { ConnectorOptions, ErrorRule, HttpConnector } from './http-connector.ts';
import {
  expressionTemplate,
  type Filling,
  jsonTemplate,
  secretsIn,
  type Template,
  textTemplate,
} from './template.ts';

const DEFAULT_SECONDS = 15;
const DEFAULT_BYTES = 1_048_576;
const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'DELETE']);
const TRIED_AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);
const ORIGIN = /^https?:\/\/[^/?#{}\\]+(?=[/?#]|$)/;
const LONGEST_PAUSE_SECONDS = 3600;
const HIDDEN = '[secret]';

/** Values take their place in a URL as one part of it: nothing in them is a sign of the URL's own. */
function escapePart(value: Json): string {
  return encodeURIComponent(
    typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''),
  );
}

function hasDots(filled: string): boolean {
  const [path = ''] = filled.split(/[?#]/);
  return path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
}

/** The secrets of an answer, wherever it repeats them, are hidden: answers go into cases. */
function withoutSecrets(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string')
    return secrets.reduce((text, secret) => text.replaceAll(secret, HIDDEN), value);
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      String(withoutSecrets(key, secrets)),
      withoutSecrets(inner, secrets),
    ]),
  );
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface CompiledRule {
  readonly matches: (answer: Answer) => boolean;
  readonly when: Template<Json> | undefined;
  readonly code: string;
}

function compileRule({ status, when, code }: ErrorRule): CompiledRule {
  const statuses = status === undefined ? undefined : [status].flat();
  return {
    code,
    matches: (answer) => (statuses === undefined ? !isSuccess(answer) : statuses.includes(answer.status)),
    when: when === undefined ? undefined : expressionTemplate(when.replace(/^=/, '')),
  };
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** How long a server asks to be left alone. */
function pauseOf({ headers }: Answer): { readonly retryAfterMilliseconds?: number } {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0
    ? { retryAfterMilliseconds: Math.min(seconds, LONGEST_PAUSE_SECONDS) * 1000 }
    : {};
}

/** One connector, read once: each call fills it in anew. */
class Connector {
  readonly #name: string;
  readonly #declared: HttpConnector;
  readonly #options: ConnectorOptions;
  readonly #hosts: AllowedHosts;
  readonly #url: Template<string>;
  readonly #headers: readonly (readonly [name: string, value: Template<string>])[];
  readonly #body: Template<Json> | undefined;
  readonly #output: Template<Json> | undefined;
  readonly #rules: readonly CompiledRule[];
  readonly #secretNames: readonly string[];

  constructor(name: string, options: ConnectorOptions, hosts: AllowedHosts) {
    const declared = options.connectors[name] as HttpConnector;
    const { url, headers = {}, body, output, errors = [] } = declared;
    this.#name = name;
    this.#declared = declared;
    this.#options = options;
    this.#hosts = hosts;
    this.#url = textTemplate(url, { write: escapePart, secrets: false });
    this.#headers = Object.entries(headers).map(
      ([header, value]) => [header.toLowerCase(), textTemplate(value, { secrets: true })] as const,
    );
    this.#body = body === undefined ? undefined : jsonTemplate(body);
    this.#output = output === undefined ? undefined : jsonTemplate(output);
    this.#rules = errors.map(compileRule);
    this.#secretNames = secretsIn({ headers, body: body ?? null });
    this.#checkOrigin(url);
  }

  async call(context: HandlerContext): Promise<JsonObject> {
    const secrets = await this.#secrets();
    try {
      return this.#resultOf(await this.#exchange(context, secrets), [...secrets.values()]);
    } catch (error) {
      throw this.#failureOf(error, [...secrets.values()]);
    }
  }

  #checkOrigin(url: string): void {
    const origin = ORIGIN.exec(url)?.[0];
    const expected = `Expected the connector '${this.#name}' to`;
    if (origin === undefined)
      throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, `${expected} have a URL with a host that is fixed`);
    if (this.#hosts.find(new URL(origin)) === undefined)
      throw new MotcuaError(
        ErrorCode.INVALID_ARGUMENT,
        `${expected} call an allowed host, but it calls '${origin}'`,
        {
          connector: this.#name,
          origin,
        },
      );
  }

  async #secrets(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const name of this.#secretNames) {
      const value = await this.#options.secrets?.(name);
      if (value === undefined || value === '')
        throw new HandlerFailure(`The secret '${name}' is not there`, { retry: false });
      found.set(name, value);
    }
    return found;
  }

  async #exchange(context: HandlerContext, secrets: ReadonlyMap<string, string>): Promise<Answer> {
    const {
      method = 'POST',
      timeoutSeconds = DEFAULT_SECONDS,
      maximumBytes = DEFAULT_BYTES,
    } = this.#declared;
    const filling = this.#filling(context.input, (name) => secrets.get(name) ?? '');
    const filled = this.#url(filling);
    if (hasDots(filled))
      throw new HandlerFailure('A value would change the path of the URL', { retry: false });
    const url = new URL(filled);
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(timeoutSeconds * 1000)]);
    const address = await this.#hosts.addressOf(url);
    const sent =
      this.#body === undefined ? (WITHOUT_BODY.has(method) ? undefined : context.input) : this.#body(filling);
    const body = sent === undefined ? undefined : JSON.stringify(sent);
    const headers = {
      accept: 'application/json',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      ...Object.fromEntries(this.#headers.map(([name, value]) => [name, value(filling)])),
      'idempotency-key': context.idempotencyKey,
    };
    return exchange({ url, address, method, headers, body, maximumBytes, signal });
  }

  #filling(names: JsonObject, secret: Filling['secret']): Filling {
    const { timeZone = 'Asia/Ho_Chi_Minh' } = this.#options;
    return { names, secret, now: utcText(Date.now()), timeZone };
  }

  #resultOf(answer: Answer, secrets: readonly string[]): JsonObject {
    const { status } = answer;
    const body = withoutSecrets(answer.body, secrets);
    const headers = withoutSecrets({ ...answer.headers }, secrets);
    const filling = this.#filling({ status, headers, body }, () => '');
    const rule = this.#rules.find(
      ({ matches, when }) => matches(answer) && (when === undefined || when(filling) === true),
    );
    if (rule !== undefined) throw new BpmnError(rule.code, { status });
    if (!isSuccess(answer)) throw this.#refusalOf(answer);
    if (this.#output !== undefined) return this.#output(filling) as JsonObject;
    return isObject(body) ? body : { result: body };
  }

  #refusalOf(answer: Answer): HandlerFailure {
    const { status } = answer;
    const { retryOn } = this.#declared;
    const retry = retryOn === undefined ? status >= 500 || TRIED_AGAIN.has(status) : retryOn.includes(status);
    return new HandlerFailure(`The service answered ${status}`, { retry, ...pauseOf(answer) });
  }

  /** Says what went wrong without what was sent: the message goes into incidents and logs. */
  #failureOf(error: unknown, secrets: readonly string[]): Error {
    if (error instanceof BpmnError) return error;
    const message = error instanceof Error ? error.message : String(error);
    const said = `Connector '${this.#name}': ${withoutSecrets(message, secrets)}`;
    if (!(error instanceof HandlerFailure)) return new HandlerFailure(said, { retry: true });
    const { retry, retryAfterMilliseconds } = error;
    return new HandlerFailure(said, {
      retry,
      ...(retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds }),
    });
  }
}

/**
 * Makes handlers of service tasks from requests that are data: for the `handlers` of an engine or of a worker outside.
 *
 * Only the hosts of the list are called, only where their names lead to addresses of the kind that is expected, and the connection is made to the
 * address that was looked at. Redirects are not followed; answers are JSON of a bounded size that come in a bounded time. Each request carries the
 * `idempotency-key` of its step, the same at every attempt. Secrets are named in the connector and given by the host: they go into the request
 * alone, and are hidden where an answer or an error repeats them.
 *
 * Throws `INVALID_ARGUMENT` where a connector cannot be read, or calls a host that is not in the list.
 *
 * @example
 * const handlers = httpConnectors({
 *   connectors: {
 *     'population.lookup': {
 *       method: 'GET',
 *       url: 'https://register.example/persons/{{= requester }}',
 *       headers: { authorization: 'Bearer {{secret.register}}' },
 *       output: { person: '=body' },
 *       errors: [{ status: 404, code: 'person-unknown' }],
 *     },
 *   },
 *   hosts: ['register.example'],
 *   secrets: (name) => process.env[`SECRET_${name.toUpperCase()}`],
 * });
 */
export function httpConnectors(options: ConnectorOptions): Readonly<Record<string, Handler>> {
  const hosts = new AllowedHosts(options);
  return Object.fromEntries(
    Object.keys(options.connectors).map((name) => {
      const connector = new Connector(name, options, hosts);
      return [name, (context: HandlerContext) => connector.call(context)] as const;
    }),
  );
}
