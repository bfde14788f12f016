import type { Finding } from './finding.ts';

/** Compares rows, by their keys, with what they must be. Both are texts by key. */
export function compareRows(options: {
  readonly caseId: string;
  readonly table: Finding['table'];
  readonly expected: ReadonlyMap<string, string>;
  readonly found: ReadonlyMap<string, string>;
}): readonly Finding[] {
  const { caseId, table, expected, found } = options;
  const findings: Finding[] = [];
  for (const [row, text] of expected) {
    const stored = found.get(row);
    if (stored === text) continue;
    const what = stored === undefined ? 'missing' : 'changed';
    findings.push({ caseId, table, row, what, expected: text, found: stored ?? 'none' });
  }
  for (const [row, text] of found) {
    if (!expected.has(row))
      findings.push({ caseId, table, row, what: 'added', expected: 'none', found: text });
  }
  return findings;
}
