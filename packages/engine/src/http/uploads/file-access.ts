import type { Actor } from '../../model/actor.ts';
import { idsOfFiles } from '../../model/referred-files.ts';
import type { UploadPorts } from './file-options.ts';
import type { StoredUpload } from './upload-store.ts';

/** What somebody names to show why a file is theirs to see. */
export interface FileClaim {
  readonly caseId?: string | undefined;
  readonly taskId?: string | undefined;
}

type AccessPorts = Pick<UploadPorts, 'engine' | 'mayRead'>;

/**
 * Whether somebody may see a file: it is theirs, the host says so, a task that they may do shows it to them, or a case that they may read
 * refers to it in what they see of its data. Naming a task or a case of others shows nothing.
 */
export async function mayReadFile(
  file: StoredUpload,
  actor: Actor,
  claim: FileClaim,
  { engine, mayRead }: AccessPorts,
): Promise<boolean> {
  if (file.owner === actor.id || (await mayRead?.({ actor, file })) === true) return true;
  const { taskId } = claim;
  const task =
    taskId === undefined ? undefined : await engine.tasks.get({ taskId, actor }).catch(() => undefined);
  if (refersTo(task?.input, file)) return true;
  const caseId = claim.caseId ?? task?.caseId;
  if (caseId === undefined) return false;
  const found = await engine.cases.get({ caseId, actor }).catch(() => undefined);
  return refersTo(found?.data, file);
}

function refersTo(data: unknown, file: StoredUpload): boolean {
  return idsOfFiles(data).some(({ key }) => key === file.key);
}
