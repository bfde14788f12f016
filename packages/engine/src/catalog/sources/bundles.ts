import { createValidator } from '@motcua/forms/schema';
import { defaultLimits } from '../../bundle/limits.ts';
import procedureSchema from '../../bundle/procedure.schema.json' with { type: 'json' };
import type { Procedure } from '../../bundle/procedure.ts';
import { readJson } from '../../bundle/read-json.ts';
import { unzipBundle } from '../../bundle/unzip-bundle.ts';
import type { Problem } from '../../model/problem.ts';
import { recordOfFacts } from '../bundle/facts-record.ts';
import type { CatalogInput, CatalogSource, FolderFile, SourceItem } from '../source.ts';

const SOURCE = 'bundles';
const FACTS = 'procedure.json';
const ARCHIVE = /\.motcua$/u;
const isBundleFile = (path: string): boolean => ARCHIVE.test(path) || path.split('/').at(-1) === FACTS;

/**
 * Our own bundles: a bundle folder, a `.motcua` archive, or a folder of such at any depth. The facts of each are read, and it is said that the
 * process, the forms and the rest are not: whoever wants those deploys the bundle.
 */
export const bundles: CatalogSource = {
  id: SOURCE,
  recognises: (name) => ARCHIVE.test(name),
  async *read(input) {
    const problem = (code: string, severity: Problem['severity'], params: Problem['params']): SourceItem => ({
      problem: { code, severity, path: input.name, params },
    });
    const seen = new Set<string>();
    for await (const { path, read } of filesOf(input)) {
      const found = recordIn(path, read);
      if ('reason' in found) {
        yield problem('CATALOG_BUNDLE_BROKEN', 'error', { bundle: path, reason: found.reason });
        continue;
      }
      const code = found.record.code.value ?? '';
      if (seen.has(code)) yield problem('CATALOG_CODE_REPEATED', 'warning', { file: path, line: 1, code });
      else yield found;
      seen.add(code);
    }
    const count = seen.size;
    yield count === 0
      ? problem('CATALOG_FILE_WITHOUT_RECORDS', 'error', {})
      : problem('CATALOG_BUNDLE_FACTS_ONLY', 'warning', { count });
  },
};

async function* filesOf(input: CatalogInput): AsyncGenerator<FolderFile> {
  if (input.files === undefined) {
    const bytes = await wholeFile(input);
    yield { path: input.name, read: () => bytes };
    return;
  }
  for (const file of input.files()) if (isBundleFile(file.path)) yield file;
}

/** No more than a bundle may hold is kept; a longer archive is broken then. */
async function wholeFile(input: CatalogInput): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input.open()) {
    pieces.push(piece);
    length += piece.length;
    if (length > defaultLimits.totalBytes) break;
  }
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

type Found = Extract<SourceItem, { readonly record: unknown }> | { readonly reason: string };

function recordIn(path: string, read: () => Uint8Array): Found {
  const text = ARCHIVE.test(path) ? factsIn(read()) : new TextDecoder().decode(read());
  if (typeof text !== 'string') return text;
  const json = readJson(FACTS, text, defaultLimits);
  if ('problem' in json) return { reason: `${json.problem.code}, ${FACTS}` };
  const [error] = createValidator({ schema: procedureSchema }).validate(json.value).errors;
  if (error !== undefined) return { reason: `${FACTS}#${error.instancePath}: ${error.keyword}` };
  return { record: recordOfFacts(json.value as unknown as Procedure, SOURCE) };
}

function factsIn(archive: Uint8Array): string | { readonly reason: string } {
  const { files, problems } = unzipBundle(archive);
  const [problem] = problems;
  if (problem !== undefined) return { reason: problem.code };
  const content = files.find(({ name }) => name === FACTS)?.content;
  return typeof content === 'string' ? content : { reason: `${FACTS}: -` };
}
