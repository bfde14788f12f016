import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CatalogInput,
  type CatalogRecord,
  catalogExporters,
  catalogSources,
  read,
  type SourceItem,
} from '@motcua/engine/catalog';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { importedPages, shared } from './portal-pages.ts';
import { madeUpRecords } from './testdata/made-up-records.ts';

const folder = join(shared, 'catalogue/cpsv-ap-3.2');
const TITLE = '<http://purl.org/dc/terms/title>';

const fileInput = (name: string): CatalogInput => ({
  name,
  open: async function* () {
    yield readFileSync(join(folder, name));
  },
});

const textInput = (name: string, text: string): CatalogInput => ({
  name,
  open: async function* () {
    yield new TextEncoder().encode(text);
  },
});

async function readAll(input: CatalogInput): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of catalogSources['cpsv-ap']?.read(input, {}) ?? []) items.push(item);
  return items;
}

const recordsIn = (items: readonly SourceItem[]): readonly CatalogRecord[] =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));

async function exported(
  id: string,
  records: readonly CatalogRecord[],
): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = (await catalogExporters[id]?.write(records, {}))?.files ?? [];
  if (file === undefined) throw new Error(`nothing was written as ${id}`);
  return { name: file.name, text: String(file.content) };
}

/** Statements without the names of blank nodes: the example's blank nodes all differ by what stands at them. */
const shapeOf = (store: Store): readonly string[] => {
  const name = (term: { readonly termType: string; readonly value: string }): string =>
    term.termType === 'BlankNode'
      ? `[${store
          .getQuads(term as never, null, null, null)
          .map(({ predicate, object }) => `${predicate.value} ${name(object)}`)
          .sort()
          .join('; ')}]`
      : `${term.termType} ${term.value} ${'language' in term ? term.language : ''} ${'datatype' in term ? (term.datatype as { value: string }).value : ''}`;
  return store
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) => `${name(subject)} ${predicate.value} ${name(object)}`)
    .sort();
};

const parse = (text: string): Store => new Store(new Parser().parse(text));
const shapes = () => parse(readFileSync(join(folder, 'cpsv-ap-SHACL.ttl'), 'utf8'));

async function violations(text: string): Promise<readonly string[]> {
  const report = await new SHACLValidator(shapes()).validate(parse(text));
  return report.results.map(
    ({ path, focusNode, message }) =>
      `${focusNode?.value} ${path?.value} ${message.map(({ value }) => value).join()}`,
  );
}

describe.skipIf(!existsSync(folder))('CPSV-AP 3.2 (skipped where ../shared is absent)', () => {
  test.each([
    ['example-rdf_public_service.ttl', 'cpsv-ap-turtle'],
    ['example-rdf_public_service.jsonld', 'cpsv-ap-turtle'],
    ['example-rdf_public_service.ttl', 'cpsv-ap-json-ld'],
    ['example-rdf_public_service.jsonld', 'cpsv-ap-json-ld'],
  ])('the official example %s comes back through %s without a statement lost', async (name, format) => {
    const example = name.replace('.jsonld', '.ttl');
    const records = recordsIn(await readAll(fileInput(name)));

    const written = await exported(format, records);
    const again = recordsIn(await readAll(textInput(written.name, written.text)));
    const turtle = await exported('cpsv-ap-turtle', again);

    const before = shapeOf(parse(readFileSync(join(folder, example), 'utf8')));
    const after = shapeOf(parse(turtle.text));
    expect(records).toHaveLength(1);
    expect(after.filter((line) => !before.includes(line))).toEqual([]);
    if (name.endsWith('.ttl')) expect(before.filter((line) => !after.includes(line))).toEqual([]);
  });

  test('a hundred procedures pass the shapes of CPSV-AP 3.2, judged by another library', async () => {
    const records = madeUpRecords(100);

    const { text } = await exported('cpsv-ap-turtle', records);

    expect(await violations(text)).toEqual([]);
  });

  test('so do a hundred procedures of the national portal, from all over the file', async () => {
    const records = [...(await importedPages()).values()]
      .filter((_, index) => index % 13 === 0)
      .slice(0, 100);

    const { text } = await exported('cpsv-ap-turtle', records);

    expect(records).toHaveLength(100);
    expect(await violations(text)).toEqual([]);
  });

  test('the judge sees a planted violation', async () => {
    const { text } = await exported('cpsv-ap-turtle', madeUpRecords(1));

    const planted = `${text}\n<urn:x> a <http://purl.org/vocab/cpsv#PublicService> ; ${TITLE} "without a language" .`;

    expect((await violations(planted)).length).toBeGreaterThan(2);
  });

  test('an edit of the example changes that field and nothing else', async () => {
    const [record] = recordsIn(await readAll(fileInput('example-rdf_public_service.ttl')));
    if (record === undefined) throw new Error('no record');
    const name = { vi: 'Khai thuế trực tuyến', en: 'Tax-on-web' };

    const { text } = await exported('cpsv-ap-turtle', [
      { ...record, name: read(name, '', { field: 'edit' }) },
    ]);

    const before = shapeOf(parse(readFileSync(join(folder, 'example-rdf_public_service.ttl'), 'utf8')));
    const after = shapeOf(parse(text));
    expect(after.filter((line) => !before.includes(line))).toEqual([
      expect.stringContaining('Khai thuế trực tuyến vi'),
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
  });
});
