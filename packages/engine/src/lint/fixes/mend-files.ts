import type { BundleFile } from '../../bundle/bundle.ts';
import { readBundle } from '../../bundle/read-bundle.ts';
import type { Fix, Problem } from '../../model/problem.ts';
import { type LintOptions, lint } from '../lint.ts';
import { applyFix } from './apply-fix.ts';
import { removing } from './registry.ts';

/** More than any bundle needs: whatever goes on longer goes in circles. */
const MAXIMUM_FIXES = 500;

/** Files with what could be mended mended. */
export interface Mended {
  readonly files: readonly BundleFile[];
  readonly applied: readonly Fix[];
  /** What is still wrong. */
  readonly problems: readonly Problem[];
}

async function problemsOf(files: readonly BundleFile[], options: LintOptions): Promise<readonly Problem[]> {
  const { bundle, problems } = readBundle(files);
  return bundle === undefined ? problems : [...problems, ...(await lint(bundle, options))];
}

function textOf(files: readonly BundleFile[]): string {
  return JSON.stringify(files.map(({ name, content }) => [name, String(content)]));
}

/**
 * Carries out, one after the other, the likeliest fix of every problem that has one, and looks again after each. Only what a fix is about changes,
 * to the character; nothing is removed that somebody wrote: such a fix is left to a person.
 *
 * @example
 * const { files, applied, problems } = await mendFiles(bundle.files);
 */
export async function mendFiles(files: readonly BundleFile[], options: LintOptions = {}): Promise<Mended> {
  const applied: Fix[] = [];
  let mended = files;
  let problems = await problemsOf(files, options);
  for (let at = 0; at < problems.length && applied.length < MAXIMUM_FIXES; at += 1) {
    const fix = problems[at]?.fixes?.find(({ kind }) => !removing.has(kind));
    const after = fix === undefined ? mended : applyFix(mended, fix);
    if (fix === undefined || textOf(after) === textOf(mended)) continue;
    applied.push(fix);
    mended = after;
    problems = await problemsOf(mended, options);
    at = -1;
  }
  return { files: mended, applied, problems };
}
