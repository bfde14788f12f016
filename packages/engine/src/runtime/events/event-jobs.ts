import type { CloudEvent, EventSink } from '../../model/cloud-event.ts';
import type { Json } from '../../model/json.ts';
import type { JobTable } from '../../store/schema.ts';
import type { Write } from '../../store/write-set.ts';
import type { Handler } from '../handlers.ts';

/** The handler that hands events on to a sink. */
export const SEND_EVENTS = 'motcua:send-events';

/** After so many attempts, over about four days, what a sink did not take is set aside. */
const RETRIES = 100;
const DIGITS = 10;

/** Jobs of the same sink and case have the same beginning and sort by the number of their command. */
function jobIdOf(caseId: string, sink: string, seq: number): string {
  return `${caseId}.events.${sink}.${String(seq).padStart(DIGITS, '0')}`;
}

/** The first id that a job of the same sink and case could have; undefined where the job is another. */
export function firstOfSameOrder({ handler, job_id }: JobTable): string | undefined {
  return handler === SEND_EVENTS ? `${job_id.slice(0, -DIGITS)}${'0'.repeat(DIGITS)}` : undefined;
}

/** One job for each sink that wants any of the events. */
export function eventWrites(options: {
  readonly caseId: string;
  readonly seq: number;
  readonly now: string;
  readonly events: readonly CloudEvent[];
  readonly sinks: readonly EventSink[];
}): readonly Write[] {
  const { caseId, seq, now, events, sinks } = options;
  return sinks.flatMap(({ name, types }): readonly Write[] => {
    const wanted = types === undefined ? events : events.filter(({ type }) => types.includes(type));
    if (wanted.length === 0) return [];
    const values = {
      job_id: jobIdOf(caseId, name, seq),
      case_id: caseId,
      scope: '',
      token: null,
      element: '',
      handler: SEND_EVENTS,
      input: JSON.stringify({ sink: name, events: wanted }),
      attempts: 0,
      retries: RETRIES,
      due_at: now,
      lease_until: null,
      topic: '',
      priority: 0,
      worker: null,
      failure: null,
    };
    return [{ statement: 'addJob', values }];
  });
}

/** Hands events on to the sink that a job names. */
export function sendEvents(sinks: readonly EventSink[]): Handler {
  return async ({ input, idempotencyKey: id, attempt, signal }) => {
    const sink = sinks.find(({ name }) => name === input.sink);
    if (sink === undefined) throw new Error(`No sink '${String(input.sink)}' is registered`);
    await sink.send(input.events as unknown as readonly CloudEvent[], { id, attempt, signal });
    return {} as Readonly<Record<string, Json>>;
  };
}
