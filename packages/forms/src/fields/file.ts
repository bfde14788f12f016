import { html, nothing } from 'lit';
import { isObject, own } from '../json.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { fileStyles } from './file.styles.ts';
import type { FileReference } from './file-reference.ts';

const DEFAULT_LIMIT = 10 * 1024 * 1024;
const DEFAULT_ACCEPT = 'image/*,application/pdf';

function limitOf(field: FieldNode): number {
  const { maxSize } = field.options;
  return typeof maxSize === 'number' ? maxSize : DEFAULT_LIMIT;
}

/** 1572864 → «1,5 MB». */
export function showSize(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}

/** Without a host that stores files, the form carries them. */
async function readInline(file: File): Promise<FileReference> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return { name: file.name, size: file.size, type: file.type, content: btoa(chunks.join('')) };
}

async function take(file: File, field: FieldNode, context: FieldContext): Promise<void> {
  const { texts, locale } = context;
  if (file.size > limitOf(field)) {
    context.report(fill(texts.fileTooLarge, { name: file.name, limit: showSize(limitOf(field), locale) }));
    return;
  }
  context.report(undefined);
  context.edit(context.value, fill(texts.uploading, { name: file.name }));
  try {
    context.commit(await (context.upload ?? readInline)(file));
  } catch {
    context.commit(context.value);
    context.report(fill(texts.uploadFailed, { name: file.name }));
  }
}

function renderChosen(field: FieldNode, context: FieldContext) {
  const { value, texts, locale } = context;
  const size = own(value, 'size');
  const name = nameOf(value);
  return html`<div class="file">
    <span class="file-name">${name}</span>
    ${typeof size === 'number' ? html`<span class="hint">${showSize(size, locale)}</span>` : nothing}
    <button class="button quiet" part="button" id=${field.id} type="button" @click=${() => context.setAt(field.path, undefined, field.id)}>
      ${fill(texts.removeFile, { name })}
    </button>
  </div>`;
}

function nameOf(value: unknown): string {
  return String(own(value, 'name') ?? '');
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
    <p class="hint" role="status">${context.typed ?? nothing}</p>`;
}

/** A file as a paper of the dossier: stored by the host as soon as it is chosen, and referred to from then on. */
export const file: FieldKind = {
  kind: 'file',
  frame: 'label',
  styles: fileStyles,
  hint: (field, texts) => fill(texts.fileHint, { limit: showSize(limitOf(field), 'vi') }),
  show: (_field, { value }) => nameOf(value),
  render: (field, context) =>
    isObject(context.value) ? renderChosen(field, context) : renderPicker(field, context),
};
