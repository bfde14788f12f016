import { createEngine } from '../engine.ts';
import { bundleFiles } from '../runtime/bundle-files.ts';
import { SqliteStore } from '../store/sqlite-store.ts';
import type { CliCommand } from './command.ts';
import { printProblems } from './print-problems.ts';

/** `motcua deploy`: publishes a bundle into a store. */
export const deploy: CliCommand = {
  summary: 'Publishes a procedure, unless it has errors or a scenario of it does not pass',
  usage: '<bundle|file.bpmn> [--store <file.db>]',
  positionals: 1,
  options: {
    store: { type: 'string', help: 'the SQLite file (default: motcua.db)' },
    json: { type: 'boolean', help: 'what was published as one line of JSON' },
  },
  async run([path = ''], options, output) {
    const files = bundleFiles(path);
    const engine = await createEngine({
      store: new SqliteStore({ file: String(options.store ?? 'motcua.db') }),
    });
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
