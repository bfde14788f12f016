import type { CliCommand } from '../command.ts';
import { importOptions, runImport } from './run-import.ts';

/** `motcua catalog diff`: what an import would change, without changing it. */
export const catalogDiff: CliCommand = {
  summary: 'Says what an import of a catalogue would change, field by field',
  usage: '<file> --out <folder>',
  positionals: 1,
  options: importOptions,
  run: ([path = ''], options, output) => runImport(path, options, { output, dryRun: true }),
};
