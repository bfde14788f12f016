import { readBundle } from '@motcua/engine/bundle';
import { lint } from '@motcua/engine/lint';
import type { Bundle } from '../bundle/bundle.ts';
import type { Problem } from './problem.ts';

/** Everything that the engine finds in a bundle. */
export async function checkBundle({ files }: Bundle): Promise<readonly Problem[]> {
  const { bundle, problems } = readBundle(files);
  return bundle === undefined ? problems : [...problems, ...(await lint(bundle))];
}
