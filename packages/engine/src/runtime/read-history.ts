import type { Actor } from '../model/actor.ts';
import type { DecidedRule } from '../model/outcome.ts';
import type { CommandTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import { openedBody, readBody } from './command-body.ts';
import { erasureNoteOf } from './erasure-note.ts';
import { type HistoryLine, linesOf } from './history-lines.ts';

/** A line of the history of a case. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly element: string;
  readonly kind: string | null;
  readonly actor?: string;
  /** Of a decision (`type: 'decided'`): the rules that made its result. */
  readonly rules?: readonly DecidedRule[];
}

interface Ports {
  readonly store: Pick<Store, 'reads'>;
  readonly keys: KeyRing;
}

/** Most commands that are read at once: what they say takes more room than the lines that are made of it. */
const PAGE = 500;

type ToldCommand = Pick<CommandTable, 'seq' | 'type' | 'at' | 'actor' | 'body'> & {
  readonly history_length: number;
};

/** The commands of a case that its history is read from, a page at a time. */
async function* pagesOf({ store }: Ports, caseId: string): AsyncGenerator<readonly ToldCommand[]> {
  let after = 0;
  for (;;) {
    const rows = await store.reads
      .selectFrom('commands')
      .select(['seq', 'type', 'at', 'actor', 'body', 'history_length'])
      .where('case_id', '=', caseId)
      .where('seq', '>', after)
      .where('history_length', 'is not', null)
      .orderBy('seq')
      .limit(PAGE)
      .$narrowType<{ history_length: number }>()
      .execute();
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.seq;
  }
}

function rowOf({ actor, details, ...line }: HistoryLine): HistoryRow {
  const { rules = [] } = details as { readonly rules?: readonly DecidedRule[] };
  return {
    ...line,
    ...(actor === null ? {} : { actor }),
    ...(line.type === 'decided' ? { rules } : {}),
  };
}

/** Nobody where the key of who it was is gone. */
const idIn = (actor: string | null): string | null =>
  actor === null ? null : ((JSON.parse(actor) as Partial<Actor>).id ?? null);

async function linesOfCommand(command: ToldCommand, keys: KeyRing): Promise<readonly HistoryLine[]> {
  const { at, actor, history_length: length } = command;
  const structure = readBody(command.body);
  // Which rules decided is the only thing sealed that a history shows.
  const isDecided = structure.outcomes.some(({ type }) => type === 'decided');
  const body = isDecided ? await openedBody(command.body, keys) : structure;
  const lines = linesOf({ at, actor: idIn(actor), body }, 0);
  const from = length - lines.length;
  return lines.map((line) => ({ ...line, seq: from + line.seq }));
}

async function fromCommands(ports: Ports, caseId: string): Promise<readonly HistoryLine[]> {
  const lines: { readonly line: HistoryLine; readonly command: number }[] = [];
  let last: ToldCommand | undefined;
  for await (const page of pagesOf(ports, caseId)) {
    for (const command of page)
      for (const line of await linesOfCommand(command, ports.keys))
        lines.push({ line, command: command.seq });
    last = page.at(-1) ?? last;
  }
  const { actors = {} } = erasureNoteOf(last);
  return lines.map(({ line, command }) => {
    const named = actors[command];
    return named === undefined ? line : { ...line, actor: named };
  });
}

/** Lines that earlier versions of the engine wrote for their commands. */
async function fromRows({ store }: Ports, caseId: string): Promise<readonly HistoryLine[]> {
  const rows = await store.reads
    .selectFrom('history')
    .select(['seq', 'at', 'type', 'element', 'kind', 'actor', 'details'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, details: row.type === 'decided' ? JSON.parse(row.details) : {} }));
}

/**
 * The history of a case: made of its commands, and before them of the lines that earlier versions of the engine wrote. Where the personal data were
 * erased it is structure alone.
 */
export async function readHistory(ports: Ports, caseId: string): Promise<readonly HistoryRow[]> {
  const lines = [...(await fromRows(ports, caseId)), ...(await fromCommands(ports, caseId))];
  // Nodes of both versions may have written by turns, while one took the place of the other.
  return lines.sort((one, other) => one.seq - other.seq).map(rowOf);
}
