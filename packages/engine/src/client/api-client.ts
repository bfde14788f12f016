/** How the API of an engine is reached. */
export interface ApiOptions {
  /** Where it is mounted, e.g. `https://motcua.example`: calls go to `<url>/v1/…`. */
  readonly url: string;
  /** Sent with every call, e.g. `{ authorization: … }`: how the host knows who calls is the host's business. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Thrown when the API refuses a call: `code` as in `docs/errors.md`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Calls a method of the API. Throws `ApiError` where it is refused, and whatever `fetch` throws where it is not reached. */
export async function callApi(
  options: ApiOptions,
  call: { readonly method: string; readonly body: object; readonly signal?: AbortSignal },
): Promise<unknown> {
  const { url, headers, fetch = globalThis.fetch } = options;
  const response = await fetch(`${url.replace(/\/$/, '')}/v1/${call.method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await headers?.()) },
    body: JSON.stringify(call.body),
    signal: call.signal ?? null,
  });
  const answer = (await response.json().catch(() => ({}))) as {
    readonly error?: { readonly code: string; readonly message: string };
  };
  if (response.ok) return answer;
  const { code = 'HTTP', message = `Expected an answer, but found status ${response.status}` } =
    answer.error ?? {};
  throw new ApiError(response.status, code, message);
}
