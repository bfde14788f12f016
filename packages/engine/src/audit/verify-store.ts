import { ErrorCode, MotcuaError } from '../errors.ts';
import { CURRENT_SEMANTICS } from '../kernel/semantics.ts';
import type { HeadRecord } from '../model/record.ts';
import type { ScopeModel } from '../model/scope.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import { type Definitions, decodeFiles } from '../runtime/definitions.ts';
import { digestOf } from '../runtime/digest-of.ts';
import type { CaseTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import type { CaseVerdict, Finding } from './finding.ts';
import { readCase, type WrittenCase } from './read-case.ts';
import { calendarsNamedIn, type LibraryOf, replayCase } from './replay-case.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyHistory } from './verify-history.ts';
import { verifyErasure, verifyOutcomes } from './verify-outcomes.ts';

export interface AuditOptions {
  /** As it is written: what is sealed in it is opened here. */
  readonly store: Pick<Store, 'reads'>;
  readonly keys: KeyRing;
  readonly definitions: Definitions;
  /** Only this one. Default: all. */
  readonly caseId?: string;
}

/** Most cases that are read at once. */
const PAGE = 100;

async function* rowsOf({ store, caseId }: AuditOptions): AsyncGenerator<CaseTable> {
  let after = '';
  for (;;) {
    let query = store.reads.selectFrom('cases').selectAll().where('case_id', '>', after);
    if (caseId !== undefined) query = query.where('case_id', '=', caseId);
    const rows = await query.orderBy('case_id').limit(PAGE).execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.case_id;
  }
}

/** Verifies the cases of a store one after the other: reads only, and can run beside engines. */
export async function* verifyCases(options: AuditOptions): AsyncGenerator<CaseVerdict> {
  const deployments = await verifyDeployments(options.store);
  for await (const row of rowsOf(options)) {
    yield await verdictAtRest(options, row, deployments);
  }
}

/** How often a case is read again that goes on while it is read. */
const MAXIMUM_READINGS = 100;

/** Of a case that stood still while it was read: what goes on meanwhile is not read as of one moment. */
async function verdictAtRest(
  options: AuditOptions,
  row: CaseTable,
  deployments: readonly Finding[],
): Promise<CaseVerdict> {
  let found = row;
  for (let reading = 1; ; reading += 1) {
    const verdict = await verdictOn(options, found, deployments);
    if (verdict.verdict !== 'broken' || reading === MAXIMUM_READINGS) return verdict;
    const now = await rowOf(options, row.case_id);
    if (now === undefined || (now.revision === found.revision && now.chain === found.chain)) return verdict;
    found = now;
  }
}

function rowOf({ store }: AuditOptions, caseId: string): Promise<CaseTable | undefined> {
  return store.reads.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

async function verdictOn(
  options: AuditOptions,
  row: CaseTable,
  deployments: readonly Finding[],
): Promise<CaseVerdict> {
  const written = await readCase(options, row);
  const digests = new Set(written.commands.map(({ digest }) => digest));
  const changed = deployments.filter((finding) => digests.has(finding.row));
  const findings = [
    ...changed.map((finding) => ({ ...finding, caseId: row.case_id })),
    ...(await verifyCase(options, written)),
  ];
  return { caseId: row.case_id, verdict: findings.length === 0 ? verdictOf(written) : 'broken', findings };
}

function verdictOf({ readability }: WrittenCase): CaseVerdict['verdict'] {
  return readability === 'readable' ? 'verified' : 'verified by outcome';
}

async function verifyCase(options: AuditOptions, written: WrittenCase): Promise<readonly Finding[]> {
  const chain = verifyChain(written.row, written.commands);
  // What is not as it was written leads to nothing that could be compared.
  if (chain.length > 0) return [...chain, ...verifyHistory(written)];
  const kept = [...verifyHistory(written), ...verifyErasure(written)];
  const digests = [...new Set(written.commands.map(({ digest }) => digest))];
  const found = new Map<string, Definition>();
  const versions = await Promise.all(digests.map((digest) => options.definitions.get(digest)));
  // A case that went over to another version came from processes of the one and went to those of the other.
  const processes = [
    ...processesOf(written),
    ...versions.flatMap((version) => [...version.processes.keys()]),
  ];
  for (const version of versions)
    found.set(version.digest, await options.definitions.standingIn(version, processes));
  if (written.readability !== 'readable') return [...kept, ...verifyOutcomes(written, scopesOf(found))];
  await options.definitions.knowCalendars(calendarsNamedIn(written));
  const versionOf = (digest: string): Definition => {
    const definition = found.get(digest);
    if (definition === undefined) throw new RangeError(`Expected the version '${digest}'`);
    return definition;
  };
  const libraryOf: LibraryOf = (digest, facts, then) =>
    options.definitions.library(versionOf(digest), facts, then);
  try {
    return [...kept, ...replayCase(written, { libraryOf, versionOf })];
  } catch (error) {
    return [...kept, newerFinding(written.row, error)];
  }
}

/** What an engine that is newer than this one began is for that to verify: here the other cases go on. */
function newerFinding({ case_id: caseId }: CaseTable, error: unknown): Finding {
  if (!(error instanceof MotcuaError) || error.code !== ErrorCode.STORE_INCOMPATIBLE) throw error;
  const { semantics } = error.details as { readonly semantics?: number };
  const [expected, found] = [`${CURRENT_SEMANTICS} at most`, String(semantics)];
  return { caseId, table: 'commands', row: 'semantics', what: 'newer', expected, found };
}

/** Every scope of versions and of what they call. */
function* scopesOf(found: ReadonlyMap<string, Definition>): Generator<ScopeModel> {
  for (const { processes, called } of found.values()) {
    for (const { scopes } of processes.values()) for (const { model } of scopes.values()) yield model;
    yield* scopesOf(called);
  }
}

/** The keys of the processes that a case has been in; none where its head is not as it was written, which is found elsewhere. */
function processesOf({ records }: WrittenCase): readonly string[] {
  try {
    const { processes } = JSON.parse(records.get('head') ?? '{}') as Partial<HeadRecord>;
    return processes ?? [];
  } catch {
    return [];
  }
}

/** Whether the files of every version are those that its digest names. */
async function verifyDeployments(store: Pick<Store, 'reads'>): Promise<readonly Finding[]> {
  const rows = await store.reads.selectFrom('deployments').select('digest').execute();
  const findings: Finding[] = [];
  for (const { digest } of rows) {
    const { files } = await store.reads
      .selectFrom('deployments')
      .select('files')
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    const found = digestOf(decodeFiles(files));
    if (found === digest) continue;
    findings.push({
      caseId: '',
      table: 'deployments',
      row: digest,
      what: 'changed',
      expected: digest,
      found,
    });
  }
  return findings;
}
