import type { Store } from '@motcua/engine';

export type WriteSet = Parameters<Store['commit']>[0][number];
export type Write = WriteSet[number];

const NOW = '2026-01-05T01:00:00.000Z';

/** A new row of a case. */
export function insertCase(caseId: string, values: Write['values'] = {}): Write {
  const row = {
    case_id: caseId,
    procedure: 'p',
    digest: 'd',
    status: 'active',
    phase: null,
    number: null,
    business_key: null,
    unit: null,
    applicant: null,
    started_at: NOW,
    ended_at: null,
    updated_at: NOW,
    revision: 1,
    history_length: 0,
    chain: '',
  };
  return { statement: 'insertCase', values: { ...row, ...values } };
}

/** The next revision of a case, which must be at `revision`. */
export function updateCase(caseId: string, revision: number): Write {
  const values = {
    case_id: caseId,
    status: 'active',
    ended_at: null,
    updated_at: NOW,
    revision: revision + 1,
    expected_revision: revision,
    history_length: 0,
    chain: '',
  };
  return { statement: 'updateCase', values, expect: { rows: 1, otherwise: 'revision' } };
}

export function putRecord(caseId: string, recordId: string, body: unknown = {}): Write {
  return {
    statement: 'putRecord',
    values: { case_id: caseId, record_id: recordId, body: JSON.stringify(body), structure: null },
  };
}

type RecordRows = Awaited<ReturnType<Store['loadRecords']>>;

/** What `putRecord` put, by the ids. */
export function recordsOf(rows: RecordRows = []): ReadonlyMap<string, unknown> {
  return new Map(rows.map(({ record_id, body }) => [record_id, JSON.parse(body)]));
}

export function addCommand(caseId: string, seq: number, commandId: string | null, answer = '{}'): Write {
  const values = {
    case_id: caseId,
    seq,
    command_id: commandId,
    type: 't',
    at: NOW,
    actor: null,
    reason: null,
    digest: 'd',
    body: '{}',
    answer,
    hash: '',
  };
  return { statement: 'addCommand', values };
}

export function addJob(jobId: string, dueAt: string): Write {
  const values = {
    job_id: jobId,
    case_id: 'a',
    scope: 'root',
    token: 't1',
    element: 'e',
    handler: 'h',
    input: '{}',
    attempts: 0,
    retries: 3,
    due_at: dueAt,
    lease_until: null,
    topic: '',
    priority: 0,
    worker: null,
    failure: null,
  };
  return { statement: 'addJob', values };
}

export function putTimer(caseId: string, timerId: string, dueAt: string): Write {
  const values = {
    case_id: caseId,
    timer_id: timerId,
    due_at: dueAt,
    scope: 'root',
    token: null,
    element: 'e',
    cycle: null,
    term: null,
    counted_from: null,
  };
  return { statement: 'putTimer', values };
}

/** The next number of a sequence for a case. */
export function numberCase(caseId: string, sequence: string): readonly Write[] {
  const expect = { rows: 1, otherwise: 'taken' } as const;
  return [
    { statement: 'takeNumber', values: { sequence } },
    { statement: 'numberCase', values: { case_id: caseId, sequence, prefix: sequence }, expect },
  ];
}
