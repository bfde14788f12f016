import type { Bundle, BundleFile } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import type { Scenario } from '../bundle/scenario.ts';
import type { OfficeCalendars } from '../calendar/calendar-set.ts';
import { formatInstant, parseInstant } from '../calendar/instant.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Library } from '../kernel/library.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { runScenario } from '../scenario/run-scenario.ts';
import type { DeploymentTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Calendars, CalendarVersions } from './calendars.ts';
import { type Calls, callsNow, callsThen, versionOf, withoutPublished } from './called-procedures.ts';
import {
  type Definition,
  defineProcedure,
  type Examined,
  type Extensions,
  hasError,
  libraryOf,
  ownerOf,
} from './define-procedure.ts';
import { digestOf } from './digest-of.ts';
import { OncePerTurn } from './once-per-turn.ts';
import { waitsOf } from './start-waits.ts';

/** The files of a bundle as they are stored. */
type StoredFiles = readonly { readonly name: string; readonly text?: string; readonly base64?: string }[];

export function encodeFiles(files: readonly BundleFile[]): string {
  const stored: StoredFiles = files.map(({ name, content }) =>
    typeof content === 'string'
      ? { name, text: content }
      : { name, base64: Buffer.from(content).toString('base64') },
  );
  return JSON.stringify(stored);
}

export function decodeFiles(text: string): readonly BundleFile[] {
  return (JSON.parse(text) as StoredFiles).map(({ name, text: content, base64 = '' }) => ({
    name,
    content: content ?? new Uint8Array(Buffer.from(base64, 'base64')),
  }));
}

/** Runs the scenarios of a bundle: those that do not pass any more are errors. */
function rehearse(definition: Definition, library: Library): readonly Problem[] {
  const { bundle, main } = definition;
  return Object.entries(bundle.scenarios).flatMap(([id, scenario]) => {
    const path = `scenarios/${id}.json`;
    return runScenario({ bundle, main, library, scenario: scenario as unknown as Scenario, path }).problems;
  });
}

type PublishedRow = Pick<DeploymentTable, 'files' | 'deployed_at' | 'calls'>;

/** Beyond, the one used longest ago is compiled again when it is needed. */
const MAXIMUM_COMPILED = 200;

/** The definitions that cases run on: found by digest in the store, compiled at first use. */
export class Definitions {
  readonly #store: Store;
  readonly #calendars: Calendars;
  readonly #extensions: Extensions;
  readonly #maximumCompiled: number;
  readonly #compiled = new Map<string, Definition>();
  /** The digests of the versions published last. Not kept: another node may publish at any moment. */
  readonly #latest = new OncePerTurn((procedure) => this.#latestDigest(procedure));

  /** @param options.maximumCompiled most definitions that are kept compiled */
  constructor(options: {
    readonly store: Store;
    readonly calendars: Calendars;
    readonly extensions?: Extensions;
    readonly maximumCompiled?: number;
  }) {
    this.#maximumCompiled = options.maximumCompiled ?? MAXIMUM_COMPILED;
    this.#store = options.store;
    this.#extensions = options.extensions ?? {};
    this.#calendars = options.calendars;
  }

  remember(definition: Definition): void {
    this.#compiled.delete(definition.digest);
    this.#compiled.set(definition.digest, definition);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > this.#maximumCompiled && oldest !== undefined) this.#compiled.delete(oldest);
  }

  /** The version with a digest. */
  async get(digest: string): Promise<Definition> {
    const known = this.#compiled.get(digest);
    if (known !== undefined) {
      this.remember(known);
      return known;
    }
    const row = await this.#published(digest);
    const { definition } =
      row === undefined ? {} : await defineProcedure(decodeFiles(row.files), digest, this.#extensions);
    if (row === undefined || definition === undefined) {
      throw new MotcuaError(
        ErrorCode.PROCEDURE_NOT_FOUND,
        `Expected a deployment with the digest '${digest}'`,
        { digest },
      );
    }
    const bound = await this.#bind(definition, row);
    this.remember(bound);
    return bound;
  }

  #published(digest: string): Promise<PublishedRow | undefined> {
    return this.#store.reads
      .selectFrom('deployments')
      .select(['files', 'deployed_at', 'calls'])
      .where('digest', '=', digest)
      .executeTakeFirst();
  }

  /** With the procedures of other deployments that it calls: as it was published, or, where it never was, as they are now. */
  async #bind(definition: Definition, published: PublishedRow | undefined): Promise<Definition> {
    const calls = await this.#callsOf(definition, published);
    const called = new Map<string, Definition>();
    for (const [name, digest] of Object.entries(calls)) called.set(name, await this.get(digest));
    return called.size === 0 ? definition : { ...definition, called };
  }

  async #callsOf(definition: Definition, published: PublishedRow | undefined): Promise<Calls> {
    if (published === undefined) return callsNow(this.#store, definition);
    const { calls, deployed_at: publishedAt } = published;
    return calls === null ? callsThen(this.#store, definition, publishedAt) : (JSON.parse(calls) as Calls);
  }

  /** The version of a procedure that new cases begin with: the last one published. */
  async latest(procedure: string): Promise<Definition> {
    return this.get(await this.#latest.get(procedure));
  }

  async #latestDigest(procedure: string): Promise<string> {
    const [row] = await this.#store.query('latestDeployment', { procedure });
    if (row === undefined) {
      const message = `Expected a published procedure '${procedure}', but there is none: deploy it first`;
      throw new MotcuaError(ErrorCode.PROCEDURE_NOT_FOUND, message, { procedure });
    }
    return row.digest;
  }

  /** The date of a moment where the calendar is, `YYYY-MM-DD`. */
  localDate(instant: string): string {
    const { zone } = this.#calendars.of(undefined).calendar;
    return formatInstant(parseInstant(instant), zone).slice(0, 'YYYY-MM-DD'.length);
  }

  /** Reads, checks, compiles and rehearses a bundle: what may be published. */
  async examine(files: readonly BundleFile[], now: string): Promise<Examined> {
    const { bundle, problems: read } = readBundle(files);
    const found = bundle === undefined ? read : [...read, ...(await this.#judge(bundle))];
    const open = await withoutPublished(this.#store, found);
    if (hasError(open)) return { problems: open };
    const { definition: unbound, problems } = await defineProcedure(files, digestOf(files), this.#extensions);
    if (unbound === undefined) return { problems };
    const definition = await this.#bind(unbound, await this.#published(unbound.digest));
    const failures = [
      ...this.waitsOf(definition, now).problems,
      ...rehearse(definition, this.library(definition, {})),
    ];
    return failures.length > 0 ? { problems: [...open, ...failures] } : { definition, problems: open };
  }

  /**
   * The version of a case with those that it stands in, by the keys of their processes. Before calls were written down, a version that was published
   * again was bound anew: a case that has called a version before stays with that one, which is also what an audit must do again.
   */
  async standingIn(definition: Definition, processes: readonly string[]): Promise<Definition> {
    const elsewhere = processes.filter((key) => ownerOf(definition, key) === undefined);
    if (elsewhere.length === 0) return definition;
    const called = new Map(definition.called);
    const others = new Set<Definition>();
    for (const key of elsewhere) {
      const found = await this.get(versionOf(key));
      if (found.procedure === definition.procedure) others.add(found);
      else called.set(found.procedure, found);
    }
    return { ...definition, called, others: [...others] };
  }

  /** What a version waits for to begin cases. */
  waitsOf(definition: Definition, now: string): ReturnType<typeof waitsOf> {
    return waitsOf({ definition, library: this.library(definition, {}), now });
  }

  /**
   * What a step of a case may look things up in; it counts by the calendars of the case's unit: those of now, those that a command says it counted
   * by, or, where it does not say, those of its moment.
   */
  library(
    definition: Definition,
    facts: JsonObject,
    then?: { readonly at: string; readonly calendars?: CalendarVersions | undefined },
  ): Library {
    const unit = typeof facts.unit === 'string' ? facts.unit : undefined;
    const calendars = this.#calendarsThen(unit, then);
    return libraryOf(definition, calendars, facts, this.#extensions);
  }

  /** Makes ready for `library` what commands counted by. */
  knowCalendars(all: readonly CalendarVersions[]): Promise<void> {
    return this.#calendars.know(all);
  }

  #calendarsThen(
    unit: string | undefined,
    then: { readonly at: string; readonly calendars?: CalendarVersions | undefined } | undefined,
  ): OfficeCalendars {
    if (then === undefined) return this.#calendars.of(unit);
    return then.calendars === undefined
      ? this.#calendars.asOf(unit, then.at)
      : this.#calendars.ofVersions(unit, then.calendars);
  }

  /** What only publishing needs is loaded then: an engine that carries on cases does without. */
  async #judge(bundle: Bundle): Promise<readonly Problem[]> {
    const { checkSchemas } = await import('./check-schemas.ts');
    const { lint } = await import('../lint/lint.ts');
    return [...checkSchemas(bundle), ...(await lint(bundle, this.#lintOptions()))];
  }

  #lintOptions(): { readonly languages?: readonly string[] } {
    const { languages } = this.#extensions;
    return languages === undefined ? {} : { languages: Object.keys(languages) };
  }
}
