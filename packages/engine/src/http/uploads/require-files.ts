import { ErrorCode, MotcuaError } from '../../errors.ts';
import { idsOfFiles } from '../../model/referred-files.ts';
import type { UploadStore } from './upload-store.ts';

/** The files that a submission refers to have arrived whole. Throws `DATA_INVALID` with the places of those that have not. */
export async function requireFiles(options: object, store: UploadStore): Promise<void> {
  const referred = 'data' in options ? idsOfFiles(options.data) : [];
  const missing: string[] = [];
  for (const { key, path } of referred) if ((await store.find(key))?.isWhole !== true) missing.push(path);
  if (missing.length === 0) return;
  const message = `Expected the files that the data refers to to be stored, but those at ${missing.join(', ')} are not`;
  throw new MotcuaError(ErrorCode.DATA_INVALID, message, { missing });
}
