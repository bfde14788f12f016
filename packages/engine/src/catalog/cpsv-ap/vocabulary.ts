/** Namespaces of CPSV-AP 3.2 and of what we add to it. The prefixes are those that documents are written with. */
export const namespaces = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  motcua: 'https://motcua.dev/ns/catalog#',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof namespaces;

/** The IRI behind `prefix:name`. */
export function iri(name: `${Prefix}:${string}`): string {
  const colon = name.indexOf(':');
  return `${namespaces[name.slice(0, colon) as Prefix]}${name.slice(colon + 1)}`;
}

/** `prefix:name` for people, where the namespace is a known one. */
export function shortName(address: string): string {
  const known = Object.entries(namespaces).find(([, namespace]) => address.startsWith(namespace));
  return known === undefined ? address : `${known[0]}:${address.slice(known[1].length)}`;
}

/** Whether the statement is of our extension, which other readers skip. */
export const isExtension = (address: string): boolean => address.startsWith(namespaces.motcua);

export const PUBLIC_SERVICE = iri('cpsv:PublicService');
export const TYPE = iri('rdf:type');
