// `npm run size -- [--json] [--only <part>]`: what a page loads, in bytes. Each part is a file beside this one with its function `size<Part>()`.
import { printFigures, readArguments, runCommandLine, runParts } from '../parts/run-parts.ts';

await runCommandLine(async () => {
  const { json, only } = readArguments();
  printFigures(await runParts({ folder: import.meta.dirname, verb: 'size', input: undefined, only }), {
    json,
  });
});
