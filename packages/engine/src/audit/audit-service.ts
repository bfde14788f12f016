import type { Definitions } from '../runtime/definitions.ts';
import { KeyRing, lookUpByReading } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import type { CaseVerdict } from './finding.ts';
import { verifyCases } from './verify-store.ts';

/** What an audit found. */
export interface AuditReport {
  readonly cases: number;
  /** Every row is as written, and every command, done again, leads to what is stored. */
  readonly verified: number;
  /** Every row is as written; the data that led there were erased. */
  readonly verifiedByOutcome: number;
  /** The cases that are not as the engine wrote them, each with what was found. */
  readonly broken: readonly CaseVerdict[];
}

export interface AuditPorts {
  /** The store as it is written. */
  readonly written: Store;
  readonly keys: KeyRing;
  readonly definitions: Definitions;
}

/** Whether everything is as the engine wrote it. For the host and its auditors. */
export class AuditService {
  readonly #ports: AuditPorts;

  constructor(ports: AuditPorts) {
    this.#ports = ports;
  }

  /** Verifies the chains of all cases (or of one) and does every command again. Reads only; cases may go on meanwhile. */
  async verify(options: { readonly caseId?: string } = {}): Promise<AuditReport> {
    const { written: store, definitions } = this.#ports;
    // A ring of its own: a key that somebody took out of the database is not at hand.
    const keys = new KeyRing({ lookUp: lookUpByReading(store), masterKeys: this.#ports.keys.masterKeys });
    const broken: CaseVerdict[] = [];
    const counts = { verified: 0, 'verified by outcome': 0, broken: 0 };
    for await (const verdict of verifyCases({ store, keys, definitions, ...options })) {
      counts[verdict.verdict] += 1;
      if (verdict.verdict === 'broken') broken.push(verdict);
    }
    const { verified, 'verified by outcome': verifiedByOutcome } = counts;
    return { cases: verified + verifiedByOutcome + counts.broken, verified, verifiedByOutcome, broken };
  }
}
