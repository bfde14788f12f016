import type { ClockNotice, Notice, WordedNotice } from '../model/notice.ts';
import type { NotificationRecipient } from '../model/notification-definition.ts';
import type { CaseTable, TaskTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { placeholdersIn } from '../util/placeholders.ts';
import type { Handler } from './handlers.ts';
import { workIdOf } from './work-id.ts';

/**
 * Who a notification is for, as far as the engine knows: the applicant and the assignee by the `id` of the actor (absent: nobody yet), a role at a
 * unit, a whole unit. An assignee comes with the role and unit of the task, for one that nobody has taken.
 */
export type Recipient =
  | { readonly kind: 'applicant'; readonly id?: string }
  | { readonly kind: 'assignee'; readonly id?: string; readonly role?: string; readonly unit?: string }
  | { readonly kind: 'role'; readonly role: string; readonly unit?: string }
  | { readonly kind: 'unit'; readonly unit: string };

/**
 * What people are told: about a clock, or in the words of the procedure (`topic: 'procedure'`), with who it is for. `idempotencyKey` is the same at
 * every attempt.
 */
export type Notification = (ClockNotice | WordedNotice<Recipient>) & {
  readonly caseId: string;
  readonly idempotencyKey: string;
};

/** What is known when a notice is handed on. */
interface Known {
  readonly row: CaseTable | undefined;
  readonly task: TaskTable | undefined;
}

function present<Key extends string>(key: Key, value: string | null | undefined) {
  return (value === null || value === undefined ? {} : { [key]: value }) as {
    readonly [Name in Key]?: string;
  };
}

function recipientOf(to: NotificationRecipient, { row, task }: Known): Recipient {
  if (to.kind === 'unit') return to;
  if (to.kind === 'role') return { ...present('unit', row?.unit), ...to };
  if (to.kind === 'applicant') return { kind: 'applicant', ...present('id', row?.applicant) };
  const place = { ...present('role', task?.role), ...present('unit', task?.unit) };
  return { kind: 'assignee', ...present('id', task?.assignee), ...place };
}

/** The number of a case may be given with the very command that the notice is part of: it is only known now. */
function numbered(text: string, number: string): string {
  return [...placeholdersIn(text)]
    .reverse()
    .filter(({ expression }) => expression === 'case.number')
    .reduce((filled, { from, to }) => filled.slice(0, from) + number + filled.slice(to), text);
}

function finished(notice: Extract<Notice, { topic: 'procedure' }>, known: Known): WordedNotice<Recipient> {
  const { token: _token, subject, text, to, ...rest } = notice;
  const number = known.row?.number ?? '';
  const words = ({ vi, en }: typeof text): typeof text => ({
    vi: numbered(vi, number),
    ...(en === undefined ? {} : { en: numbered(en, number) }),
  });
  return {
    ...rest,
    to: to.map((one) => recipientOf(one, known)),
    subject: words(subject),
    text: words(text),
    ...present('taskId', known.task?.task_id),
  };
}

/** Hands a notice to the host: at least once, with a key that stays. */
export function notifyHandler({
  store,
  notifier,
}: {
  readonly store: Store;
  readonly notifier?: (notification: Notification) => Promise<void> | void;
}): Handler {
  return async ({ caseId, input, idempotencyKey }) => {
    if (notifier === undefined) return {};
    const notice = input as unknown as Notice;
    if (notice.topic !== 'procedure') {
      await notifier({ ...notice, caseId, idempotencyKey });
      return {};
    }
    const loaded = await store.loadCase({ caseId, recordIds: [] });
    const [task] =
      notice.token === undefined
        ? []
        : await store.query('taskById', { task_id: workIdOf(caseId, notice.token) });
    await notifier({ ...finished(notice, { row: loaded?.row, task }), caseId, idempotencyKey });
    return {};
  };
}
