import type { Definitions } from '../runtime/definitions.ts';
import type { Store } from '../store/store.ts';
import type { CaseVerdict } from './finding.ts';
import { verifyCases } from './verify-store.ts';

/** What an audit found. */
export interface AuditReport {
  readonly cases: number;
  readonly verified: number;
  /** The cases that are not as the engine wrote them, each with what was found. */
  readonly broken: readonly CaseVerdict[];
}

/** Whether everything is as the engine wrote it. For the host and its auditors. */
export class AuditService {
  readonly #ports: { readonly store: Store; readonly definitions: Definitions };

  constructor(ports: { readonly store: Store; readonly definitions: Definitions }) {
    this.#ports = ports;
  }

  /** Verifies the chains of all cases (or of one) and does every command again. Reads only; cases may go on meanwhile. */
  async verify(options: { readonly caseId?: string } = {}): Promise<AuditReport> {
    const { store, definitions } = this.#ports;
    const broken: CaseVerdict[] = [];
    let cases = 0;
    for await (const verdict of verifyCases({ store, definitions, ...options })) {
      cases += 1;
      if (verdict.verdict === 'broken') broken.push(verdict);
    }
    return { cases, verified: cases - broken.length, broken };
  }
}
