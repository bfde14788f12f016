import { undoImport } from '../../catalog/folder/undo-import.ts';
import { type CliCommand, UsageError } from '../command.ts';
import { printProblems } from '../print-problems.ts';

/** `motcua catalog undo`: takes the last import back. */
export const catalogUndo: CliCommand = {
  summary: 'Takes the last import into a folder back, whole',
  usage: '--out <folder>',
  positionals: 0,
  options: {
    out: { type: 'string', help: 'the folder with a bundle folder for each procedure' },
    json: { type: 'boolean', help: 'what happened as one line of JSON' },
  },
  async run(_, { out, json }, output) {
    if (typeof out !== 'string') throw new UsageError('Expected --out <folder>');
    const result = undoImport(out);
    if (json === true) output.result(JSON.stringify(result));
    else if (result.id === undefined) output.result('There is no import to take back');
    else output.result(`Took import ${result.id} back: ${result.procedures} procedures`);
    return printProblems(result.problems, output);
  },
};
