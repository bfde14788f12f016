import { html, nothing } from 'lit/html.js';
import { isObject } from '../json.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import type { FileReference } from './file-reference.ts';
import { paperStyles } from './paper.styles.ts';
import { acceptOf, cancel, limitOf, type Sending, sendingOf, showSize, take } from './paper-sending.ts';

function referenceOf({ value, files }: FieldContext): Partial<FileReference> | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  // Chosen in an earlier session: only the id is known.
  return files.get(value) ?? { name: value.startsWith('data:') ? '' : (value.split('/').at(-1) ?? value) };
}

function renderSending(field: FieldNode, context: FieldContext, { files, share }: Sending) {
  const { texts } = context;
  const name = files[0]?.name;
  const words = fill(texts.uploading, { name });
  return html`<div class="file">
    <span role="status">${words}</span>
    <progress class="share" max="1" .value=${share} aria-label=${words}></progress>
    <button class="button quiet" part="button" type="button" id=${field.id} aria-label="${texts.cancelUpload}: ${name}"
      @click=${() => cancel(field, context)}>
      ${texts.cancelUpload}
    </button>
  </div>`;
}

function renderName(context: FieldContext) {
  const { id = '', name = '' } = referenceOf(context) ?? {};
  const stored = typeof context.value === 'string' ? context.value : id;
  const address = stored && context.services.fileUrl?.(stored);
  // Only what a browser opens as a page or a file: an address comes from a host, the id in it from data.
  const isSafe = address !== undefined && /^(?:https?:|blob:|\/|\.)/i.test(address);
  return isSafe ? html`<a href=${address} target="_blank" rel="noopener">${name}</a>` : name;
}

function remove(field: FieldNode, context: FieldContext): void {
  cancel(field, context);
  context.setAt(field.path, undefined, field.id);
}

function renderChosen(field: FieldNode, context: FieldContext, { files }: Sending) {
  const { texts, locale } = context;
  const { name = '', size } = referenceOf(context) ?? {};
  const isOfPhotos = files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
  return html`<div class="file">
    <span class="file-name">${renderName(context)}</span>
    ${typeof size === 'number' ? html`<span class="hint">${showSize(size, locale)}</span>` : nothing}
    <button class="button quiet" part="button" aria-label=${fill(texts.removeFile, { name })}
      id=${field.id} type="button" @click=${() => remove(field, context)}>
      ${fill(texts.removeFile, { name })}
    </button>
    ${isOfPhotos && takesPages(field) ? renderInput(field, context, { ...MORE, words: texts.addPage, before: files }) : nothing}
  </div>`;
}

/** Several photographs become one PDF, so it has to be one that the field takes. */
function takesPages(field: FieldNode): boolean {
  return /application\/(?:pdf|\*)/.test(acceptOf(field)) && field.options.original !== true;
}

function takesPhotos(field: FieldNode): boolean {
  return takesPages(field) || /image\/(?:jpeg|\*)/.test(acceptOf(field));
}

/** Phones and tablets; elsewhere the button would only be a second one to choose a file. */
function hasCamera(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

interface Input {
  /** After the id of the field. */
  readonly suffix: string;
  readonly words: string;
  readonly accept?: string;
  readonly camera?: true;
  readonly before?: readonly File[];
}

const MORE = { suffix: '-more', accept: 'image/*' };

function renderInput(field: FieldNode, context: FieldContext, input: Input) {
  const { suffix, words, before = [] } = input;
  const id = `${field.id}${suffix}`;
  const pick = (event: Event) => {
    const { target } = event as Event & { target: HTMLInputElement };
    const files = [...before, ...(target.files ?? [])];
    target.value = '';
    if (files.length > before.length) void take(files, field, context);
  };
  return html`<span><input
      class="file-input"
      id=${id}
      type="file"
      accept=${input.accept ?? acceptOf(field)}
      capture=${input.camera === true ? 'environment' : nothing}
      ?multiple=${input.camera !== true && takesPages(field)}
      aria-label=${suffix === '' ? nothing : words}
      aria-description=${suffix === '' ? nothing : field.label}
      aria-describedby=${context.describedBy ?? nothing}
      aria-invalid=${context.error === undefined ? nothing : 'true'}
      @change=${pick}
    />
    <label class="button secondary file-button" for=${id} aria-hidden="true">${words}</label></span>`;
}

/** What may be sent; also where the schema has words of its own. */
function limitWords(field: FieldNode, texts: FieldContext['texts']): string {
  return fill(texts.fileHint, { limit: showSize(limitOf(field), 'vi') });
}

function renderPicker(field: FieldNode, given: FieldContext, { files, hasFailed }: Sending) {
  const { texts } = given;
  const again = () => void take(files, field, given);
  const limitId = `${field.id}-limit`;
  const isDescribed = field.hint !== undefined;
  const context = isDescribed ? { ...given, describedBy: `${given.describedBy} ${limitId}` } : given;
  return html`${isDescribed ? html`<p class="hint" part="hint" id=${limitId}>${limitWords(field, texts)}</p>` : nothing}<div class="file-choice">
    ${renderInput(field, context, { suffix: '', words: texts.chooseFile })}
    ${hasCamera() && takesPhotos(field) ? renderInput(field, context, { suffix: '-camera', words: texts.takePhoto, accept: 'image/*', camera: true }) : nothing}
    ${
      // The same file once more, without looking for it again.
      hasFailed
        ? html`<button class="button quiet" part="button" type="button" @click=${again}>
          ${fill(texts.uploadAgain, { name: files[0]?.name })}
        </button>`
        : nothing
    }
  </div>`;
}

/** A file as a paper of the dossier: stored by the host as soon as it is chosen, and referred to from then on. */
export const paper: FieldKind = {
  kind: 'paper',
  frame: 'label',
  styles: paperStyles,
  hint: limitWords,
  readsOthers: true,
  show: (_field, context) => renderName(context),
  render: (field, context) => {
    const sending = sendingOf(context.services, field.path);
    if (sending.running !== undefined) return renderSending(field, context, sending);
    const render = referenceOf(context) === undefined ? renderPicker : renderChosen;
    return render(field, context, sending);
  },
};
