import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { CatalogInput, CatalogSource } from '../../catalog/source.ts';
import { catalogSources, recogniseSource } from '../../catalog/sources/registry.ts';
import { explainProblem } from '../../lint/words/explain-problem.ts';
import { UsageError } from '../command.ts';

/** A file of a catalogue that says how far it was read. */
export interface CatalogFile {
  readonly input: CatalogInput;
  readonly bytes: number;
  readonly bytesRead: () => number;
}

export function openCatalogFile(path: string): CatalogFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`Expected a file at '${path}', but there is nothing`);
  return found.isDirectory() ? openFolder(path) : openFile(path, found.size);
}

function openFile(path: string, bytes: number): CatalogFile {
  let read = 0;
  const open = async function* () {
    read = 0;
    for await (const chunk of createReadStream(path)) {
      read += (chunk as Uint8Array).length;
      yield chunk as Uint8Array;
    }
  };
  return { input: { name: basename(path), open }, bytes, bytesRead: () => read };
}

/** A folder of bundles; what is hidden in it, such as the memory of an import, is no part of them. */
function openFolder(folder: string): CatalogFile {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .sort();
  const sizes = paths.map((path) => statSync(join(folder, path)).size);
  let read = 0;
  const files = function* () {
    read = 0;
    for (const [index, path] of paths.entries()) {
      yield { path: path.split(sep).join('/'), read: () => readFileSync(join(folder, path)) };
      read += sizes[index] ?? 0;
    }
  };
  return {
    input: { name: basename(resolve(folder)), open: async function* () {}, files },
    bytes: sizes.reduce((all, size) => all + size, 0),
    bytesRead: () => read,
  };
}

/** The source that `--source` names, else the one that the file looks like. */
export async function sourceOf({ input }: CatalogFile, name: string | undefined): Promise<CatalogSource> {
  if (name === undefined) {
    const { source, ...rest } = await recogniseSource(input);
    if (source !== undefined) return source;
    if ('problem' in rest)
      throw new UsageError(`${explainProblem(rest.problem, 'en')} Say which with --source.`);
  }
  const source = name !== undefined && Object.hasOwn(catalogSources, name) ? catalogSources[name] : undefined;
  if (source !== undefined) return source;
  throw new UsageError(
    `Expected --source to be one of ${Object.keys(catalogSources).join(', ')}, but found '${name}'`,
  );
}
