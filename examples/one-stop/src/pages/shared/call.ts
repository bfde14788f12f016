import type { JsonObject } from '@motcua/engine';

/** Why a call gave no answer, as far as a page must tell people apart. */
type FailureKind = 'offline' | 'signed-out' | 'not-found' | 'taken' | 'invalid' | 'refused' | 'server';

/** A field that the server did not accept. */
interface FieldProblem {
  readonly message: string;
}

/** A call that failed: data for a sentence, not for a programmer. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly kind: FailureKind;
  readonly problems: readonly FieldProblem[];

  constructor(kind: FailureKind, message: string, problems: readonly FieldProblem[] = []) {
    super(message);
    this.kind = kind;
    this.problems = problems;
  }
}

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  NOT_SIGNED_IN: 'signed-out',
  CASE_NOT_FOUND: 'not-found',
  TASK_NOT_FOUND: 'not-found',
  PROCEDURE_NOT_FOUND: 'not-found',
  TASK_NOT_OPEN: 'taken',
  CASE_NOT_ACTIVE: 'taken',
  DATA_INVALID: 'invalid',
};

interface ErrorBody {
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly details?: { readonly problems?: readonly FieldProblem[] };
  };
}

function failureOf(status: number, { error }: ErrorBody): CallFailure {
  if (error === undefined || status >= 500) return new CallFailure('server', error?.message ?? `${status}`);
  return new CallFailure(kindOfCode[error.code] ?? 'refused', error.message, error.details?.problems);
}

async function request<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(path, options).catch((error: unknown) => {
    throw new CallFailure('offline', String(error));
  });
  const body = (await response.json().catch(() => ({}))) as Answer & ErrorBody;
  if (!response.ok) throw failureOf(response.status, body);
  return body;
}

/** Calls a method of the engine: `tasks/complete` with its options. */
export function call<Answer>(method: string, options: JsonObject = {}): Promise<Answer> {
  return request(`/v1/${method}`, { method: 'POST', body: JSON.stringify(options) });
}

/** Reads from the portal. */
export function read<Answer>(path: string): Promise<Answer> {
  return request(path, { method: 'GET' });
}

/** Sends something to the portal. */
export function send<Answer>(method: 'POST' | 'DELETE', path: string, body?: BodyInit): Promise<Answer> {
  return request(path, { method, body: body ?? null });
}
