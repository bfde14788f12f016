import { runCommand } from './command.mjs';
import { workspaceNode } from './root.mjs';

/** @typedef {{ name: string, args: readonly string[], mend: string }} Check */

/** What is checked beside the tests, each by a program of the workspace. */
export const checks = /** @satisfies {Record<string, Check>} */ ({
  style: {
    name: 'format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    mend: 'npx biome check --write',
  },
  types: {
    name: 'types',
    args: ['node_modules/typescript/bin/tsc', '-b'],
    mend: 'mend the types above',
  },
  unused: {
    name: 'unused files, exports and dependencies',
    args: ['node_modules/knip/bin/knip.js'],
    mend: 'remove what knip names above, or say in knip.json why it stays',
  },
});

/** @param {Check} check @returns {Promise<{ passed: boolean, output: string }>} */
export async function runCheck({ args }) {
  const { code, output } = await runCommand(workspaceNode, args);
  return { passed: code === 0, output: output.trimEnd() };
}
