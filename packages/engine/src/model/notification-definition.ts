import type { LocalizedText } from './localized-text.ts';
import type { CaseStatus } from './record.ts';

/**
 * What happens in a case for somebody to be told: a step is entered or left, or its task was opened; the published status (`motcua:status`) has
 * become `phase`; a clock warns (`level`: one of its warnings; absent: each), has run out, or was paused for too long; the case has ended (`status`;
 * absent: in whatever way).
 */
export type NotificationTrigger =
  | { readonly event: 'entered' | 'left' | 'task-opened'; readonly element: string }
  | { readonly event: 'phase'; readonly phase: string }
  | { readonly event: 'clock-warning'; readonly clock: string; readonly level?: string }
  | { readonly event: 'clock-expired' | 'clock-pause-limit'; readonly clock: string }
  | { readonly event: 'ended'; readonly status?: Exclude<CaseStatus, 'active' | 'suspended'> };

/** Who is told: the applicant, who has the task of the step, a role (at `unit`, else where the case is), or a whole unit. */
export type NotificationRecipient =
  | { readonly kind: 'applicant' | 'assignee' }
  | { readonly kind: 'role'; readonly role: string; readonly unit?: string }
  | { readonly kind: 'unit'; readonly unit: string };

/**
 * Who is told what. `on`: when it is sent by itself; a step can send it, too (`motcua:notification`). In the texts, `{{= FEEL }}` stands for a value
 * of the case. `channel` is a word between the procedure and the host's notifier, such as `sms`.
 */
export interface NotificationDefinition {
  readonly id: string;
  readonly on?: NotificationTrigger;
  readonly to: readonly NotificationRecipient[];
  readonly channel?: string;
  readonly subject: LocalizedText;
  readonly text: LocalizedText;
}
