import type { JsonObject } from '../model/json.ts';
import { ownJob } from '../runtime/effects/jobs.ts';
import type { Handler } from '../runtime/handlers.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import type { ErasableFiles } from './privacy-options.ts';

/** The handler that removes uploaded files. */
export const FORGET_FILES = 'motcua:forget-files';

/** Of files, and those that the data of cases refers to, the ones that no other case refers to. */
export async function filesToRemove(
  { reads }: Pick<Store, 'reads'>,
  caseIds: readonly string[],
  others: readonly string[],
): Promise<readonly string[]> {
  const referred =
    caseIds.length === 0
      ? []
      : await reads.selectFrom('case_files').select('file').where('case_id', 'in', caseIds).execute();
  const files = [...new Set([...referred.map(({ file }) => file), ...others])];
  if (files.length === 0) return [];
  const kept = await reads
    .selectFrom('case_files')
    .select(['file', 'case_id'])
    .where('file', 'in', files)
    .execute();
  const going = new Set(caseIds);
  const needed = new Set(kept.filter(({ case_id }) => !going.has(case_id)).map(({ file }) => file));
  return files.filter((file) => !needed.has(file));
}

/** The removal of files, written with the erasure: it is carried out at least once, also after a crash. */
export function removalJob(files: readonly string[], now: string, id: string): readonly Write[] {
  if (files.length === 0) return [];
  return [ownJob(FORGET_FILES, { files }, { caseId: '', now }, id)];
}

/** Removes files, one after the other; those that are gone already are no matter. */
export function forgetFiles(files: ErasableFiles | undefined): Handler {
  return async ({ input }) => {
    const { files: keys } = input as JsonObject & { readonly files: readonly string[] };
    for (const key of keys) await files?.remove(key);
    return {};
  };
}
