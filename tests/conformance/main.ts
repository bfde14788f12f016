// `npm run conformance -- [--json] [--only <suite>] [--dir <folder>]`: each suite is a file beside this one, `<suite>.ts` with its function
// `check<Suite>({ folder })`, which returns `{ passed, total }`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printFigures, readArguments, runCommandLine, runParts, UsageError } from '../parts/run-parts.ts';

/** The suites were written by others and stay outside of the checkout. */
const usualFolder = join(import.meta.dirname, '../../../shared/conformance');

await runCommandLine(async () => {
  const { json, only, dir } = readArguments();
  const folder = dir === undefined ? usualFolder : resolve(dir);
  if (existsSync(folder)) {
    printFigures(await runParts({ folder: import.meta.dirname, verb: 'check', input: { folder }, only }), {
      json,
    });
    return;
  }
  if (dir !== undefined)
    throw new UsageError(`Expected --dir to name a folder of suites, and there is none at ${dir}.`);
  console.error(
    'The conformance suites are not beside this checkout: nothing was run. Name their folder with --dir.',
  );
  printFigures({ skipped: true }, { json });
});
