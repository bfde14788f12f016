import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InMemoryCase, JsonObject, Languages } from '@motcua/engine/kernel';
import { assertionFaults } from './betsy/assertions.ts';
import { evaluateText } from './betsy/language.ts';
import { DATA_OK, MARKER, SPAN } from './betsy/scripts.ts';
import { deploy, World } from './betsy/world.ts';

interface TestCase {
  readonly number: number;
  readonly startProcess: string;
  readonly startParallelProcessFirst: boolean;
  readonly variables: JsonObject;
  readonly delayMs: number;
  readonly expectedTrace: readonly string[];
}

interface BetsyTest {
  readonly id: string;
  readonly file: string;
  readonly tier: string;
  readonly testCases: readonly TestCase[];
}

/** `failed` says for each test that did not pass what was expected and what was found. */
export interface BetsyFigures {
  readonly passed: number;
  readonly total: number;
  readonly tiers: Readonly<Record<string, string>>;
  readonly failed?: readonly { readonly id: string; readonly faults: readonly string[] }[];
}

/** What a run of a test case left behind. */
export interface Run {
  readonly refused: boolean;
  /** What was logged, in order. */
  readonly trace: readonly string[];
  readonly case?: InMemoryCase;
}

/** Everything without a format is in the dialect of the suite: expressions are evaluated, scripts are jobs that the world does. */
const languages: Languages = { '': { expression: evaluateText, script: () => undefined } };

/** A join that can never go on is an incident for us, and silence for the suite. */
const SILENT_INCIDENTS: ReadonlySet<string> = new Set(['JOIN_NEVER_COMPLETES']);

/** `traceAssembly`: what the log and the end of the case come to. */
function assembled({ refused, trace, case: run }: Run, expected: readonly string[]): readonly string[] {
  const entries = trace.filter((entry) => entry !== MARKER && entry !== DATA_OK && !entry.startsWith(SPAN));
  const when = (token: string, holds: boolean): readonly string[] =>
    holds && expected.includes(token) ? [token] : [];
  const incidents = (run?.waitingFor('raise-incident') ?? []).filter(
    ({ problem }) => !SILENT_INCIDENTS.has(problem.code),
  );
  const errors = [
    ...(refused ? ['ERROR_deployment'] : []),
    ...(incidents.length > 0 ? ['ERROR_runtime'] : []),
    ...(run?.status === 'failed' ? ['ERROR_thrownErrorEvent'] : []),
  ];
  const isGeneric = expected.includes('ERROR');
  return [
    ...entries,
    ...when('MARKER_exists', trace.includes(MARKER)),
    ...when('DATA_correct', trace.includes(DATA_OK)),
    ...when('EXECUTION_parallel', spansOverlap(trace)),
    ...errors.map((error) => (isGeneric ? 'ERROR' : error)),
  ];
}

function spansOverlap(trace: readonly string[]): boolean {
  const spans = trace.filter((entry) => entry.startsWith(SPAN)).map((entry) => entry.split(' '));
  const at = (name: string, end: string): string =>
    spans.find((span) => span[1] === name && span[2] === end)?.[3] ?? '';
  return spans.length === 4 && at('1', 'from') < at('2', 'to') && at('2', 'from') < at('1', 'to');
}

async function runCase(
  xml: string,
  { startProcess, startParallelProcessFirst, variables, delayMs }: TestCase,
  compares: boolean,
): Promise<Run> {
  const { processes, problems } = await deploy(xml, languages);
  if (problems.length > 0) return { refused: true, trace: [] };
  const world = new World(processes, languages, compares);
  if (startParallelProcessFirst) world.start('ParallelProcess', {});
  const run = world.start(startProcess, variables);
  world.advance(delayMs);
  return { refused: false, trace: world.trace, case: run };
}

/** Expectations of the suite that its own model cannot meet, or that contradict the standard; `docs/conformance.md` says why. */
const corrected: Readonly<Record<string, readonly string[]>> = {
  AdHocSubProcess_Parallel: ['SCRIPT_task1', 'SCRIPT_task2', 'SCRIPT_task1'],
};

async function faultsOf(test: BetsyTest, folder: string, compares: boolean): Promise<readonly string[]> {
  const xml = readFileSync(join(folder, test.file), 'utf8');
  const faults: string[] = [];
  for (const testCase of test.testCases) {
    const run = await runCase(xml, testCase, compares);
    const expectedTrace = corrected[test.id] ?? testCase.expectedTrace;
    const found = [...assembled(run, expectedTrace)].sort().join(' ');
    const expected = [...expectedTrace].sort().join(' ');
    if (found !== expected)
      faults.push(`case ${testCase.number}: expected '${expected}', but found '${found}'`);
    faults.push(...assertionFaults(test.id, run).map((fault) => `case ${testCase.number}: ${fault}`));
  }
  return faults;
}

function tiersOf(
  results: readonly { readonly tier: string; readonly faults: readonly string[] }[],
): Record<string, string> {
  const tiers = [...new Set(results.map(({ tier }) => tier))].sort();
  return Object.fromEntries(
    tiers.map((tier) => {
      const of = results.filter((result) => result.tier === tier);
      return [tier, `${of.filter(({ faults }) => faults.length === 0).length}/${of.length}`];
    }),
  );
}

/** The executable tests of betsy on the kernel, all three tiers, with the order and the end states that betsy does not look at. */
export async function checkBetsy({
  folder,
  compares = false,
}: {
  readonly folder: string;
  /** Whether `caseLogic` runs beside the kernel and must give the same histories. */
  readonly compares?: boolean;
}): Promise<BetsyFigures> {
  const file = join(folder, 'betsy-tests.json');
  if (!existsSync(file)) return { passed: 0, total: 0, tiers: {} };
  const { tests }: { readonly tests: readonly BetsyTest[] } = JSON.parse(readFileSync(file, 'utf8'));
  const results: { id: string; tier: string; faults: readonly string[] }[] = [];
  for (const test of tests) {
    const faults = await faultsOf(test, folder, compares).catch((error: unknown) => [
      `broke off: ${String(error)}`,
    ]);
    results.push({ id: test.id, tier: test.tier, faults });
  }
  const failed = results.filter(({ faults }) => faults.length > 0).map(({ id, faults }) => ({ id, faults }));
  const passed = results.length - failed.length;
  return { passed, total: tests.length, tiers: tiersOf(results), ...(failed.length > 0 && { failed }) };
}
