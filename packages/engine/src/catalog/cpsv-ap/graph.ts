import type { Quad, Store, Term } from 'n3';
import type { Problem } from '../../model/problem.ts';
import { heldContext } from './context.ts';
import { iri, namespaces, PUBLIC_SERVICE } from './vocabulary.ts';

/** What a document says, and what of it could not be read. */
export interface ReadGraph {
  readonly quads: readonly Quad[];
  readonly problems: readonly (Problem & { readonly line?: number })[];
}

/** Reads Turtle or N-Triples; what stands before a fault is kept. `blankNodes`: what the names of blank nodes begin with. */
export async function readTurtle(text: string, file: string, blankNodes = 'b0_'): Promise<ReadGraph> {
  const { Parser } = await import('n3');
  const quads: Quad[] = [];
  return await new Promise((resolve) => {
    new Parser({ blankNodePrefix: `_:${blankNodes}` }).parse(text, (fault, quad) => {
      if (fault) {
        const line = (fault as { readonly context?: { readonly line?: number } }).context?.line ?? 1;
        resolve({ quads, problems: [{ ...brokenAt(file, line, fault.message), line }] });
      } else if (quad) quads.push(quad);
      else resolve({ quads, problems: [] });
    });
  });
}

const brokenAt = (file: string, line: number, reason: string): Problem => ({
  code: 'CATALOG_FILE_BROKEN',
  severity: 'error',
  path: file,
  params: { line, reason },
});

/** Reads JSON-LD by what its terms mean, not by their names. No context is fetched: one that we do not hold is left out, and told. */
export async function readJsonLd(text: string, file: string): Promise<ReadGraph> {
  const { default: jsonld } = await import('jsonld');
  const refused = new Set<string>();
  const documentLoader = async (address: string) => {
    const document = heldContext(address);
    if (document === undefined) refused.add(address);
    return { documentUrl: address, document: (document ?? { '@context': {} }) as Record<string, never> };
  };
  try {
    const nquads = (await jsonld.toRDF(JSON.parse(text), {
      documentLoader,
      format: 'application/n-quads',
    })) as unknown as string;
    const { quads, problems } = await readTurtle(nquads, file);
    return { quads, problems: [...[...refused].map((address) => remote(address, text, file)), ...problems] };
  } catch (fault) {
    return { quads: [], problems: [jsonFault(fault, text, file)] };
  }
}

function remote(address: string, text: string, file: string): ReadGraph['problems'][number] {
  const line = lineOf(text, text.indexOf(address));
  return {
    code: 'CATALOG_CONTEXT_REMOTE',
    severity: 'error',
    path: file,
    params: { address, line },
    line,
  };
}

function jsonFault(fault: unknown, text: string, file: string): ReadGraph['problems'][number] {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const at = /position (\d+)/u.exec(reason)?.[1];
  const line = at === undefined ? lineOf(text, text.length) : lineOf(text, Number(at));
  return { ...brokenAt(file, line, reason), line };
}

const lineOf = (text: string, at: number): number => (at < 0 ? 1 : text.slice(0, at).split('\n').length);

/** Statements that can be asked. */
export async function storeOf(quads: readonly Quad[]): Promise<Store> {
  const n3 = await import('n3');
  return new n3.Store([...quads]);
}

/** Every public service of a graph, in the order of their addresses. */
export const servicesIn = (store: Store): readonly Term[] =>
  [...store.getSubjects(iri('rdf:type'), PUBLIC_SERVICE, null)].sort((a, b) => (a.value < b.value ? -1 : 1));

/** What is said of a service and of all that it leads to, without other services. `services`: the addresses of all of them. */
export function statementsOf(
  store: Store,
  service: Term,
  services: ReadonlySet<string> = new Set(servicesIn(store).map(({ value }) => value)),
): readonly Quad[] {
  const seen = new Set<string>();
  const found: Quad[] = [];
  const open: Term[] = [service];
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    const key = `${term.termType} ${term.value}`;
    const isOther = services.has(term.value) && term.value !== service.value;
    if (seen.has(key) || isOther || term.termType === 'Literal') continue;
    seen.add(key);
    const quads = store.getQuads(term, null, null, null);
    found.push(...quads);
    open.push(...quads.map(({ object }) => object));
  }
  return found;
}

/** N-Triples, sorted, so that the same statements are the same text. */
export async function writeTriples(quads: readonly Quad[]): Promise<string> {
  const { Writer } = await import('n3');
  const writer = new Writer({ format: 'N-Triples' });
  return quads
    .map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object))
    .sort()
    .join('');
}

/** Turtle with the usual prefixes. */
export async function writeTurtle(quads: readonly Quad[]): Promise<string> {
  const { Writer } = await import('n3');
  const writer = new Writer({ prefixes: { ...namespaces } });
  writer.addQuads([...quads]);
  return await new Promise((resolve, reject) =>
    writer.end((fault, text) => (fault ? reject(fault) : resolve(text as string))),
  );
}

/**
 * JSON-LD whose texts carry their language, with the prefixes as an inline context: nothing has to be fetched to read it. `parts`: the statements of
 * each record, since the library needs time with the square of what it is given at once. A node of several parts stands in each, which is the same.
 */
export async function writeJsonLd(parts: readonly (readonly Quad[])[]): Promise<string> {
  const { default: jsonld } = await import('jsonld');
  const nodes: unknown[] = [];
  for (const quads of parts) {
    const expanded = await jsonld.fromRDF((await writeTriples(quads)) as unknown as object, {
      format: 'application/n-quads',
    });
    const compacted = await jsonld.compact(expanded, { ...namespaces });
    const { '@context': _, '@graph': graph, ...node } = compacted as Readonly<Record<string, unknown>>;
    nodes.push(...(Array.isArray(graph) ? graph : [node]));
  }
  return `${JSON.stringify({ '@context': namespaces, '@graph': nodes }, null, 2)}\n`;
}
