import { type MigrationPreview, previewMigration } from '../kernel/migration.ts';
import type { CommandOf } from '../model/command.ts';
import type { CaseRecord } from '../model/record.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { recordsIn } from '../store/stored-records.ts';
import type { Clock } from './clock.ts';
import type { Definition } from './define-procedure.ts';
import type { Definitions } from './definitions.ts';

export type { MigrationPreview } from '../kernel/migration.ts';

type Mapping = Readonly<Record<string, string>>;

/** Every process of the old version with the one of the new that has its id; the one that cases begin with is that, whatever its id. */
export function migrationOf(
  before: Definition,
  to: Definition,
  mapping: Mapping = {},
): Omit<CommandOf<'migrate'>, 'type'> {
  const processes = [...before.processes.values()].map(({ key, model }) => [
    key,
    key === before.main.key ? to.main.key : `${to.digest}:${model.id}`,
  ]);
  return {
    processes: Object.fromEntries(processes) as Readonly<Record<string, string>>,
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
  };
}

/** What would become of an open case in another version. */
export async function previewCase(
  {
    store,
    definitions,
    clock,
  }: { readonly store: Store; readonly definitions: Definitions; readonly clock: Clock },
  {
    row,
    to,
    mapping,
  }: { readonly row: CaseTable; readonly to: Definition; readonly mapping: Mapping | undefined },
): Promise<MigrationPreview> {
  const { case_id: caseId, number, procedure, unit, business_key: businessKey } = row;
  const loaded = await store.loadCase({ caseId, recordIds: ['head', 'root'] });
  const known = new Map<string, CaseRecord | null>(recordsIn(loaded?.records ?? []));
  const head = known.get('head');
  const processes = head?.kind === 'head' ? head.processes : [];
  const before = await definitions.get(row.digest);
  const standing = await definitions.standingIn(to, [...processes, before.main.key]);
  const library = definitions.library(standing, { number, procedure, unit, businessKey });
  const migration = migrationOf(before, to, mapping);
  const records = { get: (id: string) => known.get(id) };
  for (;;) {
    const result = previewMigration({ library, records, migration, now: clock.now() });
    if (!('need' in result)) return result;
    const found = recordsIn(await store.loadRecords({ caseId, recordIds: result.need }));
    for (const id of result.need) known.set(id, found.get(id) ?? null);
  }
}
