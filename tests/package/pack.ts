import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Packed {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly tarball: string;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** What a program imports: `@motcua/engine/kernel` for the door `./kernel`. Manifests and style sheets are no programs. */
export const doorsOf = ({ name, exports }: Manifest): readonly string[] =>
  Object.keys(exports)
    .filter((door) => !/\.(json|css)$/.test(door))
    .map((door) => `${name}${door.slice(1)}`);

/** Packs each package as it would be published: `workspace:*` becomes the version, and only `files` go in. */
export async function packAll(into: string): Promise<readonly Packed[]> {
  const { packageManager }: { packageManager: string } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
  const packed: Packed[] = [];
  for (const folder of folders) {
    const manifest = readManifest(folder);
    const { stdout } = await run(
      'npx',
      ['--yes', packageManager, 'pack', '--json', '--pack-destination', into],
      { cwd: folder },
    );
    const { filename }: { filename: string } = JSON.parse(stdout.slice(stdout.indexOf('{')));
    packed.push({ folder, manifest, tarball: filename });
  }
  return packed;
}
