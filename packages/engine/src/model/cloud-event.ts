import type { JsonObject } from './json.ts';

/** What has happened, as others are told of it. CloudEvents 1.0, JSON format. */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The same however often it is sent: who has seen it need not look at it again. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The case. */
  readonly subject: string;
  /** When it happened, an ISO instant. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: JsonObject;
}

/**
 * Somebody who is told what happens in cases: `send` is called with the events of one command, in their order, and again with the same until it
 * does not fail; the next ones of the same case come after that.
 */
export interface EventSink {
  /** Unique among the sinks of an engine, and the same for ever: what waits for it is found by it. */
  readonly name: string;
  /** Only these types, e.g. `dev.motcua.case.ended`. Default: all. */
  readonly types?: readonly string[];
  send(
    events: readonly CloudEvent[],
    context: { readonly id: string; readonly attempt: number; readonly signal: AbortSignal },
  ): Promise<void>;
}
