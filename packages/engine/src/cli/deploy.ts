import { createEngine } from '../engine.ts';
import { bundleFiles } from '../runtime/bundle-files.ts';
import type { CliCommand } from './command.ts';
import { storeOf, storeOption } from './open-store.ts';
import { printProblems } from './print-problems.ts';

/** `motcua deploy`: publishes a bundle into a store. */
export const deploy: CliCommand = {
  summary: 'Publishes a procedure, unless it has errors or a scenario of it does not pass',
  usage: '<bundle|file.bpmn> [--store <file.db|postgres://…>]',
  positionals: 1,
  options: {
    store: storeOption,
    json: { type: 'boolean', help: 'what was published as one line of JSON' },
  },
  async run([path = ''], options, output) {
    const files = bundleFiles(path);
    const engine = await createEngine({ store: await storeOf(options.store) });
    try {
      const { procedures, problems } = await engine.procedures.deploy({ files });
      for (const { procedure, version, digest } of procedures) {
        output.result(
          options.json === true
            ? JSON.stringify({ procedure, version, digest })
            : `${procedure}: version ${version}`,
        );
      }
      return printProblems(problems, output);
    } finally {
      await engine.close();
    }
  },
};
