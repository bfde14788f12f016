import type { Actor } from '../model/actor.ts';
import { privateIdsOf } from '../runtime/private-person.ts';
import { saysWho } from '../runtime/seal-writes.ts';
import type { CaseTable, CommandTable } from '../store/schema.ts';
import { keyIdOf } from '../store/seal/sealed-text.ts';
import type { Store } from '../store/store.ts';
import type { ErasableCase } from './erasure.ts';

/** The store as it is written, and as it reads. */
export interface BothStores {
  readonly written: Pick<Store, 'reads'>;
  readonly store: Pick<Store, 'reads'>;
}

/** Everybody private who acted in a case, and who it is for. */
function peopleOf({ applicant }: CaseTable, actors: readonly (string | null)[]): readonly string[] {
  const acted = actors.flatMap((text) => {
    const actor = JSON.parse(text ?? '{}') as Partial<Actor>;
    return actor.id === undefined ? [] : privateIdsOf(actor as Actor, applicant);
  });
  return [...new Set(applicant === null ? acted : [applicant, ...acted])];
}

async function unsealedOf({ written }: BothStores, row: CaseTable): Promise<readonly CommandTable[]> {
  if (row.key_id !== null) return [];
  return written.reads.selectFrom('commands').selectAll().where('case_id', '=', row.case_id).execute();
}

/** Reads of a case what erasing it must know. */
export async function erasableCase(stores: BothStores, row: CaseTable): Promise<ErasableCase> {
  const { store, written } = stores;
  const { case_id: caseId } = row;
  const commands = await store.reads
    .selectFrom('commands')
    .select('actor')
    .where('case_id', '=', caseId)
    .where('actor', 'is not', null)
    .execute();
  const clocks = await written.reads
    .selectFrom('clocks')
    .select(['clock_id', 'state'])
    .where('case_id', '=', caseId)
    .execute();
  return {
    row,
    unsealed: await unsealedOf(stores, row),
    people: peopleOf(
      row,
      commands.map(({ actor }) => actor),
    ),
    clocks: clocks
      .filter(({ state }) => keyIdOf(state) !== undefined || saysWho(state))
      .map(({ clock_id }) => clock_id),
  };
}
