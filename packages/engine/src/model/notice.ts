/**
 * Something that somebody should be told about a clock: a warning before it is due, that it ran out, that a pause lasts too long, that its
 * date has moved. Who it is for: `role`, else who works on the case.
 */
export interface Notice {
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
