import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Records } from '../kernel/record-set.ts';
import { type StepResult, step } from '../kernel/step.ts';
import type { Actor } from '../model/actor.ts';
import type { Command } from '../model/command.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { CaseRecord } from '../model/record.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { DataKey } from '../store/seal/sealed-text.ts';
import type { Store } from '../store/store.ts';
import { recordsIn } from '../store/stored-records.ts';
import type { Write, WriteSet } from '../store/write-set.ts';
import { plainTextOr } from '../util/plain-text.ts';
import type { Calendars, CalendarVersions } from './calendars.ts';
import { type CaseAtHand, caseAtHand, recordsAfter } from './case-at-hand.ts';
import type { CaseCommand, Prepared } from './case-command.ts';
import type { Clock } from './clock.ts';
import { commandIdTaken, requireSameCommand } from './command-id.ts';
import type { Committer } from './committer.ts';
import { composeWrites, type EventSinks } from './compose-writes.ts';
import type { Definition } from './define-procedure.ts';
import type { Definitions } from './definitions.ts';
import type { Numbering } from './numbering.ts';
import { type OwnJobs, type WorkLeft, workLeft } from './own-jobs.ts';
import { Patience } from './patience.ts';
import { NO_TASKS, type RecentCase, RecentCases, type TaskOfRevision } from './recent-cases.ts';
import { sealWrites } from './seal-writes.ts';
import { SerialQueues } from './serial-queues.ts';

/** How often a command is tried when other nodes are faster. */
const MAXIMUM_ATTEMPTS = 20;

const LONGEST_STANDSTILL_MILLISECONDS = 24 * 3_600_000;

const NOTHING: StepResult = { changed: [], removed: [], effects: [], outcomes: [] };

/** What a command needs of the runtime. */
export interface RunnerPorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly definitions: Definitions;
  readonly calendars: Calendars;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly numbering: Numbering;
  readonly sinks: EventSinks;
  /** Handlers whose work is done outside, by workers that fetch it. */
  readonly external: ReadonlySet<string>;
  readonly ownJobs: Pick<OwnJobs, 'take'>;
  /** Called after a commit that left something to do: a job, a timer, a wait. */
  readonly left: (work: WorkLeft) => void;
}

/** A case that a command finds, or the place of one that it makes. */
interface Subject extends RecentCase {
  readonly isNew: boolean;
}

/** A command that was computed: what is to be written, and what the case is then. */
interface ComposedStep {
  readonly prepared: Prepared;
  readonly subject: Subject;
  /** The records that it leaves; undefined where not all of them are at hand. */
  readonly records: CaseAtHand['records'] | undefined;
  readonly writes: WriteSet;
  readonly key: DataKey | undefined;
}

/** A case that begins: its row as it will be first. */
export interface NewCase {
  readonly caseId: string;
  readonly definition: Definition;
  readonly businessKey?: string;
  readonly unit?: string;
  readonly applicant?: string;
}

/** Carries out commands on cases: load, step, write set, commit. Commands on one case wait for each other; cases do not. */
export class CaseRunner {
  readonly #ports: RunnerPorts;
  readonly #queues = new SerialQueues();
  readonly #recent = new RecentCases();

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
  }

  /** Carries out a command on a case that is there. Gives its answer, or that of the same command before. */
  run(command: CaseCommand): Promise<Json> {
    const { caseId } = command;
    return this.#inTurn(caseId, command, () => this.#find(caseId));
  }

  /** Begins a case. */
  start(command: CaseCommand, created: NewCase): Promise<Json> {
    const subject: Subject = {
      definition: created.definition,
      isNew: true,
      tasks: NO_TASKS,
      loaded: { row: this.#firstRow(created), records: new Map(), complete: true, isPacked: true },
    };
    return this.#inTurn(created.caseId, command, async () => subject, created);
  }

  /** An open task as this process left it a moment ago, which holds for the revision it is of and no other; mostly undefined. */
  taskInHand(taskId: string): TaskOfRevision | undefined {
    return this.#recent.task(taskId);
  }

  /** What is kept of a case in memory goes: it was erased. */
  forget(caseId: string): void {
    this.#recent.take(caseId);
  }

  #inTurn(
    caseId: string,
    command: CaseCommand,
    find: () => Promise<Subject>,
    created?: NewCase,
  ): Promise<Json> {
    const { patience = new Patience(command) } = command;
    return patience.over(() =>
      this.#queues.run(caseId, () => this.#attempt(command, patience, find, created)),
    );
  }

  async #attempt(
    command: CaseCommand,
    patience: Patience,
    find: () => Promise<Subject>,
    created: NewCase | undefined,
  ): Promise<Json> {
    const answer = await this.#onRecent(command, patience);
    if (answer !== undefined) return answer;
    for (let attempt = 0; attempt < MAXIMUM_ATTEMPTS; attempt += 1) {
      patience.again();
      const finding = find();
      // Asked together, of one moment. Who was answered before need not find the case as it was.
      finding.catch(() => undefined);
      const answered = await this.#answerBefore(command, created);
      if (answered !== undefined) return answered;
      const step = await this.#compose(command, patience, await finding);
      if (await this.#commit(step, patience)) return step.prepared.answer ?? {};
    }
    const message = `Expected command '${command.type}' on case '${command.caseId}' to be the only one at its time, but others were first ${MAXIMUM_ATTEMPTS} times: try again`;
    throw new MotcuaError(ErrorCode.COMMAND_CONFLICT, message, {
      caseId: command.caseId,
      command: command.type,
    });
  }

  /**
   * On the case as this process left it, without asking for it, nor whether the command was carried out before: where either is not as it seems,
   * the revision or the id refuses the commit. Undefined where it led nowhere: then everything is asked, and a refusal is said by what is there.
   */
  async #onRecent(command: CaseCommand, patience: Patience): Promise<Json | undefined> {
    const recent = this.#recent.take(command.caseId);
    if (recent === undefined) return undefined;
    const step = await this.#compose(command, patience, { ...recent, isNew: false }).catch(() => undefined);
    if (step === undefined || !(await this.#commit(step, patience))) return undefined;
    return step.prepared.answer ?? {};
  }

  /** What the command comes to. Nothing is written yet. */
  async #compose(command: CaseCommand, patience: Patience, subject: Subject): Promise<ComposedStep> {
    const prepared = await command.prepare({ row: subject.loaded.row, definition: subject.definition });
    patience.check();
    const now = notBefore(subject.loaded.row.updated_at, this.#ports.clock.now());
    const definition = prepared.version ?? subject.definition;
    const { result, calendars } =
      prepared.command === undefined
        ? { result: NOTHING, calendars: {} }
        : await this.#step(
            { ...subject, definition },
            { ...prepared, command: prepared.command },
            now,
            command.actor,
          );
    const { isNew, loaded } = subject;
    const records = recordsAfter(loaded, result);
    const { row, writes: keyWrites, key = await this.#ports.keys.ofCase(row) } = this.#sealing(subject);
    const writes = composeWrites({
      command,
      prepared,
      result,
      calendars,
      now,
      row,
      before: loaded,
      records,
      packed: this.#ports.store.capabilities.packed,
      definition,
      isNew,
      key,
      numbering: this.#ports.numbering,
      external: this.#ports.external,
      sinks: this.#ports.sinks,
    });
    return {
      prepared,
      subject: { ...subject, definition },
      records,
      writes: [...keyWrites, ...writes],
      key,
    };
  }

  /** Whether it was written. Jobs that are done here at once are taken before they are sealed. */
  async #commit(step: ComposedStep, patience: Patience): Promise<boolean> {
    const { writes, ended } = this.#ports.ownJobs.take(step.writes);
    let written = false;
    try {
      const committed = await this.#ports.committer.commit(sealWrites(writes, step.key), patience);
      written = committed.written;
      if (written) this.#afterwards(step, writes);
      return written;
    } finally {
      if (!written) this.#forgetNewKey(step);
      ended(written);
    }
  }

  #afterwards({ subject, records }: ComposedStep, writes: WriteSet): void {
    this.#recent.leave({ ...subject, records, writes });
    const left = workLeft(writes);
    if (left !== undefined) this.#ports.left(left);
  }

  /** The key of a case that was not written: under its id may be that of another case. */
  #forgetNewKey({ subject, key }: ComposedStep): void {
    if (subject.isNew && key !== undefined) this.#ports.keys.forget(key.id);
  }

  /** What the command is sealed with: the key of the case, which a new one gets with its first command. Undefined: it is to be looked up. */
  #sealing({ loaded: { row }, isNew }: Subject): {
    readonly key: DataKey | undefined;
    readonly row: CaseAtHand['row'];
    readonly writes: readonly Write[];
  } {
    const { keys } = this.#ports;
    if (!isNew) return { key: keys.atHand(row), row, writes: [] };
    const { key, write } = keys.create();
    return { key, row: { ...row, key_id: key.id }, writes: [write] };
  }

  async #find(caseId: string): Promise<Subject> {
    const loaded = await this.#ports.store.loadCase({ caseId, recordIds: ['head', 'root'] });
    if (loaded === undefined) {
      throw new MotcuaError(ErrorCode.CASE_NOT_FOUND, `Expected a case '${caseId}', but there is none`, {
        caseId,
      });
    }
    const definition = await this.#ports.definitions.get(loaded.row.digest);
    return { loaded: caseAtHand(loaded), definition, tasks: NO_TASKS, isNew: false };
  }

  async #answerBefore(command: CaseCommand, created: NewCase | undefined): Promise<Json | undefined> {
    const { id, type } = command;
    if (id === undefined) return undefined;
    const { store } = this.#ports;
    const [row] = await store.query('answerOf', { command_id: id });
    if (row === undefined) return undefined;
    requireSameCommand(row, command, created !== undefined || type === 'message');
    if (type === 'start') {
      const [begun] = await store.query('caseById', { case_id: row.case_id });
      if (begun?.procedure !== created?.definition.procedure) throw commandIdTaken(command, type);
    }
    return JSON.parse(row.answer) as Json;
  }

  /** Runs the kernel, handing it the records that it asks for. */
  async #step(
    { loaded, definition }: Subject,
    prepared: Prepared & { readonly command: Command },
    now: string,
    actor: Actor | undefined,
  ): Promise<{ readonly result: StepResult; readonly calendars: CalendarVersions }> {
    const { command } = prepared;
    if (this.#ports.calendars.isStale) await this.#ports.calendars.load();
    const { definitions } = this.#ports;
    const { row, complete, records: given } = loaded;
    const head = given.get('head');
    const standing = await definitions.standingIn(definition, head?.kind === 'head' ? head.processes : []);
    const library = definitions.library(standing, factsOf(loaded));
    const calendars = this.#ports.calendars.versions;
    const fetched = new Map<string, CaseRecord | null>();
    const records: Records = { get: (id) => given.get(id) ?? (complete ? null : fetched.get(id)) };
    const fetch = async (recordIds: readonly string[]): Promise<void> => {
      const found = recordsIn(await this.#ports.store.loadRecords({ caseId: row.case_id, recordIds }));
      for (const id of recordIds) fetched.set(id, found.get(id) ?? null);
    };
    if (!complete && prepared.records !== undefined) await fetch(prepared.records);
    let result = step({ library, records, command, now, actor });
    while ('need' in result) {
      await fetch(result.need);
      result = step({ library, records, command, now, actor });
    }
    return { result, calendars };
  }

  #firstRow({ caseId, definition, businessKey, unit, applicant }: NewCase): CaseAtHand['row'] {
    const now = this.#ports.clock.now();
    return {
      case_id: caseId,
      procedure: definition.procedure,
      digest: definition.digest,
      status: 'active',
      phase: null,
      number: null,
      business_key: plainTextOr('businessKey', businessKey, null),
      unit: plainTextOr('unit', unit, null),
      applicant: plainTextOr('applicant', applicant, null),
      started_at: now,
      ended_at: null,
      updated_at: now,
      revision: 0,
      history_length: 0,
      chain: '',
      key_id: null,
      erased_at: null,
    };
  }
}

/**
 * The time of a case does not go back: it stands still until the clock has caught up, so that a step that ends has begun before. Clocks of
 * nodes are never quite together, and are put back. A time that is further ahead was never right: the clock counts then.
 */
function notBefore(last: string, now: string): string {
  if (last <= now) return now;
  const ahead = new Date(last).getTime() - new Date(now).getTime();
  return ahead > 0 && ahead <= LONGEST_STANDSTILL_MILLISECONDS ? last : now;
}

function factsOf({ row }: CaseAtHand): JsonObject {
  return { number: row.number, procedure: row.procedure, unit: row.unit, businessKey: row.business_key };
}
