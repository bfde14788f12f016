import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { ScopeRecord } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import { idGiven } from '../runtime/command-id.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { Definitions } from '../runtime/definitions.ts';
import { limitsOf } from '../runtime/patience.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { sortedRecords } from '../store/stored-records.ts';
import { isOfficer, officerRolesOf, refuseCase } from './access.ts';
import { type CaseCall, requireActive } from './case-service.ts';

/** An activity that may be begun: of a part of a case in which people decide what is done, an ad-hoc sub-process. */
export interface Activity {
  readonly element: string;
  readonly name: string | null;
  /** Where: the same activity can stand in several rounds of a repeated part. */
  readonly scope: string;
}

/** Activities that nobody is led to by the flow, and that are begun by hand. BPMN 2.0.2 §10.3.5. */
export class ActivityService {
  readonly #store: Store;
  readonly #runner: CaseRunner;
  readonly #definitions: Definitions;

  constructor(ports: {
    readonly store: Store;
    readonly runner: CaseRunner;
    readonly definitions: Definitions;
  }) {
    this.#store = ports.store;
    this.#runner = ports.runner;
    this.#definitions = ports.definitions;
  }

  /** What may be begun in a case now. For its officers and the host. */
  async list(options: {
    readonly caseId: string;
    readonly actor?: Actor;
  }): Promise<{ readonly items: readonly Activity[] }> {
    const { caseId, actor } = options;
    const [row] = await this.#store.query('caseById', { case_id: caseId });
    if (row === undefined) return refuseCase(caseId);
    const definition = await this.#definitions.get(row.digest);
    requireOfficer(actor, row, definition);
    return { items: await this.#open(caseId, definition) };
  }

  /** Begins an activity once more. `scope` tells which where it is open in several rounds; default: the first. */
  async begin(options: CaseCall & { readonly element: string; readonly scope?: string }): Promise<void> {
    const { caseId, actor, commandId, reason, element } = options;
    await this.#runner.run({
      caseId,
      type: 'activate',
      ...limitsOf(options),
      ...(actor === undefined ? {} : { actor }),
      ...idGiven(commandId),
      ...(reason === undefined ? {} : { reason }),
      prepare: async ({ row, definition }) => {
        requireOfficer(actor, row, definition);
        requireActive(row);
        const open = await this.#open(caseId, definition);
        const found = open.find(
          (activity) => activity.element === element && (options.scope ?? activity.scope) === activity.scope,
        );
        if (found === undefined) return refuseActivity(caseId, element, open);
        return { command: { type: 'activate', scope: found.scope, node: element }, records: [found.scope] };
      },
    });
  }

  async #open(caseId: string, definition: Definition): Promise<readonly Activity[]> {
    const rows = await this.#store.reads
      .selectFrom('records')
      .select(['record_id', 'body', 'structure'])
      .where('case_id', '=', caseId)
      .execute();
    const scopes = sortedRecords(rows).filter((record): record is ScopeRecord => record.kind === 'scope');
    return scopes.flatMap((scope) =>
      activitiesOf(scope, definition).map(({ id, name = null }) => ({ element: id, name, scope: scope.id })),
    );
  }
}

/** The activities of an open ad-hoc sub-process that nothing leads to. */
function activitiesOf(scope: ScopeRecord, { processes }: Definition): readonly FlowNode[] {
  const compiled = processes.get(scope.process)?.scopes.get(scope.scope);
  if (compiled?.model.adHoc === undefined || scope.ended === true) return [];
  return compiled.beginnings();
}

function requireOfficer(actor: Actor | undefined, row: CaseTable, definition: Definition): void {
  if (actor !== undefined && !isOfficer(actor, row, officerRolesOf(definition))) refuseCase(row.case_id);
}

function refuseActivity(caseId: string, element: string, open: readonly Activity[]): never {
  const possible = open.map((activity) => activity.element).join(', ');
  const message = `Expected one of the activities that may be begun in case '${caseId}' now (${possible === '' ? 'none' : possible}), but found '${element}'`;
  throw new MotcuaError(ErrorCode.ACTIVITY_NOT_OPEN, message, { caseId, element });
}
