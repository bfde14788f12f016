import type { Problem } from '../model/problem.ts';
import type { Store } from '../store/store.ts';
import type { Definition } from './define-procedure.ts';

/** The version that a process is of: the beginning of its key. */
export function versionOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

/** The names of processes that a definition calls and does not have itself: procedures that other deployments brought. */
export function calledElsewhere({ digest, processes }: Definition): readonly string[] {
  const nodes = [...processes.values()].flatMap(({ scopes }) =>
    [...scopes.values()].flatMap(({ model }) => model.nodes),
  );
  const names = nodes.flatMap(({ called }) => (called === undefined ? [] : [called]));
  return [...new Set(names)].filter((name) => !processes.has(`${digest}:${name}`));
}

/** The digest of the version of a procedure that was the last published at a moment. */
export async function digestAt(
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
  store: Pick<Store, 'reads'>,
  problems: readonly Problem[],
  now: string,
): Promise<readonly Problem[]> {
  const kept: Problem[] = [];
  for (const problem of problems) {
    const isUnknown = problem.code === 'CALLED_PROCESS_UNKNOWN';
    const procedure = isUnknown ? String(problem.params.process) : '';
    if (!isUnknown || (await digestAt(store, procedure, now)) === undefined) kept.push(problem);
  }
  return kept;
}
