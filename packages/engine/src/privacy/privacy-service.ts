import { identitiesOf, refuseCase } from '../cases/access.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import { type CommandError, commandErrorOf } from '../runtime/command-answer.ts';
import { type CommandLimits, endsAll, givenUpAfter, Patience, sharedLimits } from '../runtime/patience.ts';
import type { CaseTable } from '../store/schema.ts';
import { type DueCase, dueCases } from './due-cases.ts';
import { type Erased, Eraser, type EraserPorts, type ErasureOrder } from './eraser.ts';
import { type ExportedCase, exportCase } from './export-case.ts';
import type { ErasableFiles, PrivacyOptions } from './privacy-options.ts';
import { rewrapKeys } from './rewrap-keys.ts';

/** Whose data: everything of a person (the applicant of their cases), or one case. */
export type Subject = { readonly subject: string } | { readonly caseId: string };

/** A case whose data have been kept for as long as its procedure says. */
export interface DueErasure {
  readonly caseId: string;
  readonly procedure: string;
  readonly endedAt: string;
  /** The ISO 8601 duration after its end for which the procedure keeps data. */
  readonly after: string;
}

/** That the data of a case were erased. Holds nothing of the person. */
export interface ErasureRecord {
  readonly caseId: string;
  readonly procedure: string;
  readonly erasedAt: string;
  /** The id of who did it; absent: the host itself. */
  readonly actor?: string;
  readonly reason: string;
}

/** A case that is due and could not be erased, and why. */
interface FailedErasure {
  readonly caseId: string;
  readonly error: CommandError;
}

/** What keeping no longer than the law says came to. */
export interface AppliedRetention extends Erased {
  /** Cases that are due and could not be erased, and why. */
  readonly failed: readonly FailedErasure[];
  /** Whether nothing is due but what could not be erased. */
  readonly isDone: boolean;
}

/** Everything that is held of a person. */
export interface PersonalExport {
  readonly subject: string;
  readonly at: string;
  readonly cases: readonly ExportedCase[];
  /** Files that the person has sent, also those that no case refers to. */
  readonly files: readonly string[];
}

export interface PrivacyPorts extends Omit<EraserPorts, 'files'> {
  readonly options: PrivacyOptions;
  /** Who administers where the host does not say. */
  readonly isAdministrator: (actor: Actor) => boolean;
}

const PAGE = 100;

/** Erases personal data, says what is due, and gives people what is held of them. */
export class PrivacyService {
  readonly #ports: PrivacyPorts;
  readonly #files: ErasableFiles | undefined;
  readonly #eraser: Eraser;

  constructor(ports: PrivacyPorts) {
    this.#ports = ports;
    this.#files = ports.options.files;
    this.#eraser = new Eraser({ ...ports, files: this.#files });
  }

  /**
   * Erases the personal data of a person (`subject`: the applicant's id) or of a case, for ever: their keys are destroyed, what names them is removed,
   * their uploaded files too. What remains says where the cases went, and when; the audit follows it. One transaction: all or nothing.
   *
   * A case that still runs cannot go on without its data, so it is refused (`CASE_NOT_ENDED`) unless `force` is given, which cancels it first.
   * `reason` is kept in the clear: name a request by its number, never the person.
   *
   * Throws `ACCESS_DENIED`, `CASE_NOT_FOUND`, `CASE_NOT_ENDED`, and `INVALID_ARGUMENT` where the reason is empty or names the person. Given up, nothing is
   * erased; `cancelled` of the error's details are the cases that were cancelled by then.
   *
   * @example
   * await engine.privacy.erase({ subject: '001099012345', actor: officer, reason: 'request 17/2026' });
   */
  async erase(
    options: Subject & {
      readonly reason: string;
      readonly actor?: Actor;
      readonly force?: boolean;
    } & CommandLimits,
  ): Promise<Erased> {
    const { reason, actor, force = false } = options;
    this.#requireAdministrator(actor);
    requireSubject(options);
    const limits = sharedLimits(options);
    const find = (): Promise<readonly CaseTable[]> => this.#casesOf(options);
    const { running, files } = await new Patience(limits).over(async () => {
      const rows = await find();
      if (rows.length === 0 && 'caseId' in options) await this.#requireCase(options.caseId);
      requireReason(reason, options, rows);
      const owned = 'subject' in options ? await this.#ownedBy(options.subject) : [];
      return { running: rows.filter(({ ended_at }) => ended_at === null), files: owned };
    });
    if (running.length > 0 && !force) refuseRunning(running);
    return this.#endAndErase(running, { find, actor, reason, files }, limits);
  }

  async #endAndErase(
    running: readonly CaseTable[],
    order: ErasureOrder,
    limits: CommandLimits,
  ): Promise<Erased> {
    const cancelled: string[] = [];
    try {
      for (const row of running) {
        await this.#eraser.end(row, order, new Patience(limits));
        cancelled.push(row.case_id);
      }
      return await this.#eraser.erase(order, new Patience(limits));
    } catch (error) {
      throw givenUpAfter(error, { cancelled });
    }
  }

  /** The cases whose data have been kept for as long as their procedures say (`retention` of `procedure.json`); at most `limit` (default 100). */
  async due(
    options: { readonly procedure?: string; readonly limit?: number; readonly actor?: Actor } = {},
  ): Promise<{ readonly items: readonly DueErasure[] }> {
    this.#requireAdministrator(options.actor);
    const items = (await this.#due(options)).map(({ row, after }) => ({
      caseId: row.case_id,
      procedure: row.procedure,
      endedAt: row.ended_at ?? '',
      after,
    }));
    return { items };
  }

  /**
   * Erases what is due, at most `limit` cases (default 100), each in a transaction of its own; one that cannot be erased holds up no other: it is tried in every
   * call, and does not count. The engine never does it by itself: the host calls it, say once a night, until `isDone`. Given up between two, `cases` of the
   * error's details are those that are erased.
   */
  async applyRetention(
    options: {
      readonly procedure?: string;
      readonly limit?: number;
      readonly actor?: Actor;
    } & CommandLimits = {},
  ): Promise<AppliedRetention> {
    const { actor, limit = PAGE } = options;
    this.#requireAdministrator(actor);
    const limits = sharedLimits(options);
    const done = { cases: [] as string[], files: [] as string[], failed: [] as FailedErasure[] };
    let past: DueCase | undefined;
    while (done.cases.length < limit) {
      const asked = limit - done.cases.length;
      const due = await new Patience(limits).over(() => this.#due({ ...options, limit: asked, past }));
      for (const one of due) {
        try {
          const erased = await this.#eraseDue(one, actor, limits);
          done.cases.push(...erased.cases);
          done.files.push(...erased.files);
        } catch (error) {
          if (endsAll(error)) throw givenUpAfter(error, { cases: done.cases });
          done.failed.push({ caseId: one.row.case_id, error: commandErrorOf(error) });
        }
      }
      if (due.length < asked) return { ...done, isDone: true };
      past = due.at(-1);
    }
    return { ...done, isDone: false };
  }

  #eraseDue({ row, after }: DueCase, actor: Actor | undefined, limits: CommandLimits): Promise<Erased> {
    const find = (): Promise<readonly CaseTable[]> => this.#casesOf({ caseId: row.case_id });
    return this.#eraser.erase({ find, actor, reason: `retention ${after}` }, new Patience(limits));
  }

  /** Everything that is held of a person, as plain JSON. For the person themselves, and for administrators. */
  async export(options: { readonly subject: string; readonly actor?: Actor }): Promise<PersonalExport> {
    const { subject, actor } = options;
    if (actor !== undefined && !identitiesOf(actor).includes(subject)) this.#requireAdministrator(actor);
    const rows = await this.#casesOf({ subject });
    const cases: ExportedCase[] = [];
    for (const row of rows) cases.push(await exportCase(this.#ports, row));
    return { subject, at: this.#ports.clock.now(), cases, files: await this.#ownedBy(subject) };
  }

  /** What was erased, the last first; at most `limit` (default 100) from before `before`. */
  async log(
    options: { readonly before?: string; readonly limit?: number; readonly actor?: Actor } = {},
  ): Promise<{ readonly items: readonly ErasureRecord[] }> {
    const { before, limit = PAGE, actor } = options;
    this.#requireAdministrator(actor);
    let query = this.#ports.store.reads
      .selectFrom('cases')
      .innerJoin('commands', (join) =>
        join.onRef('commands.case_id', '=', 'cases.case_id').onRef('commands.seq', '=', 'cases.revision'),
      )
      .select(['cases.case_id', 'cases.procedure', 'cases.erased_at', 'commands.actor', 'commands.reason'])
      .where('cases.erased_at', 'is not', null);
    if (before !== undefined) query = query.where('cases.erased_at', '<', before);
    const rows = await query
      .orderBy('cases.erased_at', 'desc')
      .orderBy('cases.case_id', 'desc')
      .limit(limit)
      .execute();
    const items = rows.map(({ case_id: caseId, procedure, erased_at, actor: who, reason }) => ({
      caseId,
      procedure,
      erasedAt: erased_at ?? '',
      ...(who === null ? {} : { actor: (JSON.parse(who) as Actor).id }),
      reason: reason ?? '',
    }));
    return { items };
  }

  /**
   * Wraps the keys of all cases and kept messages with the current master key, a page at a time, beside everything else. When it is done, `locked` is 0 and the former
   * master keys are needed no more. Given up between two pages, the error's details say how many were; asked again it goes on.
   */
  async rewrapKeys(options: { readonly actor?: Actor } & CommandLimits = {}): Promise<{
    readonly rewrapped: number;
    /** Those whose master key was not given. */
    readonly locked: number;
  }> {
    this.#requireAdministrator(options.actor);
    return rewrapKeys(this.#ports, options);
  }

  #due({
    procedure,
    limit = PAGE,
    past,
  }: {
    readonly procedure?: string;
    readonly limit?: number;
    readonly past?: DueCase | undefined;
  }): Promise<readonly DueCase[]> {
    const now = this.#ports.clock.now();
    const page = { now, limit, past };
    return dueCases(this.#ports.store, { ...page, ...(procedure === undefined ? {} : { procedure }) });
  }

  #casesOf(whose: Subject): Promise<readonly CaseTable[]> {
    const query = this.#ports.written.reads.selectFrom('cases').selectAll().where('erased_at', 'is', null);
    const found =
      'subject' in whose
        ? query.where('applicant', '=', whose.subject)
        : query.where('case_id', '=', whose.caseId);
    return found.orderBy('case_id').execute();
  }

  /** A case that was erased before is no mistake: it is done. */
  async #requireCase(caseId: string): Promise<void> {
    const [row] = await this.#ports.store.query('caseById', { case_id: caseId });
    if (row === undefined) refuseCase(caseId);
  }

  async #ownedBy(subject: string): Promise<readonly string[]> {
    return (await this.#files?.ownedBy?.(subject)) ?? [];
  }

  #requireAdministrator(actor: Actor | undefined): void {
    const { options, isAdministrator } = this.#ports;
    if (actor === undefined || (options.mayAdminister ?? isAdministrator)(actor)) return;
    const message = `Expected '${actor.id}' to administer personal data, but they may not`;
    throw new MotcuaError(ErrorCode.ACCESS_DENIED, message, { id: actor.id });
  }
}

/** Over HTTP anything can come: erasing must never be about more than was meant. */
function requireSubject(whose: { readonly subject?: unknown; readonly caseId?: unknown }): void {
  const named = [whose.subject, whose.caseId].filter((name) => name !== undefined);
  if (named.length === 1 && typeof named[0] === 'string' && named[0] !== '') return;
  throw new MotcuaError(
    ErrorCode.INVALID_ARGUMENT,
    `Expected either 'subject' or 'caseId', but found ${named.length === 0 ? 'neither' : 'both'}`,
  );
}

/** The log of erasures is kept: a reason that names the person would keep what is to be gone. */
function requireReason(reason: string, whose: Subject, rows: readonly CaseTable[]): void {
  const names = rows.flatMap(({ applicant, number, business_key: key }) => [applicant, number, key]);
  const all = 'subject' in whose ? [whose.subject, ...names] : names;
  const isNamed = all.some((name) => name !== null && name !== '' && reason.includes(name));
  if (reason.trim() !== '' && !isNamed) return;
  const message =
    'Expected a reason that does not name the person or a case of theirs: it is kept when everything else is gone';
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message);
}

function refuseRunning(running: readonly CaseTable[]): never {
  const cases = running.map(({ case_id }) => case_id);
  const message = `Expected the cases to have ended, but ${cases.join(', ')} still run and could not go on without their data: let them end, or give 'force' to cancel them`;
  throw new MotcuaError(ErrorCode.CASE_NOT_ENDED, message, { cases });
}
