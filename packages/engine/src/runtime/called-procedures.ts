import type { Problem } from '../model/problem.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './define-procedure.ts';

/** The version that a process is of: the beginning of its key. */
export function versionOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

/** The names of processes that a definition calls and does not have itself: procedures that other deployments brought. */
function calledElsewhere({ digest, processes }: Definition): readonly string[] {
  const nodes = [...processes.values()].flatMap(({ scopes }) =>
    [...scopes.values()].flatMap(({ model }) => model.nodes),
  );
  const names = nodes.flatMap(({ called }) => (called === undefined ? [] : [called]));
  return [...new Set(names)].filter((name) => !processes.has(`${digest}:${name}`));
}

/** The versions that a version calls: digests by the names of their procedures. It is part of the version as its files are. */
export type Calls = Readonly<Record<string, string>>;

type Find = (procedure: string) => Promise<string | undefined>;

async function callsBy(find: Find, definition: Definition): Promise<Calls> {
  const calls: [string, string][] = [];
  for (const name of calledElsewhere(definition)) {
    const digest = await find(name);
    if (digest !== undefined && digest !== definition.digest) calls.push([name, digest]);
  }
  return Object.fromEntries(calls);
}

/** What a version calls from its publication on: what is published now. */
export function callsNow(store: Pick<Store, 'query'>, definition: Definition): Promise<Calls> {
  return callsBy((procedure) => lastDigest(store, procedure), definition);
}

/** What a version calls that was published before calls were written down: what was the last published at its time. */
export function callsThen(
  store: Pick<Store, 'reads'>,
  definition: Definition,
  moment: string,
): Promise<Calls> {
  return callsBy((procedure) => digestAt(store, procedure, moment), definition);
}

/** What a version was bound to, to be written with it. */
export function callsOf({ called }: Definition): Calls {
  return Object.fromEntries([...called].map(([name, { digest }]) => [name, digest]));
}

async function lastDigest(store: Pick<Store, 'query'>, procedure: string): Promise<string | undefined> {
  return (await store.query('latestDeployment', { procedure }))[0]?.digest;
}

async function digestAt(
  store: Pick<Store, 'reads'>,
  procedure: string,
  moment: string,
): Promise<string | undefined> {
  const row = await store.reads
    .selectFrom('deployments')
    .select('digest')
    .where('procedure', '=', procedure)
    .where('deployed_at', '<=', moment)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row?.digest;
}

/** Problems without those that say a process is unknown which another deployment brought. */
export async function withoutPublished(
  store: Pick<Store, 'query'>,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const kept: Problem[] = [];
  for (const problem of problems) {
    const isUnknown = problem.code === 'CALLED_PROCESS_UNKNOWN';
    const procedure = isUnknown ? String(problem.params.process) : '';
    if (!isUnknown || (await lastDigest(store, procedure)) === undefined) kept.push(problem);
  }
  return kept;
}
