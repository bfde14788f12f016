import { fill } from '../locales/form-texts.ts';
import { typesOf } from '../model/derived-kind.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext } from './field-kind.ts';
import { fieldMemory } from './field-memory.ts';
import type { FileReference } from './file-reference.ts';

const DEFAULT_LIMIT = 10 * 1024 * 1024;
const DEFAULT_ACCEPT = 'image/*,application/pdf';
/** No browser reads a photograph larger than this without a phone running out of memory. */
const LARGEST_PHOTO = 60 * 1024 * 1024;

export function limitOf({ options }: FieldNode): number {
  return typeof options.maxSize === 'number' ? options.maxSize : DEFAULT_LIMIT;
}

export function acceptOf({ options }: FieldNode): string {
  return typeof options.accept === 'string' ? options.accept : DEFAULT_ACCEPT;
}

/** 1572864 → «1,5 MB». */
export function showSize(bytes: number, locale: string): string {
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

/** A file on its way, or one that did not arrive. */
export interface Sending {
  /** As chosen or photographed; once they have arrived, what a further photograph is added to. */
  files: readonly File[];
  share: number;
  running: AbortController | undefined;
  hasFailed: boolean;
}

const nothingYet = (): Sending => ({ files: [], share: 0, running: undefined, hasFailed: false });

export const sendingOf = fieldMemory(nothingYet);

function isPhoto(file: File): boolean {
  return file.type.startsWith('image/');
}

/** A photograph is made smaller before it is measured. */
function tooLarge(files: readonly File[], field: FieldNode): File | undefined {
  return files.find(
    (file) => file.size > (isPhoto(file) && field.options.original !== true ? LARGEST_PHOTO : limitOf(field)),
  );
}

async function prepared(files: readonly File[], field: FieldNode): Promise<File> {
  const [first] = files;
  const needsNothing =
    files.length === 1 && first !== undefined && (!isPhoto(first) || field.options.original === true);
  if (needsNothing) return first;
  const { prepareFiles } = await import('../photos/prepare-files.ts');
  return prepareFiles(files, acceptOf(field));
}

/** Makes one file of what was chosen, and hands it to the host; says at the field how far it is, and what is wrong with it. */
export async function take(files: readonly File[], field: FieldNode, context: FieldContext): Promise<void> {
  const { texts, locale, services } = context;
  const refuse = (file: File) =>
    context.report(fill(texts.fileTooLarge, { name: file.name, limit: showSize(limitOf(field), locale) }));
  const large = tooLarge(files, field);
  if (large !== undefined) return refuse(large);
  const sending = sendingOf(services, field.path);
  const running = new AbortController();
  Object.assign(sending, { files, share: 0, running, hasFailed: false });
  context.report(undefined);
  context.wait(fill(texts.stillUploading, { name: files[0]?.name }));
  const progress = (share: number) => {
    sending.share = share;
    context.refresh();
  };
  try {
    const file = await prepared(files, field);
    const isTooLarge = file.size > limitOf(field);
    if (isTooLarge) Object.assign(sending, { files: [] });
    const reference = isTooLarge
      ? undefined
      : await (services.upload ?? readInline)(file, { progress, signal: running.signal });
    if (running.signal.aborted) return;
    sending.running = undefined;
    context.wait(undefined);
    if (reference === undefined) refuse(file);
    else context.commit(storedValue(reference, field, context));
  } catch (error) {
    if (running.signal.aborted) return;
    Object.assign(sending, { running: undefined, hasFailed: true });
    context.wait(undefined);
    const { photo } = error as { readonly photo?: string };
    const text = photo === undefined ? texts.uploadFailed : texts.photoUnreadable;
    context.report(fill(text, { name: photo ?? files[0]?.name }));
  }
}

export function cancel(field: FieldNode, context: FieldContext): void {
  const sending = sendingOf(context.services, field.path);
  sending.running?.abort();
  Object.assign(sending, nothingYet());
  context.wait(undefined);
}
