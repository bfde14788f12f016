import { html, nothing } from 'lit/html.js';
import { canonical, type JsonSchema } from '../json.ts';
import { withValueAt } from '../json-pointer.ts';
import { type FormTexts, fill } from '../locales/form-texts.ts';
import { formModel } from '../model/form-model.ts';
import { fieldsIn } from '../model/form-node.ts';
import type { UiSchema } from '../model/ui-schema.ts';
import { type Draft, deleteDraft, readDraft, writeDraft } from './draft-store.ts';

/** The form whose draft is kept. */
export interface DraftHost {
  readonly data: unknown;
  readonly schema: JsonSchema;
  readonly uiSchema: UiSchema | undefined;
  readonly sharedDevice: boolean;
  /** Fills the form anew. */
  fillWith(data: unknown): void;
  requestUpdate(): void;
}

/** What there is to say about a draft: it was opened again, or it and what the host gave are two different things. */
type Notice = 'none' | 'resumed' | 'conflict';

/** Keeps what is filled in as it is typed, one write at a time, and brings it back the next time. */
export class DraftKeeper {
  private readonly host: DraftHost;
  private readonly key: string;
  private readonly basis: string;
  private readonly given: unknown;
  private found: Draft | undefined;
  private notice: Notice = 'none';
  private isDirty = false;
  private isOver = false;
  private writing: Promise<void> | undefined;

  constructor(host: DraftHost, key: string) {
    this.host = host;
    this.key = key;
    this.given = host.data;
    this.basis = canonical(host.data);
  }

  /** Brings the draft back where nothing else was changed meanwhile; else the person chooses. Without a store nothing is kept. */
  async open(): Promise<void> {
    this.found = await readDraft(this.key, Date.now()).catch(() => undefined);
    const { found, host } = this;
    const present = canonical(host.data);
    if (found === undefined || canonical(found.data) === present) return;
    this.notice = found.basis === this.basis && present === this.basis ? 'resumed' : 'conflict';
    if (this.notice === 'resumed') host.fillWith(found.data);
    else host.requestUpdate();
  }

  /** While two versions wait for a decision the kept one is not written over. */
  save(): void {
    if (this.isOver || this.notice === 'conflict') return;
    this.isDirty = true;
    this.writing ??= this.write();
  }

  /** It was sent, or is not wanted any more: nothing of it stays on the device. */
  async clear(): Promise<void> {
    this.isOver = true;
    this.notice = 'none';
    await this.writing;
    await deleteDraft(this.key).catch(() => undefined);
  }

  private async write(): Promise<void> {
    while (this.isDirty && !this.isOver) {
      this.isDirty = false;
      const draft = { data: keptOf(this.host), basis: this.basis, savedAt: Date.now() };
      await writeDraft(this.key, draft).catch(() => undefined);
    }
    this.writing = undefined;
  }

  private decide(data: unknown): void {
    this.notice = 'none';
    this.host.fillWith(data);
    this.save();
  }

  /** Says that a draft was opened again, or asks which of two versions to use. */
  render(texts: FormTexts, locale: string): unknown {
    const { found, notice } = this;
    if (notice === 'none' || found === undefined) return nothing;
    const when = new Date(found.savedAt).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
    const present = this.host.data;
    return html`<div class="notice" part="notice" role="status">
      <p>${fill(notice === 'resumed' ? texts.draftResumed : texts.draftConflict, { when })}</p>
      ${notice === 'resumed' ? this.renderChoice(texts.draftDiscard, this.given) : this.renderChoice(texts.draftUse, found.data)}
      ${notice === 'resumed' ? nothing : this.renderChoice(texts.draftIgnore, present)}
    </div>`;
  }

  private renderChoice(words: string, data: unknown) {
    return html`<button class="button quiet" part="button" type="button" @click=${() => this.decide(data)}>${words}</button>`;
  }
}

/** On a device that several people use nothing personal stays behind. */
function keptOf({ schema, uiSchema, data, sharedDevice }: DraftHost): unknown {
  if (!sharedDevice) return data;
  const personal = fieldsIn(formModel({ schema, uiSchema, data }).root).filter((field) => field.personal);
  return personal.reduce((kept, { path }) => withValueAt(kept, path, undefined), data);
}
