import type { LocalizedText } from './localized-text.ts';
import type { NotificationRecipient } from './notification-definition.ts';
import type { Problem } from './problem.ts';

/**
 * Something that somebody should be told about a clock: a warning before it is due, that it ran out, that a pause lasts too long, that its
 * date has moved. Who it is for: `role`, else who works on the case.
 */
export interface ClockNotice {
  readonly topic: 'clock-warning' | 'clock-expired' | 'clock-pause-limit' | 'clock-recomputed';
  readonly clock: string;
  readonly dueAt: string;
  readonly level?: string;
  readonly role?: string;
  /** The due date before, where it has moved. */
  readonly dueBefore?: string;
  /** The date that the applicant was promised, where it no longer agrees with the due date: they must be told. */
  readonly appointedAt?: string;
}

/** A notification of the procedure, worded with the data that the case had at that moment. */
export interface WordedNotice<Recipient = NotificationRecipient> {
  readonly topic: 'procedure';
  /** Its id in `procedure.json`. */
  readonly notification: string;
  readonly to: readonly Recipient[];
  readonly channel?: string;
  readonly subject: LocalizedText;
  readonly text: LocalizedText;
  /** The step that it is about, and the task that was open there. */
  readonly element?: string;
  readonly taskId?: string;
  readonly clock?: string;
  readonly dueAt?: string;
  /** Placeholders whose value could not be computed: they are empty in the texts. */
  readonly problems?: readonly Problem[];
}

/** What a step of a case says that people should be told. */
export type Notice = ClockNotice | (Omit<WordedNotice, 'taskId'> & { readonly token?: string });
