import type { Bundle, BundleFile } from '../bundle/bundle.ts';
import type { Procedure } from '../bundle/procedure.ts';
import type { Actor } from '../model/actor.ts';
import type { JsonObject } from '../model/json.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Problem } from '../model/problem.ts';
import { callsOf } from '../runtime/called-procedures.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Committer } from '../runtime/committer.ts';
import type { Definition, Examined } from '../runtime/define-procedure.ts';
import { type Definitions, encodeFiles } from '../runtime/definitions.ts';
import { type CommandLimits, Patience } from '../runtime/patience.ts';
import { ignoreWrites, listenWrites } from '../runtime/start-waits.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import { startFormOf } from './case-service.ts';

/** A published version. */
export interface Deployed {
  readonly procedure: string;
  readonly version: number;
  readonly digest: string;
}

interface Publication {
  readonly files: readonly BundleFile[];
  readonly actor?: Actor;
}

interface Published {
  readonly procedures: readonly Deployed[];
  readonly problems: readonly Problem[];
}

/** A procedure as those see it who apply for it or administer it. */
export interface ProcedureDetails extends Deployed {
  readonly name: LocalizedText;
  readonly details: Procedure | null;
  /** The steps of the process: their kind and how they are called. */
  readonly elements: Readonly<Record<string, { readonly kind: string; readonly name: LocalizedText }>>;
  /** By locale: the Vietnamese texts of the forms and how they read in that language. */
  readonly texts: Bundle['texts'];
  /** The form that an application is made with. */
  readonly startForm: {
    readonly id: string;
    readonly schema: JsonObject;
    readonly ui: JsonObject | null;
  } | null;
}

export interface ProcedurePorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly definitions: Definitions;
  readonly clock: Clock;
  /** Reads, checks and compiles a bundle. */
  readonly define: (files: readonly BundleFile[]) => Promise<Examined>;
  /** Called after a version was published: it may wait for something that has come. */
  readonly published: () => void;
}

function nameOf({ bundle, main }: Definition): LocalizedText {
  return bundle.procedure?.name ?? { vi: main.model.name ?? main.model.id };
}

function elementsOf({ main }: Definition): ProcedureDetails['elements'] {
  const nodes = [...main.scopes.values()].flatMap(({ model }) => model.nodes);
  const entries = nodes.map(({ id, kind, name = id, settings: { nameEn } }) => {
    const texts: LocalizedText = nameEn === undefined ? { vi: name } : { vi: name, en: nameEn };
    return [id, { kind, name: texts }] as const;
  });
  return Object.fromEntries(entries);
}

/** A draft of a catalogue can be tried out, so it is taken; whoever publishes it is told that nobody has gone through it. */
function draftWarning({ bundle }: Definition): readonly Problem[] {
  if (bundle.procedure?.draft !== true) return [];
  return [{ code: 'PROCEDURE_DRAFT', severity: 'warning', path: 'procedure.json#/draft', params: {} }];
}

/** Publishing procedures and reading what is published. */
export class ProcedureService {
  readonly #ports: ProcedurePorts;

  constructor(ports: ProcedurePorts) {
    this.#ports = ports;
  }

  /**
   * Publishes a bundle as the next version of its procedure: new cases begin with it, running ones keep theirs. The same bundle again is the
   * version it is already. With an error in any file nothing is published.
   */
  deploy(options: Publication & CommandLimits): Promise<Published> {
    const patience = new Patience(options);
    return patience.over(() => this.#publish(options, patience));
  }

  async #publish(options: Publication, patience: Patience): Promise<Published> {
    const { definition, problems: found } = await this.#ports.define(options.files);
    if (definition === undefined) return { procedures: [], problems: found };
    const problems = [...found, ...draftWarning(definition)];
    const { digest, procedure } = definition;
    for (;;) {
      patience.again();
      const versions = await this.#versions(procedure);
      const [latest] = versions;
      if (latest?.digest === digest) return { procedures: [latest], problems };
      const version = (latest?.version ?? 0) + 1;
      const isRestored = versions.some((other) => other.digest === digest);
      const deployed: Deployed = { procedure, version, digest };
      const writes: readonly Write[] = [
        ...(latest === undefined ? [] : ignoreWrites(await this.#ports.definitions.get(latest.digest))),
        ...listenWrites(this.#ports.definitions.waitsOf(definition, this.#ports.clock.now()).waits),
        ...(isRestored ? ([{ statement: 'removeDeployment', values: { digest } }] as const) : []),
        {
          statement: 'insertDeployment',
          values: {
            ...deployed,
            name: JSON.stringify(nameOf(definition)),
            files: encodeFiles(options.files),
            deployed_at: this.#ports.clock.now(),
            deployed_by: options.actor?.id ?? null,
            calls: JSON.stringify(callsOf(definition)),
          },
        },
      ];
      const written = await this.#ports.committer.commit(writes, patience);
      if (!written.written) continue;
      this.#ports.definitions.remember(definition);
      this.#ports.published();
      return { procedures: [deployed], problems };
    }
  }

  /** The procedures that are published, each in its last version. */
  async list(): Promise<{ readonly items: readonly (Deployed & { readonly name: LocalizedText })[] }> {
    const rows = await this.#ports.store.reads
      .selectFrom('deployments')
      .select(['procedure', 'version', 'digest', 'name'])
      .orderBy('procedure')
      .orderBy('version', 'desc')
      .execute();
    const last = rows.filter((row, index) => rows[index - 1]?.procedure !== row.procedure);
    return { items: last.map(({ name, ...row }) => ({ ...row, name: JSON.parse(name) as LocalizedText })) };
  }

  /** A procedure in its last version, or in the one with a digest. */
  async get(options: { readonly procedure: string; readonly version?: string }): Promise<ProcedureDetails> {
    const definition = await this.#definition(options);
    const { bundle, digest, procedure } = definition;
    const versions = await this.#versions(procedure);
    const form = startFormOf(definition);
    const found = form === undefined ? undefined : bundle.forms[form];
    return {
      procedure,
      version: versions.find((other) => other.digest === digest)?.version ?? 0,
      digest,
      name: nameOf(definition),
      details: bundle.procedure ?? null,
      elements: elementsOf(definition),
      texts: bundle.texts,
      startForm:
        form === undefined || found === undefined
          ? null
          : { id: form, schema: found.schema, ui: found.ui ?? null },
    };
  }

  /** A form of a version, to be filled in. */
  async form(options: {
    readonly procedure: string;
    readonly version?: string;
    readonly form: string;
  }): Promise<{
    readonly schema: JsonObject;
    readonly ui: JsonObject | null;
  } | null> {
    const { bundle } = await this.#definition(options);
    const found = Object.hasOwn(bundle.forms, options.form) ? bundle.forms[options.form] : undefined;
    return found === undefined ? null : { schema: found.schema, ui: found.ui ?? null };
  }

  /** The files of a procedure, for the designer. */
  async files(options: {
    readonly procedure: string;
    readonly version?: string;
  }): Promise<{ readonly files: readonly BundleFile[] }> {
    return { files: (await this.#definition(options)).bundle.files };
  }

  #definition({
    procedure,
    version,
  }: {
    readonly procedure: string;
    readonly version?: string;
  }): Promise<Definition> {
    return version === undefined
      ? this.#ports.definitions.latest(procedure)
      : this.#ports.definitions.get(version);
  }

  #versions(procedure: string): Promise<Deployed[]> {
    return this.#ports.store.reads
      .selectFrom('deployments')
      .select(['procedure', 'version', 'digest'])
      .where('procedure', '=', procedure)
      .orderBy('version', 'desc')
      .execute();
  }
}
