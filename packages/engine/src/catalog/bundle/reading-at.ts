import type { Source } from '../../bundle/procedure.ts';
import { type Reading, read } from '../reading.ts';

/** Readings by their JSON pointer in `procedure.json`. What the file says of a place is doubted of all that stands there, and of what it is in. */
export function readingAt(doubtful: NonNullable<Source['doubtful']>) {
  return <T>(pointer: string, value: T, source: string): Reading<T> =>
    read(
      value,
      source,
      { field: `procedure.json#${pointer}` },
      doubtful
        .filter(({ path }) => path !== '' && (isWithin(pointer, path) || isWithin(path, pointer)))
        .map(({ note }) => ({
          code: 'CATALOG_BUNDLE_DOUBTFUL',
          params: { note: note.vi, ...(note.en === undefined ? {} : { noteEn: note.en }) },
        })),
    );
}

const isWithin = (pointer: string, outer: string): boolean => `${pointer}/`.startsWith(`${outer}/`);
