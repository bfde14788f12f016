import { createHmac } from 'node:crypto';
import type { EventSink } from '../../model/cloud-event.ts';

/** How events are sent to a web address. */
export interface WebhookOptions {
  /** Unique among the sinks of an engine, and the same for ever. */
  readonly name: string;
  /** Where to: `https://…`. Redirects are not followed. */
  readonly url: string;
  /** Known to both sides: the receiver verifies with it that the events are the engine's. At least 24 bytes. */
  readonly secret: string;
  /** Only these types. Default: all. */
  readonly types?: readonly string[];
  /** For so long an answer is waited for. Default: 15. */
  readonly timeoutSeconds?: number;
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

const SHORTEST_SECRET = 24;
const LONGEST_TIMEOUT_SECONDS = 3600;

/** Names of users in an address are refused by the platform at each attempt, and would stand in what it says of them. */
function requireAddress(name: string, url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
  if (isWeb && parsed.username === '' && parsed.password === '') return;
  throw new RangeError(`Expected 'url' of webhook '${name}' to be an http(s) address without a user`);
}

/**
 * Sends events as they happen to a web address: CloudEvents 1.0 as one JSON batch for each command, signed as the Standard Webhooks
 * specification says (`webhook-id`, `webhook-timestamp`, `webhook-signature: v1,<base64 HMAC-SHA-256 of id.timestamp.body>`). Every answer but
 * 2xx is tried again with growing pauses, with the same `webhook-id`.
 *
 * Throws a `RangeError` where the secret is too short to be one, or the address or the timeout cannot be used.
 *
 * @example
 * const engine = await createEngine({
 *   store,
 *   sinks: [webhook({ name: 'portal', url: 'https://portal.example/motcua', secret: process.env.PORTAL_SECRET })],
 * });
 */
export function webhook(options: WebhookOptions): EventSink {
  const { name, url, secret, types, timeoutSeconds = 15, fetch = globalThis.fetch } = options;
  if (Buffer.byteLength(secret) < SHORTEST_SECRET)
    throw new RangeError(
      `Expected the secret of webhook '${name}' to have at least ${SHORTEST_SECRET} bytes`,
    );
  requireAddress(name, url);
  if (!(timeoutSeconds > 0 && timeoutSeconds <= LONGEST_TIMEOUT_SECONDS))
    throw new RangeError(
      `Expected 'timeoutSeconds' of webhook '${name}' to be above 0 and at most ${LONGEST_TIMEOUT_SECONDS}, but found ${timeoutSeconds}`,
    );
  return {
    name,
    ...(types === undefined ? {} : { types }),
    async send(events, { id, signal }) {
      const body = JSON.stringify(events);
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/cloudevents-batch+json; charset=utf-8',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${signature}`,
        },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutSeconds * 1000)]),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The receiver answered ${response.status}`);
    },
  };
}
