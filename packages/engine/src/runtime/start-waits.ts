import { startListeners } from '../compile/start-listeners.ts';
import type { Library } from '../kernel/library.ts';
import { type StartWait, startWaits } from '../kernel/starting.ts';
import type { Problem } from '../model/problem.ts';
import { waitId } from '../model/wait-id.ts';
import type { SubscriptionTable } from '../store/schema.ts';
import type { Write } from '../store/write-set.ts';
import type { Definition } from './define-procedure.ts';

/** Stands for the case in what a published procedure waits for: it begins one. `scope` holds the key of the process then. */
export const NO_CASE = '';

/** The id of the process that a published procedure's wait begins: its key without the version. */
export function processIdOf({ scope }: Pick<SubscriptionTable, 'scope'>): string {
  return scope.slice(scope.indexOf(':') + 1);
}

export interface PlacedWait {
  readonly process: string;
  readonly wait: StartWait;
}

function idOf({ process, wait }: PlacedWait): string {
  return waitId(process, wait.node, wait.index);
}

/** Everything that a version waits for to begin cases. */
export function waitsOf(options: {
  readonly definition: Definition;
  readonly library: Library;
  readonly now: string;
}): { readonly waits: readonly PlacedWait[]; readonly problems: readonly Problem[] } {
  const { definition, library, now } = options;
  const found = [...definition.processes.values()].map((process) => ({
    key: process.key,
    ...startWaits({ library, process, now }),
  }));
  const path = definition.bundle.processFile;
  return {
    waits: found.flatMap(({ key, waits }) => waits.map((wait) => ({ process: key, wait }))),
    problems: found.flatMap(({ problems }) => problems.map((problem) => ({ path, ...problem }))),
  };
}

function timerRow(placed: PlacedWait, { dueAt, cycle }: Extract<StartWait, { event: 'timer' }>): Write {
  return {
    statement: 'putTimer',
    values: {
      case_id: NO_CASE,
      timer_id: idOf(placed),
      due_at: dueAt,
      scope: placed.process,
      token: null,
      element: placed.wait.node,
      cycle: cycle === undefined ? null : JSON.stringify(cycle),
      term: null,
      counted_from: null,
    },
  };
}

function subscriptionRow(placed: PlacedWait): Write {
  const { process, wait } = placed;
  return {
    statement: 'addSubscription',
    values: {
      case_id: NO_CASE,
      subscription_id: idOf(placed),
      event: wait.event,
      name: 'name' in wait ? wait.name : '',
      correlation_key: null,
      scope: process,
      token: null,
      element: wait.node,
    },
  };
}

/** A version begins to wait. */
export function listenWrites(waits: readonly PlacedWait[]): readonly Write[] {
  return waits.map((placed) =>
    placed.wait.event === 'timer' ? timerRow(placed, placed.wait) : subscriptionRow(placed),
  );
}

/** A version that is the last no more stops waiting, whatever for. */
export function ignoreWrites({ processes }: Definition): readonly Write[] {
  const ids = [...processes.values()].flatMap((process) =>
    startListeners(process).map(({ node, index }) => waitId(process.key, node, index)),
  );
  return ids.flatMap((id): readonly Write[] => [
    { statement: 'removeTimer', values: { case_id: NO_CASE, timer_id: id } },
    { statement: 'removeSubscription', values: { case_id: NO_CASE, subscription_id: id } },
  ]);
}
