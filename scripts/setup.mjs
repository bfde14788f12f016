import { buildExample, buildPackages } from './workspace/build.mjs';
import { ensureInstalled } from './workspace/install.mjs';

/** Makes a checkout ready: the dependencies from the lockfile, and the build. Says nothing when there is nothing to do. */
export async function setUp() {
  await ensureInstalled();
  await buildPackages();
  await buildExample();
}
