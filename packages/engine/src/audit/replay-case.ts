import type { Library } from '../kernel/library.ts';
import { type StepResult, step } from '../kernel/step.ts';
import type { Actor } from '../model/actor.ts';
import type { Command } from '../model/command.ts';
import type { JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { CaseRecord } from '../model/record.ts';
import type { Entry } from '../runtime/case-command.ts';
import { historyWrites } from '../runtime/journal.ts';
import type { CaseTable, CommandTable, HistoryTable } from '../store/schema.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import { compareRows } from './compare-rows.ts';
import type { Finding } from './finding.ts';

/** A case with everything that is written about it. */
export interface WrittenCase {
  readonly row: CaseTable;
  readonly commands: readonly CommandTable[];
  readonly history: readonly HistoryTable[];
  readonly records: ReadonlyMap<string, string>;
  /** The state of each clock as lists show it. */
  readonly clocks: ReadonlyMap<string, string>;
}

/** The library of the version that a command ran on, with the calendars of its time. */
export type LibraryOf = (digest: string, facts: JsonObject, at: string) => Library;

interface Body {
  readonly command: Command | null;
  readonly entries: readonly Entry[];
  readonly outcomes: readonly Outcome[];
}

function actorOf({ actor }: CommandTable): Actor | undefined {
  return actor === null ? undefined : (JSON.parse(actor) as Actor);
}

/** The lines of the history that the commands wrote, by their numbers. */
function historyOf(commands: readonly CommandTable[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const command of commands) {
    const { entries, outcomes } = JSON.parse(command.body) as Body;
    const { case_id: caseId, at } = command;
    const actor = actorOf(command);
    for (const { values } of historyWrites({ caseId, from: lines.size, at, actor, entries, outcomes }))
      lines.set(String(values.seq), canonicalJson(values));
  }
  return lines;
}

export function verifyHistory({ row, commands, history }: WrittenCase): readonly Finding[] {
  const found = new Map(history.map((line) => [String(line.seq), canonicalJson({ ...line })]));
  return compareRows({ caseId: row.case_id, table: 'history', expected: historyOf(commands), found });
}

/** Carries a command out again on the records that the ones before it left. */
function repeat(
  records: Map<string, CaseRecord>,
  again: {
    readonly library: Library;
    readonly command: Command;
    readonly now: string;
    readonly actor: Actor | undefined;
  },
): StepResult {
  const result = step({ ...again, records: { get: (id) => records.get(id) ?? null } });
  if ('need' in result) throw new RangeError(`Expected all records to be at hand, but ${result.need} is not`);
  for (const record of result.changed) records.set(record.id, record);
  for (const id of result.removed) records.delete(id);
  return result;
}

/** Does every command again, from nothing: each must lead to what is recorded, and all together to the state that is stored. */
export function replayCase(written: WrittenCase, libraryOf: LibraryOf): readonly Finding[] {
  const { row, commands } = written;
  const { case_id: caseId, procedure, unit, business_key: businessKey } = row;
  const records = new Map<string, CaseRecord>();
  const clocks = new Map<string, string>();
  const findings: Finding[] = [];
  let number: string | null = null;
  for (const recorded of commands) {
    const { command, outcomes } = JSON.parse(recorded.body) as Body;
    if (command === null) continue;
    const library = libraryOf(recorded.digest, { number, procedure, unit, businessKey }, recorded.at);
    const result = repeat(records, { library, command, now: recorded.at, actor: actorOf(recorded) });
    for (const effect of result.effects) {
      if (effect.type === 'move-clock') clocks.set(effect.clock, JSON.stringify(effect.state));
    }
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
    ...compareRows({ caseId, table: 'records', expected, found: written.records }),
    ...compareRows({ caseId, table: 'clocks', expected: clocks, found: written.clocks }),
    ...verifyStatus(row, records),
  ];
}

function verifyStatus(row: CaseTable, records: ReadonlyMap<string, CaseRecord>): readonly Finding[] {
  const head = records.get('head');
  const status = head?.kind === 'head' ? head.status : 'none';
  if (status === row.status) return [];
  const { case_id: caseId } = row;
  return [{ caseId, table: 'cases', row: 'status', what: 'changed', expected: status, found: row.status }];
}
