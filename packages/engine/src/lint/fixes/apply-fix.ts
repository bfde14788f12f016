import type { BundleFile } from '../../bundle/bundle.ts';
import { ErrorCode, MotcuaError } from '../../errors.ts';
import type { Fix } from '../../model/problem.ts';
import { type FixApplier, fixes } from './registry.ts';

const appliers: Readonly<Record<string, FixApplier>> = fixes;

/**
 * The files of a bundle with a fix carried out. Only what the fix is about changes, to the character. A fix of a problem that is mended already
 * changes nothing.
 *
 * @throws MotcuaError `INVALID_ARGUMENT` for a kind of fix that there is not
 *
 * @example
 * const [problem] = await lint(bundle);
 * const fix = problem?.fixes?.[0];
 * const mended = fix === undefined ? bundle.files : applyFix(bundle.files, fix);
 */
export function applyFix(files: readonly BundleFile[], fix: Fix): readonly BundleFile[] {
  const applier = Object.hasOwn(appliers, fix.kind) ? appliers[fix.kind] : undefined;
  if (applier !== undefined) return applier(files, fix.params);
  throw new MotcuaError(
    ErrorCode.INVALID_ARGUMENT,
    `Expected a fix of a kind out of ${Object.keys(fixes).join(', ')}, but found '${fix.kind}'`,
    { kind: fix.kind },
  );
}
