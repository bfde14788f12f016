// `npm run conformance -- [--json] [--only <suite>] [--dir <folder> | --fetch]`: each suite is a file beside this one, `<suite>.ts` with its
// function `check<Suite>({ folder })`, which returns `{ passed, total }`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printFigures, readArguments, runCommandLine, runParts, UsageError } from '../parts/run-parts.ts';
import { pinnedArchives } from './fetch/archives.ts';
import { FetchError } from './fetch/download.ts';
import { fetchSuites } from './fetch/fetch-suites.ts';

/** The suites were written by others and stay outside of the checkout. */
const usualFolder = join(import.meta.dirname, '../../../shared/conformance');
/** Where `--fetch` puts them; git ignores it. */
const fetchedFolder = join(import.meta.dirname, '../../.cache/conformance');
const ORIGIN = 'https://codeload.github.com';

function folderOf(dir: string | undefined): string {
  if (dir !== undefined) return resolve(dir);
  return existsSync(usualFolder) ? usualFolder : fetchedFolder;
}

async function run(): Promise<void> {
  const { json, only, dir, fetch } = readArguments();
  if (fetch && dir !== undefined) throw new UsageError('Expected --dir or --fetch, and both are given.');
  if (fetch)
    await fetchSuites({
      archives: pinnedArchives,
      origin: ORIGIN,
      folder: fetchedFolder,
      announce: (repository) => console.error(`fetch ${repository} …`),
    });
  const folder = fetch ? fetchedFolder : folderOf(dir);
  if (existsSync(folder)) {
    printFigures(await runParts({ folder: import.meta.dirname, verb: 'check', input: { folder }, only }), {
      json,
    });
    return;
  }
  if (dir !== undefined)
    throw new UsageError(`Expected --dir to name a folder of suites, and there is none at ${dir}.`);
  console.error(
    'The conformance suites are not beside this checkout: nothing was run. Name their folder with --dir, or download them with --fetch.',
  );
  printFigures({ skipped: true }, { json });
}

await runCommandLine(async () => {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
