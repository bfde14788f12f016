import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayUseApt } from './apt.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** @returns {boolean} whether the programs of a PostgreSQL server are there, as tests/store/postgres-server.ts looks for them */
function hasPostgres() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'initdb')));
  return onPath || (existsSync(DEBIAN) && readdirSync(DEBIAN).length > 0);
}

/** Finds PostgreSQL for the tests of its store, or installs Debian's. Without it these tests are skipped, and say so. */
export async function ensurePostgres() {
  if (hasPostgres()) return;
  if (mayUseApt()) {
    console.error('Installing PostgreSQL for the tests of its store …');
    await installPackages(['postgresql']);
  }
  if (!hasPostgres()) {
    console.error(
      'Tests on PostgreSQL will be skipped: install it to run them (Debian, Ubuntu: apt-get install postgresql).',
    );
  }
}
