import type { Json } from '../model/json.ts';

/** When an answer is an error that the process knows: by its status, and by what FEEL says of it (`status`, `headers`, `body`). */
export interface ErrorRule {
  /** Absent: any status but 2xx. */
  readonly status?: number | readonly number[];
  /** FEEL, e.g. `=body.code = "NOT_FOUND"`. Absent: always. */
  readonly when?: string;
  /** The code of the BPMN error, which an error boundary event catches. */
  readonly code: string;
}

/**
 * A request to another system, as data: what a service task with this handler's name sends, and what becomes of the answer.
 *
 * - In `url` and in texts of `headers`, `{{= FEEL }}` is a value of the step's input; in a URL it is escaped, and it cannot stand before the path.
 * - In `headers` and `body`, `{{secret.name}}` is a secret that the host gives.
 * - In `body` and `output`, a text that begins with `=` is FEEL, any other value is itself.
 */
export interface HttpConnector {
  /** Default: `POST`. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `https://register.example/persons/{{= citizenId }}`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. Default: the whole input, or nothing for `GET` and `DELETE`. */
  readonly body?: Json;
  /** What the step gets: FEEL over `status`, `headers` and `body` by name. Default: the body where it is an object, else `{ result: body }`. */
  readonly output?: Readonly<Record<string, string>>;
  readonly errors?: readonly ErrorRule[];
  /** Statuses after which it is tried again. Default: 408, 425, 429 and from 500 on; what is no answer at all is tried again in any case. */
  readonly retryOn?: readonly number[];
  /** For the whole exchange. Default: 15. */
  readonly timeoutSeconds?: number;
  /** Of the answer. Default: 1,048,576. */
  readonly maximumBytes?: number;
}

/** A host that connectors may call. */
export interface AllowedHost {
  /** `register.example`, or with a port: `register.example:8443`. */
  readonly host: string;
  /**
   * Where its name may lead. Default: `public`. `private`: the own network (10/8, 172.16/12, 192.168/16, fc00::/7). `loopback`: this machine, for tests.
   */
  readonly addresses?: 'public' | 'private' | 'loopback';
  /** Plain `http:`, unencrypted, is allowed. Default: only `https:`. */
  readonly insecure?: true;
}

/** What connectors are made of. */
export interface ConnectorOptions {
  /** By the name that models call them (`motcua:handler`). */
  readonly connectors: Readonly<Record<string, HttpConnector>>;
  /** The only hosts that are called; a text is a public one over `https:`. */
  readonly hosts: readonly (string | AllowedHost)[];
  /** The value of a secret by its name. It goes into the request and nowhere else. */
  readonly secrets?: (name: string) => Promise<string | undefined> | string | undefined;
  /** Where FEEL's `today()` is. Default: `Asia/Ho_Chi_Minh`. */
  readonly timeZone?: string;
  /** Finds the addresses of a name. Default: the system's. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}
