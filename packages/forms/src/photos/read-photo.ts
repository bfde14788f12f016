import type { JpegPage } from './jpeg-pdf.ts';

/** Pixels: enough to read a page of A4 (270 dots per inch), a tenth of what a phone's camera sends. */
const LONGEST_SIDE = 2200;
const QUALITY = 0.82;

/** A photograph that this browser cannot read: HEIC is read by Safari only. */
class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto';
  readonly photo: string;

  constructor(photo: string) {
    super(`Expected '${photo}' to be a picture that this browser reads`);
    this.photo = photo;
  }
}

/** As JPEG, upright, on white, no larger than a page needs. Where it was taken and with what is no longer in it. */
export async function readPhoto(file: File): Promise<JpegPage> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnreadablePhoto(file.name);
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new UnreadablePhoto(file.name);
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw new UnreadablePhoto(file.name);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height };
}
