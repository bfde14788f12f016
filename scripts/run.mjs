// `node scripts/run.mjs <file.ts> [arguments]`: sets up, then runs a TypeScript program on the workspace's Node, against the built packages.
import { buildPackages } from './workspace/build.mjs';
import { runCommand } from './workspace/command.mjs';
import { ensureInstalled } from './workspace/install.mjs';
import { stop, workspaceNode } from './workspace/root.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) stop('Expected a TypeScript file: node scripts/run.mjs <file.ts> [arguments]');
await ensureInstalled();
await buildPackages();
const { code } = await runCommand(workspaceNode, [file, ...args], { show: true });
process.exitCode = code;
