import { createHash } from 'node:crypto';
import { createEngine, type Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { waitingCase } from './models.ts';
import type { Sets } from './running-cases.ts';

type WriteSet = Sets[number];
type Write = WriteSet[number];
type Values = Write['values'];

/** Roles that have work; the last one seldom. */
export const ROLES = ['officer-0', 'officer-1', 'officer-2', 'officer-3', 'rare'];
export const UNITS = Array.from({ length: 24 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`);
const SELDOM = 20;
const TEMPLATES_OF_ROLE = UNITS.length;
/** Every so many cases have a job that is to be tried again in a far year. */
const CASES_WITH_JOB = 4;
const FAR_DUE = '2099-01-01T00:00:00.000Z';
const DAY_MILLISECONDS = 86_400_000;
/** Cases began in the last months; their timers are due in a year. */
const FIRST_DAY = Date.now() - 150 * DAY_MILLISECONDS;

const GROUP = 128;
/** Groups that are under way at a time: each has units of its own, whose numbers are counted by one row each. */
const LANES = 3;

export const procedureOf = (role: string): string => `bench-${role}`;

/** Publishes the procedures whose cases are loaded. */
async function deployWaiting({ procedures }: Awaited<ReturnType<typeof createEngine>>): Promise<void> {
  for (const role of ROLES) {
    const content = waitingCase({ procedure: procedureOf(role), role });
    const { problems } = await procedures.deploy({ files: [{ name: 'process.bpmn', content }] });
    if (problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  }
}

/** What the engine writes for one case up to its user task, in which the id of the case is to be put. */
interface Template {
  /** The key that the personal data of the template are sealed with: those of its copies are sealed with it, too. */
  readonly keys: readonly Write[];
  readonly sets: readonly (readonly WritePattern[])[];
}

interface WritePattern {
  readonly write: Write;
  /** The columns in which the id stands, in pieces around it. */
  readonly columns: readonly (readonly [column: string, pieces: readonly string[]])[];
}

function patternOf(write: Write, placeholder: string): WritePattern {
  const columns = Object.entries(write.values).flatMap(([column, value]) =>
    typeof value === 'string' && value.includes(placeholder)
      ? [[column, value.split(placeholder)] as const]
      : [],
  );
  return { write, columns };
}

const ID_LENGTH = 20;
const KEY_ID_LENGTH = 8;
const placeholderOf = (index: number): string => `template${index}`.padEnd(ID_LENGTH, '_');

/** Every template is a case that the engine itself carries to its user task, on a day and at a unit of its own. */
async function makeTemplates(): Promise<readonly (readonly Template[])[]> {
  const store = sqlite();
  const sets: WriteSet[] = [];
  const commit = store.commit.bind(store);
  store.commit = (group) => {
    sets.push(...group);
    return commit(group);
  };
  let now = FIRST_DAY;
  let cases = 0;
  const engine = await createEngine({
    store,
    clock: { now: () => new Date(now).toISOString() },
    newId: () => placeholderOf(cases),
    handlers: { lookup: async () => ({ amount: 20 }) },
  });
  await deployWaiting(engine);
  const templates: Template[][] = ROLES.map(() => []);
  for (const [index, role] of ROLES.entries()) {
    for (let unit = 0; unit < TEMPLATES_OF_ROLE; unit += 1) {
      cases += 1;
      now = FIRST_DAY + cases * DAY_MILLISECONDS;
      sets.length = 0;
      await engine.cases.start({
        procedure: procedureOf(role),
        data: { amount: 20 },
        businessKey: `business ${placeholderOf(cases)}`,
        unit: UNITS[unit] as string,
        applicant: `citizen ${placeholderOf(cases)}`,
      });
      await engine.settle();
      const patterns = sets.map((set) => set.map((write) => patternOf(write, placeholderOf(cases))));
      const keys = sets.flat().filter(({ statement }) => statement === 'addKey');
      templates[index]?.push({ sets: patterns, keys });
    }
  }
  await engine.close();
  return templates;
}

/** The id of a loaded case, of the same length as the engine's own and in the order in which they are loaded. */
export function idOf(index: number): string {
  const scattered = createHash('sha256').update(String(index)).digest('hex');
  return `0${index.toString(32).padStart(8, '0')}${scattered}`.slice(0, ID_LENGTH);
}

/** As the engine hashes a command: what it says and the hash before it. */
function hashOf(before: string, values: Values): string {
  const { body, hash: _hash, ...about } = values;
  const sorted = Object.fromEntries(Object.entries(about).sort(([one], [other]) => (one < other ? -1 : 1)));
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify(sorted)}\n${String(body)}`)
    .digest('hex');
}

function withId({ write, columns }: WritePattern, caseId: string): Write {
  // A key of its own takes the room of one, and is of no use: what is sealed is bound to the key of the template.
  if (write.statement === 'addKey') {
    const id = createHash('sha256').update(caseId).digest('base64url').slice(0, KEY_ID_LENGTH);
    return { ...write, values: { ...write.values, key_id: id } };
  }
  if (columns.length === 0) return write;
  const values: Record<string, Values[string]> = { ...write.values };
  for (const [column, pieces] of columns) values[column] = pieces.join(caseId);
  return { ...write, values };
}

/** What the engine would have written for this case, with its own chain of hashes. */
function setsOf({ sets }: Template, caseId: string): readonly WriteSet[] {
  let chain = '';
  return sets.map((patterns) => {
    const writes = patterns.map((pattern) => withId(pattern, caseId));
    const command = writes.find(({ statement }) => statement === 'addCommand');
    if (command === undefined) return writes;
    const hash = hashOf(chain, command.values);
    chain = hash;
    return writes.map((write) => {
      if (write === command) return { ...write, values: { ...write.values, hash } };
      return 'chain' in write.values ? { ...write, values: { ...write.values, chain: hash } } : write;
    });
  });
}

const rowOf = ({ statement, values }: Write): string =>
  `${statement} ${String(values.record_id)} ${String(values.job_id)} ${String(values.seq)}`;

/**
 * What several sets leave, as one: what a later one wrote over or removed is not written at all. For databases so large that writing every
 * step of each case would take too long; they are as one whose dead rows were vacuumed.
 */
function folded(sets: readonly WriteSet[]): WriteSet {
  const writes = sets.flat();
  const summary = writes.findLast(({ statement }) => statement === 'updateCase')?.values ?? {};
  const removed = new Set(writes.filter(({ statement }) => statement === 'removeJob').map(jobOf));
  const { expected_revision: _revision, ...final } = summary;
  const last = new Map(writes.map((write) => [rowOf(write), write]));
  return writes.flatMap((write): readonly Write[] => {
    const { statement, values } = write;
    if (statement === 'insertCase') return [{ statement, values: { ...values, ...final } }];
    if (statement === 'updateCase' || statement === 'removeJob') return [];
    if (statement === 'addJob' && removed.has(jobOf(write))) return [];
    return statement !== 'putRecord' || last.get(rowOf(write)) === write ? [write] : [];
  });
}

const jobOf = ({ values }: Write): string => String(values.job_id);

function farJob(caseId: string): Write {
  const values = {
    job_id: `${caseId}.later`,
    case_id: caseId,
    scope: '',
    token: null,
    element: '',
    handler: 'lookup',
    input: '{}',
    attempts: 1,
    retries: 100,
    due_at: FAR_DUE,
    lease_until: null,
    topic: '',
    priority: 0,
    worker: null,
    failure: null,
  };
  return { statement: 'addJob', values };
}

/** Which template a case is made from: every role has all units, and the last role seldom anything. */
function templateOf(templates: readonly (readonly Template[])[], index: number): Template {
  const usual = templates.length - 1;
  const role = index % SELDOM === SELDOM - 1 ? usual : Math.floor(index / TEMPLATES_OF_ROLE) % usual;
  return templates[role]?.[index % TEMPLATES_OF_ROLE] as Template;
}

/** How many cases, and whether each as the engine writes it step by step or only what is left of that at the end. */
export interface Load {
  readonly cases: number;
  readonly isFolded: boolean;
}

async function loadLane(
  store: Store,
  templates: readonly (readonly Template[])[],
  { lane, cases, isFolded }: Load & { readonly lane: number },
): Promise<void> {
  let group: WriteSet[] = [];
  const flush = async (): Promise<void> => {
    const refused = (await store.commit(group)).find(({ written }) => !written);
    if (refused !== undefined)
      throw new Error(`Expected the case to be written, but: ${JSON.stringify(refused)}`);
    group = [];
  };
  for (let index = 0; index < cases; index += 1) {
    if ((index % UNITS.length) % LANES !== lane) continue;
    const caseId = idOf(index);
    const sets = setsOf(templateOf(templates, index), caseId);
    group.push(...(isFolded ? [folded(sets)] : sets));
    if (index % CASES_WITH_JOB === 0) group.push([farJob(caseId)]);
    if (group.length >= GROUP) await flush();
  }
  if (group.length > 0) await flush();
}

/**
 * Fills a store with cases that wait at their user task: with history, recorded commands, task, number, timer and due date, each row written by
 * the store's own statements in the groups and sets in which the engine writes them.
 */
export async function loadWaitingCases(store: Store, load: Load): Promise<void> {
  const templates = await makeTemplates();
  const engine = await createEngine({ store, clock: { now: () => new Date(FIRST_DAY).toISOString() } });
  await deployWaiting(engine);
  await store.commit(templates.flat().map(({ keys }) => keys));
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) => loadLane(store, templates, { lane, ...load })),
  );
  await engine.close();
}
