import type { CliCommand } from '../command.ts';
import { importOptions, runImport } from './run-import.ts';

/** `motcua catalog import`: a bundle folder for each procedure of a catalogue, merged with what is there. */
export const catalogImport: CliCommand = {
  summary:
    'Imports a catalogue of procedures into a folder of draft bundles, or merges it with what is there',
  usage: '<file> --out <folder>',
  positionals: 1,
  options: {
    ...importOptions,
    'dry-run': { type: 'boolean', help: 'says what would happen, and writes nothing' },
  },
  run: ([path = ''], options, output) =>
    runImport(path, options, { output, dryRun: options['dry-run'] === true }),
};
