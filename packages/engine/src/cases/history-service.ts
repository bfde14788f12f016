import type { Actor } from '../model/actor.ts';
import type { Definitions } from '../runtime/definitions.ts';
import { type HistoryRow, readHistory } from '../runtime/read-history.ts';
import type { CommandTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import { refuseCase } from './access.ts';
import { readableCase } from './readable-case.ts';

/** Whose history, and for whom; without an actor, for the host itself. */
export interface HistoryCall {
  readonly caseId: string;
  readonly actor?: Actor;
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

interface Ports {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly definitions: Definitions;
}

/** What happened in a case. */
export class HistoryService {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Every element entered and left, in order, with who and when. Throws `CASE_NOT_FOUND` for whoever may not see the case. */
  async of({ caseId, actor }: HistoryCall): Promise<readonly HistoryRow[]> {
    await readableCase(this.#ports, caseId, actor);
    return readHistory(this.#ports, caseId);
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
