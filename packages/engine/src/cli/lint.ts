import { readBundle } from '../bundle/read-bundle.ts';
import { lint as lintBundle } from '../lint/lint.ts';
import { bundleFiles } from '../runtime/bundle-files.ts';
import type { CliCommand } from './command.ts';
import { printProblems } from './print-problems.ts';

/** `motcua lint`: what is wrong with a bundle. */
export const lint: CliCommand = {
  summary: 'Says what is wrong with a procedure',
  usage: '<bundle|file.bpmn>',
  positionals: 1,
  options: { json: { type: 'boolean', help: 'the problems as one line of JSON' } },
  async run([path = ''], options, output) {
    const { bundle, problems: read } = readBundle(bundleFiles(path));
    const problems = bundle === undefined ? read : [...read, ...(await lintBundle(bundle))];
    if (options.json === true) {
      output.result(JSON.stringify(problems));
      return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    }
    const code = printProblems(problems, output);
    if (problems.length === 0) output.result('No problems found');
    return code;
  },
};
