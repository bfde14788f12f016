import { type Clock, createEngine, type Engine, type Store } from '@motcua/engine';
import type { CloudEvent } from '@motcua/engine/events';
import type { Leases } from './leases.ts';
import { Crash, type Life } from './life.ts';
import { mortalStore } from './mortal-store.ts';
import { officeCalendar, TOLD } from './procedure.ts';
import type { Turns } from './turns.ts';

/** What was done outside, as the outside saw it. */
export interface Outside {
  /** Work, by which element of which case, with which idempotency key. */
  readonly effects: { readonly caseId: string; readonly element: string; readonly key: string }[];
  /** What a sink was told. */
  readonly events: CloudEvent[];
  /** What nodes complained of, other than their end. */
  readonly complaints: string[];
}

export interface Node {
  readonly engine: Engine;
  readonly life: Life;
}

/** A process with an engine. It may go down before and after everything that it does outside. */
export async function startNode(options: {
  readonly store: Store;
  readonly life: Life;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly turns: Turns;
  readonly leases: Leases;
  readonly outside: Outside;
  readonly bound: Pick<Store['capabilities'], 'packed'>;
}): Promise<Node> {
  const { store, life, clock, newId, turns, leases, outside, bound } = options;
  const doOutside = async (act: () => void): Promise<void> => {
    await turns.next();
    life.perhapsEnd();
    act();
    await turns.next();
    life.perhapsEnd();
  };
  const engine = await createEngine({
    store: mortalStore({ store, life, turns, leases, bound }),
    clock,
    newId,
    calendars: [officeCalendar(0)],
    calendar: 'office',
    externalHandlers: ['outside'],
    handlers: {
      effect: async ({ caseId, element, idempotencyKey: key }) => {
        await doOutside(() => outside.effects.push({ caseId, element, key }));
        return {};
      },
    },
    sinks: [
      { name: 'portal', types: TOLD, send: (events) => doOutside(() => outside.events.push(...events)) },
    ],
    logger: {
      error: (_message, { error }) => {
        if (!(error instanceof Crash)) outside.complaints.push(String(error));
      },
    },
  });
  return { engine, life };
}
