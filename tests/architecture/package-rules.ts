import { cyclesOf, type Edge, type Graph, isTest, packageOf, reachableFrom } from './graph.ts';
import { browserSafeDoors, designerOwners, domFreeDoors, packages } from './layers.mjs';
import type { Sources } from './source.ts';

const folderOf = (path: string): string => path.split('/')[1] ?? '';
const sayAt = (edge: Edge, sentence: string): string => `${edge.from}:${edge.line}: ${sentence}`;

/** The specifiers under which a package can be imported, from its package.json. */
function doorsOf(sources: Sources, folder: string): readonly string[] {
  const manifest: { name: string; exports: object } = JSON.parse(
    sources[`packages/${folder}/package.json`] ?? '{"exports":{}}',
  );
  return Object.keys(manifest.exports).map((door) => `${manifest.name}${door.slice(1)}`);
}

function meetingSentence(sources: Sources, { from, to, specifier }: Edge): string | undefined {
  const folder = folderOf(from);
  if (to !== undefined) {
    if (to.startsWith(`packages/${folder}/`))
      return Object.hasOwn(sources, to) ? undefined : `${specifier} names no file (rule: files)`;
    return `packages meet at their exports, not by path (${specifier}) (rule: packages)`;
  }
  if (!specifier.startsWith('@motcua/')) return undefined;
  const target = packageOf(specifier).slice('@motcua/'.length);
  if (!packages[folder]?.includes(target))
    return `${folder} may not import ${packageOf(specifier)} (rule: packages)`;
  return doorsOf(sources, target).includes(specifier)
    ? undefined
    : `${specifier} is no door of ${target} (rule: packages)`;
}

function designerSentence({ from, to, specifier }: Edge): string | undefined {
  if (to !== undefined || folderOf(from) !== 'designer' || isTest(from)) return undefined;
  const allowed = Object.hasOwn(designerOwners, packageOf(specifier))
    ? designerOwners[packageOf(specifier)]
    : undefined;
  if (allowed === undefined || allowed.includes(from.split('/')[3] ?? '')) return undefined;
  return `only packages/designer/src/${allowed.join('/, ')}/ may import ${specifier} (rule: owners)`;
}

function productionSentence({ from, to }: Edge): string | undefined {
  return to !== undefined && isTest(to) && !isTest(from)
    ? `nothing but a test imports ${to} (rule: tests)`
    : undefined;
}

function unknownPackages(graph: Graph): string[] {
  const folders = new Set([...graph.files.keys()].map(folderOf));
  return [...folders]
    .filter((folder) => !Object.hasOwn(packages, folder))
    .map(
      (folder) =>
        `packages/${folder}: is not in tests/architecture/layers.mjs; a new package needs an ADR (rule: packages)`,
    );
}

const serverOnly = (specifier: string): boolean =>
  specifier.startsWith('node:') ||
  ['better-sqlite3', 'pg', 'kysely', '@hono/node-server'].includes(packageOf(specifier));

function browserSafety(graph: Graph): string[] {
  return browserSafeDoors.flatMap((door) =>
    [...reachableFrom(graph, door)].flatMap(([file, path]) =>
      graph
        .outgoing(file)
        .filter(({ specifier, typeOnly }) => !typeOnly && serverOnly(specifier))
        .map(
          ({ specifier }) =>
            `${door}: a browser loads it, and it reaches ${specifier} by ${path.join(' → ')} (rule: browser)`,
        ),
    ),
  );
}

const pageGlobals = ['window', 'document', 'customElements', 'HTMLElement'];

function domFreedom(graph: Graph): string[] {
  return domFreeDoors.flatMap((door) =>
    [...reachableFrom(graph, door)].flatMap(([file, path]) => {
      const packageNames = graph.outgoing(file).map(({ specifier }) => packageOf(specifier));
      const globals = graph.files.get(file)?.globals.map(({ name }) => name) ?? [];
      return [
        ...packageNames.filter((name) => name === 'lit'),
        ...globals.filter((name) => pageGlobals.includes(name)),
      ].map(
        (name) =>
          `${door}: runs without a page, and it reaches ${name} by ${path.join(' → ')} (rule: dom-free)`,
      );
    }),
  );
}

/** What holds between packages, and in each of them. */
export function packageViolations(sources: Sources, graph: Graph): string[] {
  const sentences = graph.edges.flatMap((edge) =>
    [meetingSentence(sources, edge), designerSentence(edge), productionSentence(edge)]
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => sayAt(edge, sentence)),
  );
  const cycles = cyclesOf(graph).map(
    (files) => `${files.join(' → ')}: imports go round in a circle (rule: cycles)`,
  );
  return [...unknownPackages(graph), ...sentences, ...cycles, ...browserSafety(graph), ...domFreedom(graph)];
}
