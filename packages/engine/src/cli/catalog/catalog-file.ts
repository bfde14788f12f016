import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
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
  let bytes = 0;
  try {
    bytes = statSync(path).size;
  } catch {
    throw new UsageError(`Expected a file at '${path}', but there is nothing`);
  }
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

/** The source that `--source` names, else the one that the file looks like. */
export async function sourceOf({ input }: CatalogFile, name: string | undefined): Promise<CatalogSource> {
  if (name === undefined) {
    const { source, ...rest } = await recogniseSource(input);
    if (source !== undefined) return source;
    if ('problem' in rest) throw new UsageError(explainProblem(rest.problem, 'en'));
  }
  const source = name !== undefined && Object.hasOwn(catalogSources, name) ? catalogSources[name] : undefined;
  if (source !== undefined) return source;
  throw new UsageError(
    `Expected --source to be one of ${Object.keys(catalogSources).join(', ')}, but found '${name}'`,
  );
}
