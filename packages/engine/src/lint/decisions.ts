import type { Bundle } from '../bundle/bundle.ts';
import { compileDecisions } from '../decision/compile-decisions.ts';
import type { CompiledDecisions, CompiledElement } from '../decision/compiled.ts';
import { parseDecisions } from '../decision/parse-decisions.ts';
import type { Problem } from '../model/problem.ts';

/** The decisions of a bundle as rules look at them: compiled, each with the file that it is in. */
export interface BundleDecisions {
  readonly compiled: CompiledDecisions;
  /** By namespace. */
  readonly paths: ReadonlyMap<string, string>;
  /** What is wrong with the files and expressions as such. */
  readonly problems: readonly Problem[];
}

/** The file that an id stands in: what is in a table has none of its own. */
function fileWith(id: string | undefined, bundle: Bundle): { readonly path?: string } {
  const found = Object.entries(bundle.decisions).find(
    ([, xml]) => id !== undefined && (xml.includes(`"${id}"`) || xml.includes(`'${id}'`)),
  );
  const [only] = Object.keys(bundle.decisions);
  const file = found?.[0] ?? only;
  return file === undefined ? {} : { path: `decisions/${file}.dmn` };
}

export async function readDecisions(bundle: Bundle): Promise<BundleDecisions> {
  const parsed = await Promise.all(
    Object.entries(bundle.decisions).map(async ([id, xml]) => ({
      path: `decisions/${id}.dmn`,
      ...(await parseDecisions(xml)),
    })),
  );
  const { compiled, problems } = compileDecisions(parsed.flatMap(({ decisions }) => decisions ?? []));
  return {
    compiled,
    paths: new Map(
      parsed.flatMap(({ decisions, path }) =>
        decisions === undefined ? [] : [[decisions.namespace, path] as const],
      ),
    ),
    problems: [
      ...parsed.flatMap(({ path, problems: read }) => read.map((problem) => ({ ...problem, path }))),
      ...problems.map((problem) => ({ ...problem, ...fileWith(problem.element, bundle) })),
    ],
  };
}

/** What a step may ask for: decisions and services, by id and by name. */
export function decidable({ compiled }: BundleDecisions): readonly CompiledElement[] {
  return Object.values(compiled.elements).filter(({ kind }) => kind !== 'input');
}

/** The decision that a step names; ids count first. */
export function decisionNamed(name: string, decisions: BundleDecisions): CompiledElement | undefined {
  const all = decidable(decisions);
  return all.find(({ id }) => id === name) ?? all.find((element) => element.name === name);
}

function requiredBy(element: CompiledElement): readonly string[] {
  if (element.kind === 'service') return [...element.parameters, ...element.outputs];
  if (!('names' in element)) return [];
  return element.names.flatMap((entry) =>
    'element' in entry ? [entry.element] : entry.elements.map((inner) => inner.element),
  );
}

/** The inputs that a decision needs, by itself and by way of others. */
export function inputsOf(
  element: CompiledElement,
  { compiled }: BundleDecisions,
): readonly CompiledElement[] {
  const seen = new Set<CompiledElement>();
  const open = [element];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (seen.has(each)) continue;
    seen.add(each);
    open.push(...requiredBy(each).flatMap((key) => compiled.elements[key] ?? []));
  }
  return [...seen].filter(({ kind }) => kind === 'input');
}
