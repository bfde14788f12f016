import type { StepResult } from '../kernel/step.ts';
import type { EventSink } from '../model/cloud-event.ts';
import type { Command } from '../model/command.ts';
import type { HeadRecord } from '../model/record.ts';
import type { CaseTable } from '../store/schema.ts';
import type { DataKey } from '../store/seal/sealed-text.ts';
import type { PackBound } from '../store/stored-records.ts';
import type { Write, WriteSet } from '../store/write-set.ts';
import type { CalendarVersions } from './calendars.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import type { CaseCommand, Prepared } from './case-command.ts';
import type { Definition } from './define-procedure.ts';
import { applyEffects } from './effects/registry.ts';
import { eventWrites } from './events/event-jobs.ts';
import { eventsOf } from './events/events-of.ts';
import { fileWrites } from './file-writes.ts';
import { lineCountOf } from './history-lines.ts';
import { chainHash } from './journal.ts';
import type { Numbering } from './numbering.ts';
import { recordWrites } from './record-writes.ts';
import { withoutRepeatedRemovals } from './repeated-removals.ts';
import { sealedCommand } from './sealed-command.ts';

/** Who is told what happens, and by whom it says it is told. */
export interface EventSinks {
  readonly all: readonly EventSink[];
  readonly source: string;
}

/** A command that was carried out, and the case it was carried out on. */
interface CarriedOut {
  readonly command: CaseCommand;
  readonly prepared: Prepared;
  readonly result: StepResult;
  /** The calendars that the step counted by. */
  readonly calendars: CalendarVersions;
  readonly now: string;
  readonly row: CaseTable;
  /** The case before it. */
  readonly before: CaseAtHand;
  /** Its records after it, where all of them are at hand. */
  readonly records: CaseAtHand['records'] | undefined;
  /** Up to which size its records lie in one row; undefined: as is usual. */
  readonly packed: PackBound | undefined;
  readonly definition: Definition;
  readonly isNew: boolean;
  /** What is written is sealed with it; undefined for cases from before there were keys. */
  readonly key: DataKey | undefined;
  readonly numbering: Numbering;
  /** Who is told what happens. */
  readonly sinks: EventSinks;
  /** Handlers whose work is done outside. */
  readonly external: ReadonlySet<string>;
}

/**
 * Everything that one command writes: the case's row, its records, what the effects ask for, and the command itself. That one is sealed,
 * since its hash covers it as it is written; the others are not yet.
 */
export function composeWrites(done: CarriedOut): WriteSet {
  const { command, prepared, result, calendars, now, row, definition } = done;
  const { caseId, actor } = command;
  const { entries = [] } = prepared;
  const seq = row.revision + 1;
  const { key } = done;
  const { applicant } = row;
  const { outcomes, semantics } = result;
  const body = {
    command: recordedCommand(done),
    entries,
    outcomes,
    calendars,
    ...(semantics === undefined ? {} : { semantics }),
  };
  const length = row.history_length + lineCountOf(body);
  const recorded = sealedCommand(
    {
      case_id: caseId,
      seq,
      command_id: command.id ?? null,
      type: command.type,
      at: now,
      actor,
      reason: command.reason ?? null,
      digest: definition.digest,
      body,
      answer: JSON.stringify(prepared.answer ?? {}),
      history_length: length,
    },
    { key, applicant },
  );
  const chain = chainHash(row.chain, recorded);
  const summary = {
    ...statusOf(row, result, now),
    updated_at: now,
    revision: seq,
    history_length: length,
    chain,
  };
  return [
    caseWrite(done, summary),
    ...(prepared.writes ?? []),
    ...recordWrites(done.before, { ...result, records: done.records }, done.packed),
    ...withoutRepeatedRemovals(effectWrites(done, seq), prepared.writes),
    ...toldWrites(done, seq),
    ...fileWrites(caseId, prepared.command),
    { statement: 'addCommand', values: { ...recorded, hash: chain } },
  ];
}

/** The command that begins a case, with what the case is listed by, where there is anything. */
function recordedCommand({ prepared, isNew, row }: CarriedOut): Command | null {
  const { command } = prepared;
  if (command === undefined) return null;
  const { unit, applicant, business_key: businessKey } = row;
  const isListed = unit !== null || applicant !== null || businessKey !== null;
  if (!isNew || command.type !== 'start' || !isListed) return command;
  const about = {
    ...(unit === null ? {} : { unit }),
    ...(applicant === null ? {} : { applicant }),
    ...(businessKey === null ? {} : { businessKey }),
  };
  return { ...command, about };
}

function toldWrites({ command, result, now, row, isNew, sinks }: CarriedOut, seq: number): readonly Write[] {
  if (sinks.all.length === 0) return [];
  const { caseId } = command;
  const { source } = sinks;
  const { effects } = result;
  const events = eventsOf({ caseId, procedure: row.procedure, seq, at: now, isNew, effects, source });
  return eventWrites({ caseId, seq, now, events, sinks: sinks.all });
}

function effectWrites(
  { command, result, now, row, definition, numbering, external }: CarriedOut,
  seq: number,
): readonly Write[] {
  let left = 0;
  const unit = row.unit ?? undefined;
  return applyEffects(result.effects, {
    caseId: command.caseId,
    now,
    actor: command.actor,
    unit,
    applicant: row.applicant ?? undefined,
    applicantRoles: definition.applicantRoles,
    number: row.number ?? undefined,
    numbering: () => numbering({ unit, now }),
    topicOf: (handler) => (external.has(handler) ? handler : ''),
    nextOutboxId: () => {
      left += 1;
      return `o${seq}.${left}`;
    },
  });
}

function statusOf(
  row: CaseTable,
  { changed, effects }: StepResult,
  now: string,
): Pick<CaseTable, 'status' | 'ended_at'> {
  const head = changed.find((record): record is HeadRecord => record.kind === 'head');
  const ended = effects.some(({ type }) => type === 'end-case');
  return { status: head?.status ?? row.status, ended_at: ended ? now : row.ended_at };
}

type Summary = Readonly<Record<'status' | 'updated_at' | 'chain', string>> & {
  readonly ended_at: string | null;
  readonly revision: number;
  readonly history_length: number;
};

function caseWrite({ row, isNew }: CarriedOut, summary: Summary): Write {
  if (isNew) return { statement: 'insertCase', values: { ...row, ...summary } };
  const values = { ...summary, case_id: row.case_id, expected_revision: row.revision };
  return { statement: 'updateCase', values, expect: { rows: 1, otherwise: 'revision' } };
}
