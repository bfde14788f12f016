import { html, nothing } from 'lit/html.js';
import { isObject } from '../json.ts';
import { fill } from '../locales/form-texts.ts';
import { typesOf } from '../model/derived-kind.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { fieldMemory } from './field-memory.ts';
import type { FileReference } from './file-reference.ts';
import { paperStyles } from './paper.styles.ts';

const DEFAULT_LIMIT = 10 * 1024 * 1024;
const DEFAULT_ACCEPT = 'image/*,application/pdf';

function limitOf(field: FieldNode): number {
  const { maxSize } = field.options;
  return typeof maxSize === 'number' ? maxSize : DEFAULT_LIMIT;
}

/** 1572864 → «1,5 MB». */
function showSize(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}

async function asDataUrl(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return `data:${file.type};base64,${btoa(chunks.join(''))}`;
}

/** Without a host that stores files, the form carries them. */
async function readInline(file: File): Promise<FileReference> {
  const content = await asDataUrl(file);
  return { id: content, name: file.name, size: file.size, type: file.type };
}

/** A schema asks for the whole reference (an object), or only for the id (a string). */
function storedValue(reference: FileReference, field: FieldNode, context: FieldContext): unknown {
  if (typesOf(field.schema)[0] !== 'string') return reference;
  context.files.set(reference.id, reference);
  return reference.id;
}

function referenceOf({ value, files }: FieldContext): Partial<FileReference> | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  // Chosen in an earlier session: only the id is known.
  return files.get(value) ?? { name: value.startsWith('data:') ? '' : (value.split('/').at(-1) ?? value) };
}

/** A file on its way, or one that did not arrive. */
interface Sending {
  file: File | undefined;
  share: number;
  running: AbortController | undefined;
}

const sendingOf = fieldMemory<Sending>(() => ({ file: undefined, share: 0, running: undefined }));

async function take(file: File, field: FieldNode, context: FieldContext): Promise<void> {
  const { texts, locale, services } = context;
  if (file.size > limitOf(field)) {
    context.report(fill(texts.fileTooLarge, { name: file.name, limit: showSize(limitOf(field), locale) }));
    return;
  }
  const sending = sendingOf(services, field.path);
  const running = new AbortController();
  Object.assign(sending, { file, share: 0, running });
  context.report(undefined);
  const progress = (share: number) => {
    sending.share = share;
    context.refresh();
  };
  try {
    const reference = await (services.upload ?? readInline)(file, { progress, signal: running.signal });
    sending.running = undefined;
    if (running.signal.aborted) return;
    sending.file = undefined;
    context.commit(storedValue(reference, field, context));
  } catch {
    sending.running = undefined;
    if (!running.signal.aborted) context.report(fill(texts.uploadFailed, { name: file.name }));
  }
}

function cancel(field: FieldNode, context: FieldContext): void {
  const sending = sendingOf(context.services, field.path);
  sending.running?.abort();
  Object.assign(sending, { file: undefined, running: undefined });
  context.refresh();
}

function renderSending(field: FieldNode, context: FieldContext, { file, share }: Sending) {
  const { texts } = context;
  const words = fill(texts.uploading, { name: file?.name });
  return html`<div class="file">
    <span role="status">${words}</span>
    <progress class="share" max="1" .value=${share} aria-label=${words}></progress>
    <button class="button quiet" part="button" type="button" id=${field.id} aria-label="${texts.cancelUpload}: ${file?.name}"
      @click=${() => cancel(field, context)}>
      ${texts.cancelUpload}
    </button>
  </div>`;
}

function renderName(context: FieldContext) {
  const { id = '', name = '' } = referenceOf(context) ?? {};
  const stored = typeof context.value === 'string' ? context.value : id;
  const address = context.services.fileUrl?.(stored);
  // Only what a browser opens as a page or a file: an address comes from a host, the id in it from data.
  const isSafe = address !== undefined && /^(?:https?:|blob:|\/|\.)/i.test(address);
  return isSafe ? html`<a href=${address} target="_blank" rel="noopener">${name}</a>` : name;
}

function renderChosen(field: FieldNode, context: FieldContext) {
  const { texts, locale } = context;
  const { name = '', size } = referenceOf(context) ?? {};
  return html`<div class="file">
    <span class="file-name">${renderName(context)}</span>
    ${typeof size === 'number' ? html`<span class="hint">${showSize(size, locale)}</span>` : nothing}
    <button class="button quiet" part="button" aria-label=${fill(texts.removeFile, { name })}
      id=${field.id} type="button" @click=${() => context.setAt(field.path, undefined, field.id)}>
      ${fill(texts.removeFile, { name })}
    </button>
  </div>`;
}

function renderPicker(field: FieldNode, context: FieldContext) {
  const { accept } = field.options;
  const pick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) void take(file, field, context);
    input.value = '';
  };
  return html`<input
      class="file-input"
      id=${field.id}
      type="file"
      accept=${typeof accept === 'string' ? accept : DEFAULT_ACCEPT}
      aria-describedby=${context.describedBy ?? nothing}
      aria-invalid=${context.error === undefined ? nothing : 'true'}
      @change=${pick}
    />
    <label class="button secondary file-button" for=${field.id} aria-hidden="true">${context.texts.chooseFile}</label>
    ${renderAgain(field, context)}`;
}

/** The same file once more, without looking for it again. */
function renderAgain(field: FieldNode, context: FieldContext) {
  const { file } = sendingOf(context.services, field.path);
  if (file === undefined) return nothing;
  return html`<button class="button quiet" part="button" type="button" @click=${() => void take(file, field, context)}>
    ${fill(context.texts.uploadAgain, { name: file.name })}
  </button>`;
}

/** A file as a paper of the dossier: stored by the host as soon as it is chosen, and referred to from then on. */
export const paper: FieldKind = {
  kind: 'paper',
  frame: 'label',
  styles: paperStyles,
  hint: (field, texts) => fill(texts.fileHint, { limit: showSize(limitOf(field), 'vi') }),
  readsOthers: true,
  show: (_field, context) => renderName(context),
  render: (field, context) => {
    const sending = sendingOf(context.services, field.path);
    if (sending.running !== undefined) return renderSending(field, context, sending);
    return referenceOf(context) === undefined ? renderPicker(field, context) : renderChosen(field, context);
  },
};
