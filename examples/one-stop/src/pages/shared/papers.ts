import type { UploadFile } from '@motcua/forms';
import { send } from './call.ts';

/** Pixels; enough to read a page, a tenth of what a phone's camera sends. */
const LONGEST_SIDE = 2200;
const SMALL_ENOUGH = 700_000;
const QUALITY = 0.82;

/** A photograph as a smaller one, where that helps: lines in communes are weak. */
async function shrink(file: File): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH || !['image/jpeg', 'image/png', 'image/webp'].includes(file.type))
    return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return smaller !== null && smaller.size < file.size ? smaller : file;
}

/** Stores a paper at the portal as soon as it is chosen. */
export const uploadPaper: UploadFile = async (file) => {
  const content = await shrink(file);
  return send('POST', `/portal/papers?name=${encodeURIComponent(file.name)}`, content);
};

/** A paper that a case refers to: where it is, and its name. */
export interface PaperLink {
  readonly href: string;
  readonly name: string;
}

export function paperLink(reference: unknown): PaperLink | undefined {
  const found = typeof reference === 'string' ? /^([0-9a-f]{32})\/(.+)$/.exec(reference) : null;
  const [, id, name] = found ?? [];
  if (id === undefined || name === undefined) return undefined;
  return { href: `/portal/papers/${id}/${encodeURIComponent(name)}`, name };
}

/** Every paper in what was filled in, in its order. */
export function papersIn(value: unknown): readonly PaperLink[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(papersIn);
  const link = paperLink(value);
  return link === undefined ? [] : [link];
}
