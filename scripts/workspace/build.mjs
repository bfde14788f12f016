import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { root, stop, workspaceNode } from './root.mjs';
import { digestOf, unlessCurrent } from './stamp.mjs';

const packages = ['packages/engine', 'packages/forms', 'packages/designer'];
const settings = ['pnpm-lock.yaml', 'tsconfig.json', 'tsconfig.base.json'];

/** @param {string} program relative to the checkout @param {readonly string[]} args @param {string} cwd */
async function runTool(program, args, cwd = root) {
  const { code, output } = await runCommand(workspaceNode, [join(root, program), ...args], { cwd });
  if (code === 0) return;
  console.error(output.trimEnd());
  stop(
    `The build failed at "${[program.split('/').pop(), ...args].join(' ')}": mend what is listed above and try again.`,
  );
}

/** Compiles the packages to `dist/`, unless their sources are what was compiled last. */
export async function buildPackages() {
  const isThere = packages.every((folder) => existsSync(join(root, folder, 'dist/index.js')));
  await unlessCurrent({
    name: 'packages',
    digest: digestOf({ files: settings, folders: packages }),
    isThere,
    run: async () => {
      console.error('Building the packages …');
      // tsc believes its own notes: without --force it does not make again what somebody deleted.
      await runTool('node_modules/typescript/bin/tsc', ['-b', ...packages, ...(isThere ? [] : ['--force'])]);
    },
  });
}

/** Builds the pages of the example, unless they and the packages are what was built last. */
export async function buildExample() {
  const example = 'examples/one-stop';
  if (!existsSync(join(root, example, 'vite.config.ts'))) return;
  await unlessCurrent({
    name: 'example',
    digest: digestOf({ files: settings, folders: [...packages, example] }),
    isThere: existsSync(join(root, example, 'dist')),
    run: async () => {
      console.error('Building the pages of the example …');
      await runTool('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], join(root, example));
    },
  });
}
