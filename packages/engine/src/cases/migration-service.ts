import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import type { Clock } from '../runtime/clock.ts';
import { idGiven } from '../runtime/command-id.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { Definitions } from '../runtime/definitions.ts';
import { type MigrationPreview, migrationOf, previewCase } from '../runtime/migrations.ts';
import { type CommandLimits, limitsOf } from '../runtime/patience.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** Which cases go where. */
export interface MigrationOptions extends CommandLimits {
  /** These cases; or by `procedure` the open ones of a procedure. */
  readonly caseIds?: readonly string[];
  readonly procedure?: string;
  /** Only cases of this version: its number, or its digest. Default: of any but the one they go to. */
  readonly from?: number | string;
  /** The version they go to: its number, or its digest. Default: the one published last. */
  readonly to?: number | string;
  /** What steps are called in the new version, where their ids have changed. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Only says what would become of each. Default: false. */
  readonly dryRun?: boolean;
  readonly actor?: Actor;
  readonly reason?: string;
  /** A call with an id that was made before is not made again for the cases that it has taken over. */
  readonly commandId?: string;
  /** Most cases at once, from the one behind `after` on. Default: 500. */
  readonly limit?: number;
  readonly after?: string;
}

/** What becomes of one case. */
export interface CaseFate {
  readonly caseId: string;
  readonly fate: 'migrated' | 'can-migrate' | 'unchanged' | 'refused';
  /** The digests of its version before, and of the one it goes to. */
  readonly from: string;
  readonly to: string;
  /** The steps that it rests at, and where it will. */
  readonly moves: readonly { readonly element: string; readonly to: string }[];
  /** Why it cannot go: `explainProblem` says it in words. */
  readonly problems: readonly Problem[];
}

interface Ports {
  readonly store: Store;
  readonly runner: CaseRunner;
  readonly definitions: Definitions;
  readonly clock: Clock;
}

const DEFAULT_LIMIT = 500;
/** So many at once: their commits go together. */
const TOGETHER = 50;

class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('The case cannot go');
    this.problems = problems;
  }
}

/** Takes running cases over into another version of their procedure. */
export class MigrationService {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Each case by a command of its own, or with `dryRun` by none: what becomes of it, case by case. */
  async migrate(
    options: MigrationOptions,
  ): Promise<{ readonly items: readonly CaseFate[]; readonly next?: string }> {
    const { limit = DEFAULT_LIMIT } = options;
    const rows = await this.#rowsOf(options, limit + 1);
    const page = rows.slice(0, limit);
    const items: CaseFate[] = [];
    for (let first = 0; first < page.length; first += TOGETHER) {
      const group = page.slice(first, first + TOGETHER);
      items.push(...(await Promise.all(group.map((row) => this.#fateOf(row, options)))));
    }
    const last = rows.length > limit ? page.at(-1)?.case_id : undefined;
    return { items, ...(last === undefined ? {} : { next: last }) };
  }

  async #rowsOf(options: MigrationOptions, limit: number): Promise<readonly CaseTable[]> {
    const { caseIds, procedure, after = '', from } = options;
    const { reads } = this.#ports.store;
    const query = reads.selectFrom('cases').selectAll().where('case_id', '>', after);
    if (caseIds !== undefined) {
      const rows = await query
        .where('case_id', 'in', [...caseIds, ''])
        .orderBy('case_id')
        .limit(limit)
        .execute();
      const missing = caseIds.find((id) => id > after && !rows.some(({ case_id }) => case_id === id));
      if (missing !== undefined && rows.length < limit) refuse(ErrorCode.CASE_NOT_FOUND, 'case', missing);
      return rows;
    }
    if (procedure === undefined)
      throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, "Expected 'caseIds' or a 'procedure'");
    let open = query.where('procedure', '=', procedure).where('status', 'in', ['active', 'suspended']);
    if (from !== undefined) open = open.where('digest', '=', await this.#digestOf(procedure, from));
    return open.orderBy('case_id').limit(limit).execute();
  }

  async #previewOf(
    row: CaseTable,
    to: Definition,
    mapping: MigrationOptions['mapping'],
  ): Promise<MigrationPreview> {
    const isOpen = row.status === 'active' || row.status === 'suspended';
    return isOpen ? previewCase(this.#ports, { row, to, mapping }) : refusedAs('MIGRATION_CASE_ENDED', row);
  }

  async #digestOf(procedure: string, version: number | string | undefined): Promise<string> {
    const query = this.#ports.store.reads
      .selectFrom('deployments')
      .select('digest')
      .where('procedure', '=', procedure);
    const named =
      typeof version === 'number'
        ? query.where('version', '=', version)
        : version === undefined
          ? query.orderBy('version', 'desc')
          : query.where('digest', '=', version);
    const row = await named.executeTakeFirst();
    return (
      row?.digest ?? refuse(ErrorCode.PROCEDURE_NOT_FOUND, `version of '${procedure}'`, String(version ?? ''))
    );
  }

  async #fateOf(row: CaseTable, options: MigrationOptions): Promise<CaseFate> {
    const { definitions } = this.#ports;
    const to = await definitions.get(await this.#digestOf(row.procedure, options.to));
    const known = { caseId: row.case_id, from: row.digest, to: to.digest };
    if (row.digest === to.digest) return { ...known, fate: 'unchanged', moves: [], problems: [] };
    checkMapping(options.mapping ?? {}, await definitions.get(row.digest), to);
    if (options.dryRun === true) {
      const { moves, problems } = await this.#previewOf(row, to, options.mapping);
      return {
        ...known,
        fate: problems.length > 0 ? 'refused' : 'can-migrate',
        moves: shown(moves),
        problems,
      };
    }
    try {
      const answer = await this.#carryOut(row.case_id, to, options);
      return { ...known, fate: 'migrated', moves: answer.moves, problems: [] };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ...known, fate: 'refused', moves: [], problems: error.problems };
    }
  }

  async #carryOut(
    caseId: string,
    to: Definition,
    options: MigrationOptions,
  ): Promise<Pick<CaseFate, 'moves'>> {
    const { actor, reason, commandId, mapping } = options;
    const answer = await this.#ports.runner.run({
      caseId,
      type: 'migrate',
      ...limitsOf(options),
      ...(actor === undefined ? {} : { actor }),
      ...(reason === undefined ? {} : { reason }),
      ...(commandId === undefined ? {} : idGiven(`${commandId}:${caseId}`)),
      prepare: async ({ row, definition }) => {
        const { moves, problems } = await this.#previewOf(row, to, mapping);
        if (problems.length > 0) throw new Refused(problems);
        const details = { from: definition.digest, to: to.digest, moves: shown(moves) } as unknown as Json;
        return {
          command: { type: 'migrate', ...migrationOf(definition, to, mapping) },
          version: to,
          writes: [{ statement: 'setVersion', values: { case_id: caseId, digest: to.digest } }],
          entries: [{ type: 'migrated', element: to.main.model.id, details }],
          answer: { moves: shown(moves) } as unknown as Json,
        };
      },
    });
    return answer as unknown as Pick<CaseFate, 'moves'>;
  }
}

function shown(moves: MigrationPreview['moves']): CaseFate['moves'] {
  return moves.map(({ from, to }) => ({ element: from, to }));
}

function elementsOf({ processes }: Definition): ReadonlySet<string> {
  const scopes = [...processes.values()].flatMap((process) => [...process.scopes.values()]);
  return new Set(scopes.flatMap(({ nodes }) => [...nodes.keys()]));
}

function checkMapping(mapping: Readonly<Record<string, string>>, before: Definition, to: Definition): void {
  const entries = Object.entries(mapping);
  if (entries.length === 0) return;
  const [known, wanted] = [elementsOf(before), elementsOf(to)];
  const wrong = entries.find(([from, element]) => !known.has(from) || !wanted.has(element));
  if (wrong === undefined) return;
  const message = `Expected the mapping to go from steps of the old version to steps of the new, but found '${wrong.join("' to '")}'`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { from: wrong[0], to: wrong[1] });
}

function refusedAs(code: string, { status }: CaseTable): MigrationPreview {
  return { moves: [], problems: [{ code, severity: 'error', params: { status } }] };
}

function refuse(code: ErrorCode, what: string, found: string): never {
  throw new MotcuaError(code, `Expected a ${what}, but there is no '${found}'`, { found });
}
