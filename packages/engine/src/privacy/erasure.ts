import type { Actor } from '../model/actor.ts';
import type { Entry } from '../runtime/case-command.ts';
import { ERASE } from '../runtime/command-types.ts';
import type { EventSinks } from '../runtime/compose-writes.ts';
import type { ErasureNote } from '../runtime/erasure-note.ts';
import { eventWrites } from '../runtime/events/event-jobs.ts';
import { erasedEvent } from '../runtime/events/events-of.ts';
import { chainHash } from '../runtime/journal.ts';
import { digestOfRow, redacted, redactWrite } from '../runtime/redaction.ts';
import { sealedCommand } from '../runtime/sealed-command.ts';
import { idsOfJobs } from '../store/jobs-of-case.ts';
import type { CaseTable, CommandTable } from '../store/schema.ts';
import type { StatementName } from '../store/statements.ts';
import type { Write, WriteSet } from '../store/write-set.ts';

/** A case that is to be erased, as it is written, and everybody private in it. */
export interface ErasableCase {
  readonly row: CaseTable;
  /** Of a case from before there were keys. Empty for others: their key goes, and what it sealed stays as it is. */
  readonly unsealed: readonly CommandTable[];
  readonly people: readonly string[];
  /** Whom the history names of commands, by their numbers, where that is not who is left in the row. */
  readonly named: Readonly<Record<string, string | null>>;
  /** Of a small case, whose records lie in one row: its head, which stays. */
  readonly packedHead?: string;
  /** Its clocks in whose state people are named. */
  readonly clocks: readonly string[];
}

/** Who erases a case, why and when. */
export interface Erasing {
  readonly now: string;
  readonly actor: Actor | undefined;
  readonly reason: string;
  readonly sinks: EventSinks;
}

/** What needs no more than the case's id. */
const OF_CASE: readonly StatementName[] = [
  'eraseRecords',
  'eraseTasks',
  'eraseIncidents',
  'eraseSubscriptions',
  'eraseTimers',
  'eraseHistory',
  'removeFiles',
];

function keyWrites({ key_id }: CaseTable, now: string): readonly Write[] {
  return key_id === null ? [] : [{ statement: 'destroyKey', values: { key_id, destroyed_at: now } }];
}

/** Messages that wait for the case under a name of it. */
function messageWrites({ number, business_key: businessKey, applicant }: CaseTable): readonly Write[] {
  return [number, businessKey, applicant].flatMap((key): readonly Write[] =>
    key === null ? [] : [{ statement: 'eraseMessages', values: { correlation_key: key } }],
  );
}

/** Written anew where it lay with what was removed. */
function headWrites(caseId: string, head: string | undefined): readonly Write[] {
  if (head === undefined) return [];
  const row = { record_id: 'head', body: head, structure: null };
  return [{ statement: 'putRecord', values: { case_id: caseId, ...row } }];
}

/** Takes everything personal out of the rows of a case; what remains says where it went, and when. */
function removals({ row, people, clocks, packedHead }: ErasableCase, now: string): WriteSet {
  const { case_id } = row;
  const forgotten = people.flatMap((person): readonly Write[] => [
    { statement: 'forgetAssignee', values: { case_id, person } },
    { statement: 'forgetWorker', values: { case_id, person } },
    { statement: 'forgetActor', values: { case_id, person } },
  ]);
  return [
    ...keyWrites(row, now),
    { statement: 'eraseCase', values: { case_id, erased_at: now } },
    ...OF_CASE.map((statement): Write => ({ statement, values: { case_id } })),
    ...headWrites(case_id, packedHead),
    { statement: 'eraseJobs', values: { case_id, ...idsOfJobs(case_id) } },
    ...forgotten,
    ...clocks.map((clock_id): Write => ({ statement: 'eraseClock', values: { case_id, clock_id } })),
    ...messageWrites(row),
  ];
}

/** Cases from before there were keys: what is personal is taken out of their commands, and what remains is noted. */
function redactions({ row, unsealed, named }: ErasableCase): {
  readonly writes: WriteSet;
  readonly entry: Entry;
} {
  const rows = unsealed.map((command) => redacted(command, row.applicant));
  const digests = Object.fromEntries(rows.map((command) => [command.seq, digestOfRow(command)]));
  const note: ErasureNote = {
    ...(rows.length === 0 ? {} : { redacted: digests }),
    ...(Object.keys(named).length === 0 ? {} : { actors: named }),
  };
  const entry = { type: 'erased', element: row.procedure };
  return {
    writes: rows.map(redactWrite),
    entry: Object.keys(note).length === 0 ? entry : { ...entry, details: note },
  };
}

/**
 * Everything that erasing a case writes, in one set: the key is destroyed, what names people is removed, and the last command of the case says that
 * it was done. Its revision guards it: where somebody was faster, nothing is written.
 */
export function erasureWrites(erasable: ErasableCase, { now, actor, reason, sinks }: Erasing): WriteSet {
  const { row, people } = erasable;
  const { case_id: caseId, procedure } = row;
  const seq = row.revision + 1;
  const by = actor !== undefined && people.includes(actor.id) ? undefined : actor;
  const { writes: redacting, entry } = redactions(erasable);
  // The one line that the history has more.
  const length = row.history_length + 1;
  const recorded = sealedCommand(
    {
      case_id: caseId,
      seq,
      command_id: null,
      type: ERASE,
      at: now,
      actor: by,
      reason,
      digest: row.digest,
      body: { command: null, entries: [entry], outcomes: [] },
      answer: '{}',
      history_length: length,
    },
    { key: undefined, applicant: null },
  );
  const chain = chainHash(row.chain, recorded);
  const events = [erasedEvent({ caseId, procedure, seq, at: now, source: sinks.source })];
  return [
    {
      statement: 'updateCase',
      values: {
        case_id: caseId,
        expected_revision: row.revision,
        status: row.status,
        ended_at: row.ended_at,
        updated_at: now,
        revision: seq,
        history_length: length,
        chain,
      },
      expect: { rows: 1, otherwise: 'revision' },
    },
    ...removals(erasable, now),
    ...redacting,
    { statement: 'addCommand', values: { ...recorded, hash: chain } },
    ...eventWrites({ caseId, seq, now, events, sinks: sinks.all }),
  ];
}
