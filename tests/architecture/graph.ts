import { posix } from 'node:path';
import { type Import, type ParsedFile, parseFile, type Sources } from './source.ts';

/** One import with both of its ends: `to` is a file of the tree, `undefined` where `specifier` names a package. */
export interface Edge extends Import {
  readonly from: string;
  readonly to: string | undefined;
}

export interface Graph {
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly edges: readonly Edge[];
  readonly outgoing: (file: string) => readonly Edge[];
}

export const isTest = (path: string): boolean => /\.(browser-)?test\.ts$|\/testdata\//.test(path);

/** `@scope/name/sub` → `@scope/name`, `name/sub` → `name`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function edgeOf(from: string, imported: Import): Edge {
  const relative = imported.specifier.startsWith('.');
  return {
    ...imported,
    from,
    to: relative ? posix.join(posix.dirname(from), imported.specifier) : undefined,
  };
}

/** Parses every TypeScript file; other files (JSON, CSS) only can be imported. */
export function graphOf(sources: Sources): Graph {
  const files = new Map<string, ParsedFile>();
  for (const [path, source] of Object.entries(sources)) {
    files.set(path, path.endsWith('.ts') ? parseFile(path, source) : { imports: [], globals: [] });
  }
  const byFile = new Map(
    [...files].map(([from, { imports }]) => [from, imports.map((each) => edgeOf(from, each))]),
  );
  return { files, edges: [...byFile.values()].flat(), outgoing: (file) => byFile.get(file) ?? [] };
}

/** Everything that a program which loads `start` loads too, each with the path that leads there. Types are erased and do not count. */
export function reachableFrom(graph: Graph, start: string): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [file, path] of paths) {
    for (const { to, typeOnly } of graph.outgoing(file)) {
      if (!typeOnly && to !== undefined && !paths.has(to)) paths.set(to, [...path, to]);
    }
  }
  return paths;
}

/** Each cycle of imports once, types included, as the files that it goes through. */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (file: string): void => {
    state.set(file, 'open');
    trail.push(file);
    for (const { to } of graph.outgoing(file)) {
      if (to === undefined) continue;
      if (state.get(to) === 'open') cycles.push([...trail.slice(trail.indexOf(to)), to]);
      else if (!state.has(to)) visit(to);
    }
    trail.pop();
    state.set(file, 'done');
  };
  for (const file of graph.files.keys()) if (!state.has(file)) visit(file);
  return cycles;
}
