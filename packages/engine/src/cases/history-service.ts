import type { Actor } from '../model/actor.ts';
import type { DecidedRule } from '../model/outcome.ts';
import type { Definitions } from '../runtime/definitions.ts';
import type { CommandTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { refuseCase } from './access.ts';
import { readableCase } from './readable-case.ts';

/** Whose history, and for whom; without an actor, for the host itself. */
export interface HistoryCall {
  readonly caseId: string;
  readonly actor?: Actor;
}

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

/** Something that was done to a case: who, when, why, from where, and on which version of its procedure. */
export interface RecordedAct {
  readonly seq: number;
  /** What was done, e.g. `complete-task`, `withdraw`, `timer`. */
  readonly type: string;
  readonly at: string;
  /** Absent: the host itself, or the engine when a timer or a job was due. */
  readonly actor?: Actor;
  readonly reason?: string;
  /** The digest of the version that the case ran on. */
  readonly version: string;
  readonly commandId?: string;
}

/** The rules in the details of a decision. */
function rulesIn(details: string): readonly DecidedRule[] {
  const { rules = [] } = JSON.parse(details) as { readonly rules?: readonly DecidedRule[] };
  return rules;
}

type ActRow = Pick<CommandTable, 'seq' | 'type' | 'at' | 'actor' | 'reason' | 'digest' | 'command_id'>;

function actOf({ seq, type, at, actor, reason, digest, command_id }: ActRow): RecordedAct {
  return {
    seq,
    type,
    at,
    ...(actor === null ? {} : { actor: JSON.parse(actor) as Actor }),
    ...(reason === null ? {} : { reason }),
    version: digest,
    ...(command_id === null ? {} : { commandId: command_id }),
  };
}

/** What happened in a case. */
export class HistoryService {
  readonly #ports: { readonly store: Store; readonly definitions: Definitions };

  constructor(ports: { readonly store: Store; readonly definitions: Definitions }) {
    this.#ports = ports;
  }

  /** Every element entered and left, in order, with who and when. Throws `CASE_NOT_FOUND` for whoever may not see the case. */
  async of({ caseId, actor }: HistoryCall): Promise<readonly HistoryRow[]> {
    await readableCase(this.#ports, caseId, actor);
    const rows = await this.#ports.store.reads
      .selectFrom('history')
      .select(['seq', 'at', 'type', 'element', 'kind', 'actor', 'details'])
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
    return rows.map(({ actor: who, details, ...row }) => ({
      ...row,
      ...(who === null ? {} : { actor: who }),
      ...(row.type === 'decided' ? { rules: rulesIn(details) } : {}),
    }));
  }

  /**
   * Every command that the case was given, in order. For who works on the case, not for its applicant: it says where officers were and why they
   * did what they did. Throws `CASE_NOT_FOUND` for anybody else.
   */
  async commands({ caseId, actor }: HistoryCall): Promise<readonly RecordedAct[]> {
    const { isOfficer } = await readableCase(this.#ports, caseId, actor);
    if (!isOfficer) return refuseCase(caseId);
    const rows = await this.#ports.store.reads
      .selectFrom('commands')
      .select(['seq', 'type', 'at', 'actor', 'reason', 'digest', 'command_id'])
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
    return rows.map(actOf);
  }
}
