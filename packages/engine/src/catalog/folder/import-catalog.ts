import { Buffer } from 'node:buffer';
import type { BundleFile } from '../../bundle/bundle.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { canonicalJson } from '../../util/canonical-json.ts';
import { draftBundle } from '../draft/draft-bundle.ts';
import { type Merge, mergeBundle } from '../merge/merge-bundle.ts';
import { decideBy, type MergeRules } from '../merge/merge-rules.ts';
import { problemsOf } from '../problems-of.ts';
import type { CatalogRecord } from '../record.ts';
import type { CatalogInput, CatalogSource, SourceOptions } from '../source.ts';
import { CatalogFolder } from './catalog-folder.ts';
import { digestOf } from './digest.ts';
import { DuplicateSearch } from './find-duplicates.ts';
import type { ImportSummary, ProcedureResult, ProcedureStatus } from './import-summary.ts';
import type { ProcedureState } from './procedure-state.ts';

export interface ImportOptions {
  readonly input: CatalogInput;
  readonly source: CatalogSource;
  /** The folder that holds a bundle folder for each procedure; it is made where it is absent. */
  readonly out: string;
  /** When it happens, ISO 8601: kept in the journal only, so that bundles do not change with the time. */
  readonly at: string;
  readonly rules?: MergeRules;
  readonly sourceOptions?: SourceOptions;
  /** Says what would happen, and writes nothing. Default: false. */
  readonly dryRun?: boolean;
  /** Called behind each procedure. */
  readonly onProcedure?: (result: ProcedureResult) => void;
}

/** Counts up when drafts of the same record change, so that the next import brings them. */
const DRAFT_VERSION = 2;

/**
 * Imports a catalogue into a folder: a bundle for each new procedure, a merge, field by field, for each that is there already. What somebody edited
 * is never overwritten unless the rules say so, what the source no longer has is never deleted, the same input changes nothing. A run that is
 * killed leaves every bundle whole, and the next one with the same input goes on and ends the same.
 *
 * Reads and writes the disk synchronously between procedures; memory does not grow with the file beyond a summary of each procedure.
 *
 * @example
 * const { source } = await recogniseSource(input);
 * const summary = await importCatalog({ input, source, out: 'procedures', at: new Date().toISOString() });
 */
export async function importCatalog(options: ImportOptions): Promise<ImportSummary> {
  return new Import(options).run();
}

class Import {
  readonly #options: ImportOptions;
  readonly #folder: CatalogFolder;
  readonly #id: string;
  readonly #results: ProcedureResult[] = [];
  readonly #problems: Problem[] = [];
  readonly #seen = new Set<string>();
  readonly #duplicates: DuplicateSearch;
  #hasWritten = false;

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#folder = new CatalogFolder(options.out);
    this.#id = importId(this.#folder, options);
    this.#hasWritten = this.#folder.before(this.#id).length > 0;
    this.#duplicates = new DuplicateSearch(this.#folder, options.source.id);
  }

  async run(): Promise<ImportSummary> {
    const { source, input, sourceOptions = {}, dryRun = false } = this.#options;
    for await (const item of source.read(input, sourceOptions)) {
      if ('problem' in item) this.#problems.push(item.problem);
      else this.#procedure(item.record);
    }
    this.#gone();
    if (!dryRun) this.#finish();
    return {
      ...(this.#hasWritten && !dryRun ? { id: this.#id } : {}),
      source: source.id,
      counts: countsOf(this.#results),
      procedures: this.#results,
      problems: this.#problems,
      duplicates: this.#duplicates.found,
    };
  }

  #procedure(record: CatalogRecord): void {
    const code = record.code.value ?? '';
    if (code === '' || this.#seen.has(code)) return;
    this.#seen.add(code);
    this.#duplicates.look(record);
    const state = this.#folder.state(record.source, code);
    const digest = digestOf(canonicalJson({ record: record as unknown as Json, version: DRAFT_VERSION }));
    const isSame = state?.record === digest && state.open.length === 0 && state.goneSince === undefined;
    if (isSame) this.#add(record, { status: 'same', folder: state.folder });
    else this.#merge(record, digest, state);
  }

  #merge(record: CatalogRecord, digest: string, state: ProcedureState | undefined): void {
    const code = record.code.value ?? '';
    const { files: upstream, basis, questions } = draftBundle(record);
    const before = state ?? this.#predecessor(record);
    const folder = state?.folder ?? this.#freeFolder(code, record.source);
    const own = this.#folder.bundle(folder);
    const local = own ?? (before === undefined ? undefined : this.#folder.bundle(before.folder));
    const decide = decideBy(this.#options.rules ?? {}, code);
    const drafted = { basis, problems: [...problemsOf(record), ...questions] };
    if (local === undefined && before !== undefined && decide('', false) !== 'take') {
      this.#add(record, { status: 'removed', folder, ...drafted });
      return;
    }
    const merge = mergeBundle({
      base: before?.base,
      local: local ?? [],
      upstream,
      decide: local === undefined ? () => 'take' : decide,
      digest: digestOf,
    });
    const next = this.#stateOf(record, { folder, digest, merge, before });
    const status = statusOf({ state, before, local, merge });
    const result = { status, folder, ...drafted, fields: Object.fromEntries(merge.outcomes) };
    this.#write({ record, state, next, own, files: filesToWrite(own, local, merge) });
    const replaces = state === undefined ? before?.code : undefined;
    this.#add(record, local === undefined ? { ...result, fields: {} } : result, replaces);
  }

  /** A code that the record names as replaced, which this import does not have any more. */
  #predecessor(record: CatalogRecord): ProcedureState | undefined {
    const old = record.related.find(({ value }) => value?.replaces === true)?.value?.code;
    return old === undefined ? undefined : this.#folder.state(record.source, old);
  }

  /** Two sources may use one code: the second gets a folder of its own until somebody links them. */
  #freeFolder(code: string, source: string): string {
    const isTaken = this.#folder
      .sources()
      .some((other) => other !== source && this.#folder.state(other, code)?.folder === code);
    return isTaken ? `${code}+${source}` : code;
  }

  #stateOf(
    record: CatalogRecord,
    parts: {
      readonly folder: string;
      readonly digest: string;
      readonly merge: Merge;
      readonly before: ProcedureState | undefined;
    },
  ): ProcedureState {
    const { folder, digest, merge, before } = parts;
    const broughtBy = Object.entries(merge.base).map(([field, value]) => [
      field,
      before?.base[field] === value ? (before.broughtBy[field] ?? this.#id) : this.#id,
    ]);
    const open = [...merge.outcomes].flatMap(([field, outcome]) =>
      outcome === 'conflict' || outcome === 'offered' ? [field] : [],
    );
    return {
      source: record.source,
      code: record.code.value ?? '',
      name: record.name.value?.vi ?? '',
      folder,
      record: digest,
      base: merge.base,
      broughtBy: Object.fromEntries(broughtBy),
      open,
    };
  }

  #write(parts: {
    readonly record: CatalogRecord;
    readonly state: ProcedureState | undefined;
    readonly next: ProcedureState;
    readonly own: readonly BundleFile[] | undefined;
    readonly files: ReadonlyMap<string, BundleFile['content'] | undefined>;
  }): void {
    const { record, state, next, own, files } = parts;
    const isUnchanged = files.size === 0 && canonicalJson(next) === canonicalJson(state ?? null);
    if (this.#options.dryRun === true || isUnchanged) return;
    const { source, code, folder } = next;
    const contents = new Map((own ?? []).map(({ name, content }) => [name, content]));
    this.#folder.saveBefore(this.#id, {
      state: state ?? null,
      record: (this.#folder.record(source, code) ?? null) as unknown as Json,
      source,
      code,
      folder,
      files: Object.fromEntries([...files.keys()].map((name) => [name, base64(contents.get(name))])),
      written: Object.fromEntries(
        [...files].map(([name, content]) => [name, content === undefined ? null : digestOf(content)]),
      ),
    });
    if (own === undefined)
      this.#folder.createBundle(
        folder,
        [...files].flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }])),
      );
    else for (const [name, content] of files) this.#folder.writeFile(folder, name, content);
    this.#folder.saveRecord(source, code, record);
    this.#folder.saveState(source, code, next);
    this.#hasWritten = true;
  }

  /** What the source no longer has is proposed for closing, unless the file was broken: then it may only be missing there. */
  #gone(): void {
    const { source, input, dryRun } = this.#options;
    const missing = this.#folder.states(source.id).filter(({ code }) => !this.#seen.has(code));
    if (missing.length > 0 && this.#problems.some(({ severity }) => severity === 'error')) {
      const params = { file: input.name, count: missing.length };
      this.#problems.push({ code: 'CATALOG_GONE_WITHHELD', severity: 'warning', path: input.name, params });
      return;
    }
    for (const state of missing) {
      const successor = this.#results.find(({ replaces }) => replaces === state.code)?.code;
      const next = {
        ...state,
        goneSince: state.goneSince ?? this.#id,
        ...(successor === undefined ? {} : { replacedBy: successor }),
      };
      const { code, name, folder } = state;
      if (state.goneSince === undefined && dryRun !== true) this.#saveGone(state, next);
      this.#results.push({ code, name, folder, status: 'gone', fields: {}, problems: [] });
    }
  }

  #saveGone(state: ProcedureState, next: ProcedureState): void {
    const { source, code, folder } = state;
    const record = (this.#folder.record(source, code) ?? null) as unknown as Json;
    this.#folder.saveBefore(this.#id, { state, record, source, code, folder, files: {}, written: {} });
    this.#folder.saveState(source, code, next);
    this.#hasWritten = true;
  }

  #finish(): void {
    if (this.#hasWritten) this.#folder.append(this.#id, { finished: true });
    else this.#folder.forgetImport(this.#id);
  }

  #add(
    record: CatalogRecord,
    parts: Pick<ProcedureResult, 'status' | 'folder'> & Partial<ProcedureResult>,
    replaces?: string,
  ): void {
    const result: ProcedureResult = {
      code: record.code.value ?? '',
      name: record.name.value?.vi ?? '',
      fields: {},
      problems: [],
      ...parts,
      ...(replaces === undefined ? {} : { replaces }),
    };
    this.#results.push(detached(result));
    if (this.#options.dryRun !== true)
      this.#folder.append(this.#id, { done: result.code, status: result.status });
    this.#options.onProcedure?.(result);
  }
}

/** Texts cut from a line keep the whole line in memory; a copy lets go of it. */
function detached(result: ProcedureResult): ProcedureResult {
  return JSON.parse(JSON.stringify(result)) as ProcedureResult;
}

/** An import of the same input that did not come to its end goes on; any other gets the next number. */
function importId(folder: CatalogFolder, { source, input, at, dryRun }: ImportOptions): string {
  const last = folder.imports().at(-1);
  const lines = last === undefined ? [] : folder.journal(last);
  const [begin] = lines;
  const isUnfinished = !lines.some((line) => 'finished' in line);
  const isSame =
    begin !== undefined &&
    'import' in begin &&
    begin.import.source === source.id &&
    begin.import.input === input.name;
  if (last !== undefined && isUnfinished && isSame) return last;
  const id = String(Number(last ?? 0) + 1).padStart(4, '0');
  if (dryRun !== true) folder.append(id, { import: { source: source.id, input: input.name, at } });
  return id;
}

function statusOf({
  state,
  before,
  local,
  merge,
}: {
  readonly state: ProcedureState | undefined;
  readonly before: ProcedureState | undefined;
  readonly local: readonly BundleFile[] | undefined;
  readonly merge: Merge;
}): ProcedureStatus {
  const outcomes = [...merge.outcomes.values()];
  if (outcomes.includes('conflict')) return 'conflict';
  if (state === undefined && before !== undefined) return 'successor';
  if (local === undefined) return 'new';
  return outcomes.length > 0 ? 'changed' : 'same';
}

/** A bundle that is not there yet is written whole: what its predecessor holds, with what is taken. */
function filesToWrite(
  own: readonly BundleFile[] | undefined,
  local: readonly BundleFile[] | undefined,
  merge: Merge,
): Merge['writes'] {
  if (own !== undefined) return merge.writes;
  return new Map([...(local ?? []).map(({ name, content }) => [name, content] as const), ...merge.writes]);
}

function base64(content: BundleFile['content'] | undefined): string | null {
  return content === undefined ? null : Buffer.from(textOrBytes(content)).toString('base64');
}

function textOrBytes(content: BundleFile['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const noCounts: Readonly<Record<ProcedureStatus, number>> = {
  new: 0,
  successor: 0,
  changed: 0,
  conflict: 0,
  same: 0,
  removed: 0,
  gone: 0,
};

function countsOf(results: readonly ProcedureResult[]): Readonly<Record<ProcedureStatus, number>> {
  const counts = { ...noCounts };
  for (const { status } of results) counts[status] += 1;
  return counts;
}
