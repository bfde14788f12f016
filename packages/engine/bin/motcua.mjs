#!/usr/bin/env node
// The `motcua` command. On a Node that is too old it runs itself on the `node` package of the project, where there is one.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [22, 13];

function isNewEnough([major = 0, minor = 0]) {
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The binary of the `node` package beside the project that the command runs in. */
function nodeOfProject() {
  for (const from of [join(process.cwd(), 'package.json'), fileURLToPath(import.meta.url)]) {
    try {
      return join(dirname(createRequire(pathToFileURL(from)).resolve('node/package.json')), 'bin', 'node');
    } catch {
      // Not there: the next place.
    }
  }
  return undefined;
}

if (isNewEnough(process.versions.node.split('.').map(Number))) {
  // Whoever reads the output may stop reading, as `head` does.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = nodeOfProject();
  if (node === undefined) {
    process.stderr.write(
      `motcua needs Node ${NEEDED.join('.')} or newer, but this is ${process.versions.node}: install a current Node.\n`,
    );
    process.exit(2);
  }
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
