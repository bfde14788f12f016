import { join } from 'node:path';
import type { Handler } from '@motcua/engine';
import type { HandlerInputs } from '../generated/khai-sinh.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** What the step «Nhắc hạn» hands over: facts of the case are computed, so their types are not in the forms. */
type Reminder = Pick<HandlerInputs['notification.send'], 'role' | 'template'> & {
  readonly caseNumber: string | null;
  readonly dueAt: string | null;
};

/** A message to everybody who holds a role. */
export interface Notification {
  readonly id: string;
  readonly at: string;
  readonly role: string;
  readonly template: string;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly dueAt: string | null;
}

const MOST_KEPT = 500;

/** Messages of the process to officers, shown in their inbox. A real portal sends texts and mails as well. */
export class Notifications {
  readonly #file: string;
  #sent: readonly Notification[];

  constructor(folder: string) {
    this.#file = join(folder, 'notifications.json');
    this.#sent = readJsonFile<readonly Notification[]>(this.#file, []);
  }

  /** The handler `notification.send`. It may be called again with the same key: that is one message. */
  readonly send: Handler<Reminder> = ({ input, caseId, idempotencyKey }) => {
    if (this.#sent.some(({ id }) => id === idempotencyKey)) return {};
    const notification: Notification = {
      id: idempotencyKey,
      at: new Date().toISOString(),
      caseId,
      ...input,
    };
    this.#sent = [...this.#sent, notification].slice(-MOST_KEPT);
    writeJsonFile(this.#file, this.#sent);
    return {};
  };

  /** The newest first. */
  to(roles: readonly string[]): readonly Notification[] {
    return this.#sent.filter(({ role }) => roles.includes(role)).reverse();
  }
}
