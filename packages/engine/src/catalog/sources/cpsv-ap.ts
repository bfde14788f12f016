import type { Quad } from 'n3';
import { readJsonLd, readTurtle, servicesIn, statementsOf, storeOf, writeTriples } from '../cpsv-ap/graph.ts';
import { knownPredicates } from '../cpsv-ap/known-predicates.ts';
import { readService } from '../cpsv-ap/read-service.ts';
import { PUBLIC_SERVICE, shortName } from '../cpsv-ap/vocabulary.ts';
import { wholeText } from '../input/whole-text.ts';
import type { CatalogSource, SourceItem } from '../source.ts';

/** A graph is held at once; the largest national catalogue we know is a tenth of this. */
const LONGEST = 96 * 1024 * 1024;

const looksLikeGraph = (head: string): boolean =>
  head.includes(PUBLIC_SERVICE) || head.includes('purl.org/vocab/cpsv') || /"PublicService"/u.test(head);

/**
 * CPSV-AP 3.2 as JSON-LD or Turtle, also in a form that its profile would refuse: by what terms mean, not by their names. What is said of a
 * service in words that a record has no field for is kept, given back by an export, and told once for each word.
 */
export const cpsvAp: CatalogSource = {
  id: 'cpsv-ap',
  recognises: (name, head) => /\.(?:ttl|jsonld|nt|json|rdf)$/iu.test(name) && looksLikeGraph(head),
  async *read(input) {
    const { text, problems } = await wholeText(input, LONGEST);
    for (const problem of problems) yield { problem };
    if (text.trim() === '') return;
    const parse = /^\s*[[{]/u.test(text) ? readJsonLd : readTurtle;
    const graph = await parse(text, input.name);
    for (const { line, ...problem } of graph.problems)
      yield line === undefined ? { problem } : { problem, line };
    yield* recordsOf(graph.quads, input.name);
  },
};

async function* recordsOf(quads: readonly Quad[], file: string): AsyncGenerator<SourceItem> {
  const store = await storeOf(quads);
  const unknown = new Map<string, number>();
  const services = servicesIn(store);
  const addresses = new Set(services.map(({ value }) => value));
  for (const service of services) {
    const statements = statementsOf(store, service, addresses);
    for (const { subject, predicate } of statements)
      if (subject.equals(service) && !knownPredicates.has(predicate.value))
        unknown.set(predicate.value, (unknown.get(predicate.value) ?? 0) + 1);
    const kept = { format: 'cpsv-ap', text: await writeTriples(statements) } as const;
    yield { record: { ...readService(store, service, cpsvAp.id), kept } };
  }
  if (services.length === 0)
    yield { problem: { code: 'CATALOG_FILE_WITHOUT_RECORDS', severity: 'error', path: file, params: {} } };
  for (const [predicate, count] of unknown)
    yield {
      problem: {
        code: 'CATALOG_PROPERTY_KEPT',
        severity: 'warning',
        path: file,
        params: { property: shortName(predicate), count },
      },
    };
}
