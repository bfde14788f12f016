import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { CommandOf } from '../model/command.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import { idGiven } from '../runtime/command-id.ts';
import { type CommandLimits, limitsOf } from '../runtime/patience.ts';
import type { IncidentTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** Something at which a case cannot go on without help. */
export interface Incident {
  readonly caseId: string;
  readonly incidentId: string;
  readonly element: string;
  readonly problem: Problem;
  readonly raisedAt: string;
}

interface IncidentCall extends CommandLimits {
  readonly caseId: string;
  readonly incidentId: string;
  readonly actor?: Actor;
  readonly reason?: string;
  /** Sent again with the same id, it is not done again. */
  readonly commandId?: string;
}

/** Where an open incident is. */
interface Found {
  readonly scope: string;
  readonly token?: string;
  readonly incident: string;
}

/** What cases cannot go on from by themselves. For the host and its administrators: the host decides who is one. */
export class IncidentService {
  readonly #store: Store;
  readonly #runner: CaseRunner;

  constructor(options: { readonly store: Store; readonly runner: CaseRunner }) {
    this.#store = options.store;
    this.#runner = options.runner;
  }

  /** Open incidents, the oldest first. */
  async list(
    options: { readonly caseId?: string; readonly limit?: number } = {},
  ): Promise<{ readonly items: readonly Incident[] }> {
    const { caseId, limit = 50 } = options;
    let query = this.#store.reads.selectFrom('incidents').selectAll().where('state', '=', 'open');
    if (caseId !== undefined) query = query.where('case_id', '=', caseId);
    const rows = await query.orderBy('raised_at').limit(limit).execute();
    const items = rows.map(({ case_id, incident_id, element, problem, raised_at }) => ({
      caseId: case_id,
      incidentId: incident_id,
      element,
      problem: JSON.parse(problem) as Problem,
      raisedAt: raised_at,
    }));
    return { items };
  }

  /** Tries again what failed, e.g. after the data was corrected or a service is back. */
  async retry(options: IncidentCall): Promise<void> {
    await this.#run(options, 'retry', ({ scope, token = '', incident }) => {
      return { type: 'retry', incident, scope, token };
    });
  }

  /** Takes the token to another step of the same scope. */
  async resolve(options: IncidentCall & { readonly moveTo: string }): Promise<void> {
    await this.#run(options, 'move', ({ scope, token }) => {
      if (token === undefined) return refuse(options, 'of a step');
      return { type: 'move', scope, token, node: options.moveTo };
    });
  }

  async #run(
    call: IncidentCall,
    type: string,
    commandOn: (found: Found) => CommandOf<'retry' | 'move'>,
  ): Promise<void> {
    const { caseId, actor, reason, commandId } = call;
    await this.#runner.run({
      caseId,
      type,
      ...limitsOf(call),
      ...(actor === undefined ? {} : { actor }),
      ...(reason === undefined ? {} : { reason }),
      ...idGiven(commandId),
      // In its turn: who was first may have mended it, and a command that is sent again finds its answer before.
      prepare: async () => {
        const command = commandOn(await this.#find(call));
        return { command, records: [command.scope] };
      },
    });
  }

  /** An incident of a join that nothing completes any more is that of its scope: it has no token. */
  async #find(call: IncidentCall): Promise<Found> {
    const { caseId, incidentId } = call;
    const row: IncidentTable | undefined = await this.#store.reads
      .selectFrom('incidents')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('incident_id', '=', incidentId)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (row === undefined) return refuse(call, '');
    const { scope, token } = row;
    return { scope, incident: incidentId, ...(token === null ? {} : { token }) };
  }
}

function refuse({ caseId, incidentId }: IncidentCall, of: string): never {
  const message = `Expected an open incident '${incidentId}' ${of} of case '${caseId}', but there is none`;
  throw new MotcuaError(ErrorCode.INCIDENT_NOT_FOUND, message.replace('  ', ' '), { caseId, incidentId });
}
