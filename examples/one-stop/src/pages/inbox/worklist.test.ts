import { expect, test } from 'vitest';
import { countOverdue, doubtsOf, inOrderOfWork, type WorklistRow } from './worklist.ts';

const row = (
  taskId: string,
  dueAt: string | null,
  caseDueAt: string | null,
  openedAt = '2026-11-20',
): WorklistRow => ({
  taskId,
  dueAt,
  caseDueAt,
  openedAt,
  caseId: taskId,
  caseNumber: null,
  procedure: '',
  version: '',
  element: '',
  name: null,
  form: null,
  role: null,
  unit: null,
  applicant: null,
  assignee: null,
  state: 'open',
  input: {},
  warnings: [],
  caseWarnings: [],
  subject: [],
});

test('what is due first comes first, whether the step or the case is due; what has no term comes last', () => {
  const rows = [
    row('no term, newer', null, null, '2026-11-22'),
    row('no term, older', null, null, '2026-11-21'),
    row('case tomorrow', null, '2026-11-24T17:00:00+07:00'),
    row('step today', '2026-11-23T04:00:00Z', '2026-11-24T10:00:00Z'),
  ];

  const ordered = inOrderOfWork(rows).map(({ taskId }) => taskId);

  expect(ordered).toEqual(['step today', 'case tomorrow', 'no term, older', 'no term, newer']);
});

test('overdue is what is due at this moment or before it', () => {
  const rows = [row('late', '2026-11-23T02:00:00Z', null), row('in time', '2026-11-23T05:00:00Z', null)];

  expect(countOverdue(rows, new Date('2026-11-23T03:00:00Z'))).toBe(1);
});

test('of a row it says what makes that date doubtful by which it is due, not the later one', () => {
  const problem = { code: 'CALENDAR_YEAR_UNDECIDED', severity: 'warning', params: { year: 2028 } } as const;
  const [step, later] = ['2026-11-23T10:00:00Z', '2028-11-23T10:00:00Z'];

  const shown = [
    doubtsOf({ ...row('step first', step, later), caseWarnings: [problem] }),
    doubtsOf({ ...row('case first', later, step), warnings: [problem] }),
    doubtsOf({ ...row('case alone', null, later), caseWarnings: [problem] }),
    doubtsOf({ ...row('step alone', later, null), warnings: [problem] }),
  ];

  expect(shown).toEqual([[], [], [problem], [problem]]);
});
