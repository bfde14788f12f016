import type { JsonObject } from '../model/json.ts';
import { openedBody } from '../runtime/command-body.ts';
import { readHistory } from '../runtime/read-history.ts';
import type { CaseTable, CommandTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import { sortedRecords } from '../store/stored-records.ts';

/** One thing that was done to a case, with the data that it brought. */
export interface ExportedAct {
  readonly at: string;
  readonly type: string;
  readonly reason?: string;
  readonly data?: JsonObject;
}

/** Everything that is held of one case. */
export interface ExportedCase {
  readonly caseId: string;
  readonly procedure: string;
  readonly number: string | null;
  readonly businessKey: string | null;
  readonly unit: string | null;
  readonly applicant: string | null;
  readonly status: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** The variables as they are now, by the scope that holds them; `root` is the case itself. */
  readonly data: Readonly<Record<string, JsonObject>>;
  /** What was done, in order: submissions that were overwritten since are here. */
  readonly acts: readonly ExportedAct[];
  readonly history: readonly { readonly at: string; readonly type: string; readonly element: string }[];
  readonly clocks: readonly JsonObject[];
  /** Uploaded files that the data refer to. */
  readonly files: readonly string[];
}

interface Ports {
  readonly store: Store;
  readonly keys: KeyRing;
}

async function actOf({ at, type, reason, body }: CommandTable, keys: KeyRing): Promise<ExportedAct> {
  const { command } = await openedBody(body, keys);
  const data = command !== null && 'data' in command ? command.data : {};
  return {
    at,
    type,
    ...(reason === null ? {} : { reason }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}

async function variablesOf(
  { store: { reads } }: Ports,
  caseId: string,
): Promise<Readonly<Record<string, JsonObject>>> {
  const rows = await reads
    .selectFrom('records')
    .select(['record_id', 'body', 'structure'])
    .where('case_id', '=', caseId)
    .where('record_id', 'like', 'v:%')
    .execute();
  return Object.fromEntries(
    sortedRecords(rows).flatMap((record) =>
      record.kind === 'variables' ? [[record.id.slice('v:'.length), record.values]] : [],
    ),
  );
}

/** Reads everything that is held of a case. */
export async function exportCase(ports: Ports, row: CaseTable): Promise<ExportedCase> {
  const { case_id: caseId } = row;
  const { reads } = ports.store;
  const commands = await reads
    .selectFrom('commands')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  const history = await readHistory(ports, caseId);
  const clocks = await reads.selectFrom('clocks').select('state').where('case_id', '=', caseId).execute();
  const files = await reads.selectFrom('case_files').select('file').where('case_id', '=', caseId).execute();
  const acts: ExportedAct[] = [];
  for (const command of commands) acts.push(await actOf(command, ports.keys));
  return {
    caseId,
    procedure: row.procedure,
    number: row.number,
    businessKey: row.business_key,
    unit: row.unit,
    applicant: row.applicant,
    status: row.status,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    data: await variablesOf(ports, caseId),
    acts,
    history: history.map(({ at, type, element }) => ({ at, type, element })),
    clocks: clocks.map(({ state }) => JSON.parse(state) as JsonObject),
    files: files.map(({ file }) => file),
  };
}
