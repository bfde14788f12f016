// `npm run check`: format, types, architecture and the unit tests of what changed since the main branch, within a minute.
import { checks, runCheck } from './workspace/checks.mjs';
import { runCommand } from './workspace/command.mjs';
import { ensureInstalled } from './workspace/install.mjs';
import { workspaceNode } from './workspace/root.mjs';

/** What a change is compared with: where it left the published main branch, else the commit before, if there is one. */
async function base() {
  const merged = await runCommand('git', ['merge-base', 'HEAD', 'origin/main']);
  const head = await runCommand('git', ['rev-parse', 'HEAD']);
  if (merged.code === 0 && merged.output !== head.output) return merged.output.trim();
  const before = await runCommand('git', ['rev-parse', '--verify', 'HEAD~1']);
  return before.code === 0 ? before.output.trim() : undefined;
}

/** @param {readonly string[]} args */
async function runUnitTests(args) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--passWithNoTests', ...args];
  const { code, output } = await runCommand(workspaceNode, vitest);
  return { passed: code === 0, output: output.trimEnd() };
}

/** @param {string | undefined} since */
const changedTests = (since) =>
  since === undefined
    ? { name: 'unit tests', run: () => runUnitTests([]) }
    : {
        name: `unit tests of what changed since ${since.slice(0, 9)}`,
        run: () => runUnitTests(['--changed', since]),
      };

// Unit tests run on the sources and the types are built by their check: a type error hides nothing else.
await ensureInstalled();
const parts = [
  { name: checks.style.name, run: () => runCheck(checks.style) },
  { name: checks.types.name, run: () => runCheck(checks.types) },
  { name: 'architecture', run: () => runUnitTests(['tests/architecture']) },
  changedTests(await base()),
];

/** @param {(typeof parts)[number]} part */
async function report({ name, run }) {
  const startedAt = performance.now();
  const { passed, output } = await run();
  console.log(`${passed ? '✔' : '✘'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(`${output}\n`);
  return passed;
}

const passed = await Promise.all(parts.map(report));
process.exitCode = passed.every(Boolean) ? 0 : 1;
