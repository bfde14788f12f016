import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../input/decode-text.ts';
import type { CatalogInput, CatalogSource } from '../source.ts';
import { bundles } from './bundles.ts';
import { cpsvAp } from './cpsv-ap.ts';
import { csv } from './csv.ts';
import { nationalPortalPages } from './national-portal-pages.ts';
import { nationalPortalRecord } from './national-portal-record.ts';
import { xlsx } from './xlsx.ts';

/** Every kind of catalogue that can be imported, by its id. */
export const catalogSources: Readonly<Record<string, CatalogSource>> = {
  [bundles.id]: bundles,
  [cpsvAp.id]: cpsvAp,
  [nationalPortalPages.id]: nationalPortalPages,
  [nationalPortalRecord.id]: nationalPortalRecord,
  [csv.id]: csv,
  [xlsx.id]: xlsx,
};

const HEAD_LETTERS = 65_536;

/**
 * The kind of catalogue that a file looks like, by its name and first letters; a problem where it is none that is known.
 *
 * @example
 * const { source, problem } = await recogniseSource({ name: 'pages.jsonl', open: () => createReadStream('pages.jsonl') });
 */
export async function recogniseSource(
  input: CatalogInput,
): Promise<{ readonly source: CatalogSource } | { readonly source?: never; readonly problem: Problem }> {
  if (input.files !== undefined) return { source: bundles };
  const head = await headOf(input);
  const source = Object.values(catalogSources).find((known) => known.recognises(input.name, head));
  if (source !== undefined) return { source };
  const params = { file: input.name, known: Object.keys(catalogSources).join(', ') };
  return { problem: { code: 'CATALOG_SOURCE_UNKNOWN', severity: 'error', path: input.name, params } };
}

async function headOf(input: CatalogInput): Promise<string> {
  const { pieces } = await decodeText(input.open());
  let head = '';
  for await (const piece of pieces) {
    head += piece;
    if (head.length >= HEAD_LETTERS) break;
  }
  return head.slice(0, HEAD_LETTERS);
}
