import type { EventSink } from '@motcua/engine/events';
import type { JetStreamClient } from '@nats-io/jetstream';

/**
 * Hands the events of cases on to a stream of NATS JetStream, each on the subject `<prefix>.<type>`, e.g.
 * `motcua.dev.motcua.case.started`. The engine tells each event at least once; the stream drops what it has seen under the same message id within
 * its `duplicate_window`, which makes once of it.
 */
export function natsSink(options: {
  readonly name: string;
  readonly jetstream: JetStreamClient;
  readonly prefix: string;
}): EventSink {
  const { name, jetstream, prefix } = options;
  return {
    name,
    async send(events) {
      // One after the other: the stream keeps the events of a case in their order.
      for (const event of events)
        await jetstream.publish(`${prefix}.${event.type}`, JSON.stringify(event), { msgID: event.id });
    },
  };
}
