import { jpegPdf } from './jpeg-pdf.ts';
import { readPhoto } from './read-photo.ts';

/** A photograph of at most so many bytes is sent as it is. */
const SMALL_ENOUGH = 700_000;
const READ_EVERYWHERE = ['image/jpeg', 'image/png', 'image/webp'];

function isAccepted(accept: string, type: string): boolean {
  const [group] = type.split('/');
  return accept.split(',').some((each) => [type, `${group}/*`].includes(each.trim().toLowerCase()));
}

function renamed(name: string, ending: string): string {
  return `${name.replace(/\.\w+$/, '')}.${ending}`;
}

/**
 * One file of what a person chose or photographed: several photographs become the pages of one PDF, a large one becomes smaller, one of a phone's own
 * format (HEIC) a JPEG where the browser can read it. Anything else stays as it is. Throws `UnreadablePhoto`.
 *
 * @param accept media types that the field takes; a photograph where only PDF is taken becomes one
 */
export async function prepareFiles(files: readonly File[], accept: string): Promise<File> {
  const [first] = files;
  if (first === undefined) throw new Error('Expected a file, but there is none');
  const takesPictures = isAccepted(accept, 'image/jpeg');
  if (
    files.length > 1 ||
    (first.type.startsWith('image/') && !takesPictures && isAccepted(accept, 'application/pdf'))
  ) {
    const pages = [];
    for (const file of files) pages.push(await readPhoto(file));
    return new File([jpegPdf(pages)], renamed(first.name, 'pdf'), { type: 'application/pdf' });
  }
  return first.type.startsWith('image/') ? smaller(first) : first;
}

async function smaller(file: File): Promise<File> {
  const isReadEverywhere = READ_EVERYWHERE.includes(file.type);
  if (isReadEverywhere && file.size <= SMALL_ENOUGH) return file;
  const photo = await readPhoto(file).catch(() => undefined);
  if (photo === undefined || (isReadEverywhere && photo.bytes.length >= file.size)) return file;
  return new File([photo.bytes], renamed(file.name, 'jpg'), { type: 'image/jpeg' });
}
