// `npm run bench -- [--json] [--only <part>]`: each part is a file beside this one, `<part>.ts` with its function `bench<Part>()`.
import { printFigures, readArguments, runCommandLine, runParts } from '../parts/run-parts.ts';

await runCommandLine(async () => {
  const { json, only } = readArguments();
  printFigures(await runParts({ folder: import.meta.dirname, verb: 'bench', input: undefined, only }), {
    json,
  });
});
