import { type Edge, type Graph, isTest, packageOf } from './graph.ts';
import { layers, owners, pure, shared, testLibraries } from './layers.mjs';

const source = 'packages/engine/src/';

/** The folder under src/; a file directly in src/ is its own. */
const layerOf = (path: string): string => path.slice(source.length).split('/')[0] ?? '';
const isLayered = (path: string): boolean => path.slice(source.length).includes('/');
const sayAt = (edge: Edge, sentence: string): string => `${edge.from}:${edge.line}: ${sentence}`;
const mayAll = (layer: string): boolean => layers[layer]?.includes('*') === true;

function unknownLayers(graph: Graph): string[] {
  const folders = new Set(
    [...graph.files.keys()].filter((path) => path.startsWith(source) && isLayered(path)).map(layerOf),
  );
  return [...folders]
    .filter((layer) => !Object.hasOwn(layers, layer))
    .map(
      (layer) =>
        `${source}${layer}/: is not a layer of tests/architecture/layers.mjs; put it into the table (rule: layers)`,
    );
}

function layerSentence({ from, to, specifier }: Edge): string | undefined {
  if (to === undefined || !to.startsWith(source)) return undefined;
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (target === 'index.ts') return `nothing imports index.ts; name the file that declares it (rule: doors)`;
  if (layer === target || shared.includes(target) || !isLayered(from) || mayAll(layer)) return undefined;
  if (!isLayered(to))
    return `${layer}/ may not import the door ${target}; doors import, nothing imports doors (rule: doors)`;
  if (layers[layer]?.includes(target)) return undefined;
  return `${layer}/ may not import ${target}/ (${specifier}) (rule: layers)`;
}

function ownerSentence({ from, to, specifier }: Edge): string | undefined {
  if (to !== undefined || specifier.startsWith('node:') || !isLayered(from)) return undefined;
  const name = packageOf(specifier);
  const allowed = Object.hasOwn(owners, name) ? owners[name] : undefined;
  if (allowed === undefined) {
    return `${specifier} belongs to no layer; name its owners in tests/architecture/layers.mjs (rule: owners)`;
  }
  const layer = layerOf(from);
  return allowed.includes(layer)
    ? undefined
    : `${layer}/ may not import ${specifier}, only ${allowed.join('/, ')}/ may (rule: owners)`;
}

function pureImportSentence({ from, specifier }: Edge): string | undefined {
  const layer = layerOf(from);
  if (!pure.includes(layer) || !specifier.startsWith('node:')) return undefined;
  return `${layer}/ is pure and may not import ${specifier}; take what it needs as an argument (rule: pure)`;
}

function impureGlobals(graph: Graph): string[] {
  return [...graph.files].flatMap(([path, { globals }]) => {
    const layer = layerOf(path);
    if (!path.startsWith(source) || isTest(path) || !pure.includes(layer)) return [];
    return globals.map(
      ({ name, line }) =>
        `${path}:${line}: ${layer}/ is pure and may not use ${name}; take what it gives as an argument (rule: pure)`,
    );
  });
}

/** A test may go up to other layers and read files, but comes in by the layers and not by a door, so that it says what it tests. */
function testSentence(edge: Edge): string | undefined {
  const { from, to, specifier } = edge;
  if (to === undefined) {
    const known =
      [...testLibraries, ...Object.keys(owners)].includes(packageOf(specifier)) ||
      specifier.startsWith('node:');
    return known
      ? undefined
      : `${specifier} is no test library; name it in tests/architecture/layers.mjs (rule: tests)`;
  }
  const isDoor = to.startsWith(source) && !isLayered(to) && !shared.includes(layerOf(to));
  return isDoor && isLayered(from)
    ? `a test in a layer may not import the door ${layerOf(to)} (rule: tests)`
    : undefined;
}

function edgeSentences(edge: Edge): string[] {
  const sentences = isTest(edge.from)
    ? [testSentence(edge)]
    : [layerSentence(edge), ownerSentence(edge), pureImportSentence(edge)];
  return sentences.filter((sentence) => sentence !== undefined).map((sentence) => sayAt(edge, sentence));
}

/** What the table of layers forbids inside packages/engine/src. */
export function engineViolations(graph: Graph): string[] {
  const edges = graph.edges.filter(({ from }) => from.startsWith(source));
  return [...unknownLayers(graph), ...edges.flatMap(edgeSentences), ...impureGlobals(graph)];
}
