import { basename } from 'node:path';
import { betsyCases, betsyConstraints } from './archives.ts';

interface BetsyCase {
  readonly number: number;
  readonly startProcess: string;
  readonly startParallelProcessFirst: boolean;
  readonly variables: Readonly<Record<string, string | number>>;
  readonly delayMs: number;
  readonly expectedTrace: readonly string[];
}

interface BetsyEntry {
  readonly id: string;
  readonly file: string;
  readonly tier: string;
  readonly testCases: BetsyCase[];
}

interface BetsyIndex {
  readonly tests: readonly BetsyEntry[];
  readonly constraintTests: readonly { readonly id: string; readonly file: string }[];
}

/** What `betsy-tests.json` says, from our tables: betsy itself has its expectations in code. */
export function betsyIndex(): BetsyIndex {
  const tests = new Map<string, BetsyEntry>();
  for (const [group, id = '', tier = '', before, test = '-', integer, delay, trace = '-'] of betsyCases) {
    const entry = tests.get(id) ?? { id, file: `betsy/${group}/${id}.bpmn`, tier, testCases: [] };
    tests.set(id, entry);
    const number = entry.testCases.length + 1;
    entry.testCases.push({
      number,
      startProcess: id,
      startParallelProcessFirst: before === 'parallel',
      variables: {
        ...(test !== '-' && { test }),
        integerVariable: Number(integer),
        testCaseNumber: number,
      },
      delayMs: Number(delay),
      expectedTrace: trace === '-' ? [] : trace.split(' '),
    });
  }
  return {
    tests: [...tests.values()],
    constraintTests: betsyConstraints.map((path) => ({
      id: basename(path, '.bpmn'),
      file: `betsy/${path}`,
    })),
  };
}
