import type { Actor } from '../model/actor.ts';
import { isPrivate, privateIdsOf } from '../runtime/private-person.ts';
import { saysWho } from '../runtime/seal-writes.ts';
import type { CaseTable, CommandTable } from '../store/schema.ts';
import { keyIdOf } from '../store/seal/sealed-text.ts';
import type { Store } from '../store/store.ts';
import { PACKED_ID, recordTexts } from '../store/stored-records.ts';
import type { ErasableCase } from './erasure.ts';

/** The store as it is written, and as it reads. */
export interface BothStores {
  readonly written: Pick<Store, 'reads'>;
  readonly store: Pick<Store, 'reads'>;
}

/** A command that somebody gave. */
interface Act {
  readonly actor: Actor;
  readonly seq: number;
  /** Whether the history reads it from the command. */
  readonly isTold: boolean;
}

async function actsOf({ store }: BothStores, caseId: string): Promise<readonly Act[]> {
  const rows = await store.reads
    .selectFrom('commands')
    .select(['seq', 'actor', 'history_length'])
    .where('case_id', '=', caseId)
    .where('actor', 'is not', null)
    .execute();
  return rows.flatMap(({ seq, actor: text, history_length: length }): readonly Act[] => {
    const actor = JSON.parse(text ?? '{}') as Partial<Actor>;
    return actor.id === undefined ? [] : [{ actor: actor as Actor, seq, isTold: length !== null }];
  });
}

/** Everybody private who acted in a case, and who it is for. */
function peopleOf({ applicant }: CaseTable, acts: readonly Act[]): readonly string[] {
  const acted = acts.flatMap(({ actor }) => privateIdsOf(actor, applicant));
  return [...new Set(applicant === null ? acted : [applicant, ...acted])];
}

/**
 * Whom the history must name when what is private is gone, where that is not who is left in the row of the command: it forgets whoever was there
 * as a private person also where they acted in office, and keeps the officer who acted for one.
 */
function namedOf(
  { applicant }: CaseTable,
  acts: readonly Act[],
  people: readonly string[],
): Readonly<Record<string, string | null>> {
  const differing = acts.flatMap(({ actor, seq, isTold }) => {
    const named = people.includes(actor.id) ? null : actor.id;
    const left = isPrivate(actor, applicant) ? null : actor.id;
    return isTold && named !== left ? [[seq, named] as const] : [];
  });
  return Object.fromEntries(differing);
}

async function unsealedOf({ written }: BothStores, row: CaseTable): Promise<readonly CommandTable[]> {
  if (row.key_id !== null) return [];
  return written.reads.selectFrom('commands').selectAll().where('case_id', '=', row.case_id).execute();
}

/** The head of a small case, which lies in one row with what goes. */
async function packedHeadOf({ written }: BothStores, caseId: string): Promise<string | undefined> {
  const rows = await written.reads
    .selectFrom('records')
    .select(['record_id', 'body', 'structure'])
    .where('case_id', '=', caseId)
    .where('record_id', '=', PACKED_ID)
    .execute();
  return recordTexts(rows).get('head');
}

/** Reads of a case what erasing it must know. */
export async function erasableCase(stores: BothStores, row: CaseTable): Promise<ErasableCase> {
  const { written } = stores;
  const { case_id: caseId } = row;
  const acts = await actsOf(stores, caseId);
  const people = peopleOf(row, acts);
  const clocks = await written.reads
    .selectFrom('clocks')
    .select(['clock_id', 'state'])
    .where('case_id', '=', caseId)
    .execute();
  const packedHead = await packedHeadOf(stores, caseId);
  return {
    row,
    ...(packedHead === undefined ? {} : { packedHead }),
    unsealed: await unsealedOf(stores, row),
    people,
    named: namedOf(row, acts, people),
    clocks: clocks
      .filter(({ state }) => keyIdOf(state) !== undefined || saysWho(state))
      .map(({ clock_id }) => clock_id),
  };
}
