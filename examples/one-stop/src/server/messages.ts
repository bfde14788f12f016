import { join } from 'node:path';
import type { Actor, Notification, Recipient } from '@motcua/engine';
import type { EventSink } from '@motcua/engine/events';
import { readSealedFile, writeSealedFile } from './sealed-file.ts';

/** What a procedure told somebody, in its own words. */
export interface Message {
  readonly id: string;
  readonly at: string;
  readonly caseId: string;
  readonly to: readonly Recipient[];
  readonly subject: { readonly vi: string; readonly en?: string };
  readonly text: { readonly vi: string; readonly en?: string };
}

const MOST_KEPT = 500;

function isFor({ id, roles }: Actor, to: Recipient): boolean {
  if (to.kind === 'role') return roles.includes(to.role);
  return to.kind !== 'unit' && to.id === id;
}

/** Shows people on their pages what a real portal would send to their telephones as well. The texts name people, so they are sealed like the cases. */
export class Messages {
  readonly #file: string;
  readonly #key: Buffer;
  #kept: readonly Message[];

  constructor(options: { readonly folder: string; readonly key: Buffer }) {
    this.#file = join(options.folder, 'messages.sealed');
    this.#key = options.key;
    this.#kept = readSealedFile<readonly Message[]>(this.#file, this.#key, []);
  }

  /** The engine's `notifier`. It may be called again with the same key: that is one message. */
  readonly notify = (notification: Notification): void => {
    // What a clock says by itself has no words; the procedure says what people should hear of it.
    if (notification.topic !== 'procedure') return;
    const { idempotencyKey: id, caseId, to, subject, text } = notification;
    if (this.#kept.some((kept) => kept.id === id)) return;
    const message: Message = { id, at: new Date().toISOString(), caseId, to, subject, text };
    this.#keep([...this.#kept, message].slice(-MOST_KEPT));
  };

  /** Hears of cases that were erased: what was said of them goes, too. */
  readonly sink: EventSink = {
    name: 'messages',
    types: ['dev.motcua.case.erased'],
    send: async (events) => {
      const erased = new Set(events.map(({ subject }) => subject));
      this.#keep(this.#kept.filter(({ caseId }) => !erased.has(caseId)));
    },
  };

  /** The newest first. */
  to(actor: Actor): readonly Message[] {
    return this.#kept.filter(({ to }) => to.some((one) => isFor(actor, one))).reverse();
  }

  #keep(messages: readonly Message[]): void {
    writeSealedFile(this.#file, this.#key, messages);
    this.#kept = messages;
  }
}
