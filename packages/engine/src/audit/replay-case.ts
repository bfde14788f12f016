import type { Library } from '../kernel/library.ts';
import { FIRST_SEMANTICS } from '../kernel/semantics.ts';
import { type StepResult, step } from '../kernel/step.ts';
import type { Actor } from '../model/actor.ts';
import type { Command } from '../model/command.ts';
import type { EffectOf } from '../model/effect.ts';
import type { JsonObject } from '../model/json.ts';
import type { CaseRecord } from '../model/record.ts';
import type { CalendarVersions } from '../runtime/calendars.ts';
import type { CaseTable } from '../store/schema.ts';
import { PACKED_ID } from '../store/stored-records.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import { compareRows } from './compare-rows.ts';
import type { Finding } from './finding.ts';
import { clockText, type WrittenCase } from './read-case.ts';
import { verifyWorkingRows } from './verify-working-rows.ts';
import { type VersionFacts, WorkingRowsOfCase } from './working-rows.ts';

/** The library of the version that a command ran on, with the calendars that it counted by. */
export type LibraryOf = (
  digest: string,
  facts: JsonObject,
  then: { readonly at: string; readonly calendars?: CalendarVersions | undefined },
) => Library;

type VersionOf = (digest: string) => VersionFacts;

function clockOf({ state }: EffectOf<'move-clock'>): string {
  const { status, dueAt } = state as { readonly status: string; readonly dueAt: string | null };
  return clockText({ status, due_at: dueAt, state: JSON.stringify(state) });
}

/** The calendars that its commands counted by. */
export function calendarsNamedIn({ read }: WrittenCase): readonly CalendarVersions[] {
  return read.map(({ body }) => body.calendars ?? {});
}

/** Carries a command out again on the records that the ones before it left. */
function repeat(
  records: Map<string, CaseRecord>,
  again: {
    readonly library: Library;
    readonly command: Command;
    readonly now: string;
    readonly actor: Actor | undefined;
    readonly semantics: number;
  },
): StepResult {
  const result = step({ ...again, records: { get: (id) => records.get(id) ?? null } });
  if ('need' in result) throw new RangeError(`Expected all records to be at hand, but ${result.need} is not`);
  for (const record of result.changed) records.set(record.id, record);
  for (const id of result.removed) records.delete(id);
  return result;
}

/** Does every command again, from nothing: each must lead to what is recorded, and all together to the state that is stored. */
export function replayCase(
  written: WrittenCase,
  { libraryOf, versionOf }: { readonly libraryOf: LibraryOf; readonly versionOf: VersionOf },
): readonly Finding[] {
  const { row, read } = written;
  const { case_id: caseId, procedure, unit, business_key: businessKey } = row;
  const records = new Map<string, CaseRecord>();
  const clocks = new Map<string, string>();
  const working = new WorkingRowsOfCase(row);
  const findings: Finding[] = [];
  let number: string | null = null;
  for (const recorded of read) {
    const { command, outcomes, calendars, semantics = FIRST_SEMANTICS } = recorded.body;
    const version = versionOf(recorded.digest);
    if (command === null) {
      working.add(recorded, [], version);
      continue;
    }
    const library = libraryOf(
      recorded.digest,
      { number, procedure, unit, businessKey },
      { at: recorded.at, calendars },
    );
    const result = repeat(records, {
      ...{ library, command, semantics },
      now: recorded.at,
      actor: recorded.actor,
    });
    for (const effect of result.effects) {
      if (effect.type === 'move-clock') clocks.set(effect.clock, clockOf(effect));
    }
    working.add(recorded, result.effects, version);
    if (result.effects.some(({ type }) => type === 'assign-number')) number = row.number;
    const [expected, found] = [canonicalJson(result.outcomes as never), canonicalJson(outcomes as never)];
    if (expected !== found)
      findings.push({
        caseId,
        table: 'commands',
        row: String(recorded.seq),
        what: 'changed',
        expected,
        found,
      });
  }
  const expected = new Map([...records].map(([id, record]) => [id, JSON.stringify(record)]));
  return [
    ...findings,
    ...compareRows({ caseId, table: 'records', expected, found: recordsFound(written, expected) }),
    ...compareRows({ caseId, table: 'clocks', expected: clocks, found: written.clocks }),
    ...verifyStatus(row, records),
    ...verifyWorkingRows(written, working),
  ];
}

/** Where the row of a small case cannot be read, every record that should be in it is not as it was written. */
function recordsFound(
  { records }: WrittenCase,
  expected: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const unreadable = records.get(PACKED_ID);
  if (unreadable === undefined) return records;
  const found = new Map([...expected.keys()].map((id) => [id, unreadable]));
  for (const [id, text] of records) if (id !== PACKED_ID) found.set(id, text);
  return found;
}

function verifyStatus(row: CaseTable, records: ReadonlyMap<string, CaseRecord>): readonly Finding[] {
  const head = records.get('head');
  const status = head?.kind === 'head' ? head.status : 'none';
  if (status === row.status) return [];
  const { case_id: caseId } = row;
  return [{ caseId, table: 'cases', row: 'status', what: 'changed', expected: status, found: row.status }];
}
