import { ErrorCode, MotcuaError } from '../../errors.ts';
import type { Actor } from '../../model/actor.ts';
import { idsOfFiles } from '../../model/referred-files.ts';
import { type FileClaim, mayReadFile } from './file-access.ts';
import type { UploadPorts } from './file-options.ts';

/** What is asked of the files in the data of a call. */
export interface FileRequirement extends Pick<UploadPorts, 'engine' | 'store' | 'mayRead'> {
  readonly actor: Actor;
  /** The host's own programs refer to any file that is there. */
  readonly isTrusted: boolean;
}

/**
 * The files that a submission refers to have arrived whole, and whoever sends it may see them: else who once learnt the id of another's file
 * could put it into a case of their own, and read it there. Throws `DATA_INVALID` with the places of the others, without saying which of both it is.
 */
export async function requireFiles(options: object, ports: FileRequirement): Promise<void> {
  const referred = 'data' in options ? idsOfFiles(options.data) : [];
  const missing: string[] = [];
  for (const { key, path } of referred) if (!(await isUsable(key, options, ports))) missing.push(path);
  if (missing.length === 0) return;
  const message = `Expected the files that the data refers to to be stored, but those at ${missing.join(', ')} are not`;
  throw new MotcuaError(ErrorCode.DATA_INVALID, message, { missing });
}

async function isUsable(key: string, claim: FileClaim, ports: FileRequirement): Promise<boolean> {
  const file = await ports.store.find(key);
  if (file?.isWhole !== true) return false;
  return ports.isTrusted || mayReadFile(file, ports.actor, claim, ports);
}
