/** A file that data refers to, and where. */
export interface ReferredFile {
  /** JSON pointer. */
  readonly path: string;
  readonly key: string;
}

/** `<key>/<name>`, as uploads give it. */
const REFERENCE = /^([\w-]{43})\/[^/]+$/;

/** All files of `/v1/files` that data refers to: by a reference (an object with an `id`), or by the id alone. */
export function idsOfFiles(data: unknown, path = ''): readonly ReferredFile[] {
  if (typeof data === 'string') {
    const key = REFERENCE.exec(data)?.[1];
    return key === undefined ? [] : [{ path, key }];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    idsOfFiles(value, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
