import { engineViolations } from './engine-rules.ts';
import { graphOf } from './graph.ts';
import { packageViolations } from './package-rules.ts';
import type { Sources } from './source.ts';

/** Every sentence that the sources of the packages earn; none when they follow the table. `packages/<name>/package.json` tells the doors. */
export function violations(sources: Sources): readonly string[] {
  const graph = graphOf(
    Object.fromEntries(Object.entries(sources).filter(([path]) => path.includes('/src/'))),
  );
  return [...packageViolations(sources, graph), ...engineViolations(graph)];
}
