import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import type { Json, JsonObject } from '../../model/json.ts';

const PROCEDURE = 'procedure.json';
const PREFIX = 'papers#';
/** How many words of two names have to be the same for one to be the other, changed. */
const ALIKE = 0.5;

/**
 * Upstream's bundle with the ids that its papers had last time. An id is made from the name: a paper whose name changed, where no other has the old
 * one, is the same paper, and not one gone and one new.
 */
export function alignPapers(
  upstream: readonly BundleFile[],
  base: Readonly<Record<string, string>> | undefined,
): readonly BundleFile[] {
  const known = Object.keys(base ?? {}).flatMap((field) =>
    field.startsWith(PREFIX) ? [field.slice(PREFIX.length)] : [],
  );
  if (known.length === 0) return upstream;
  return upstream.map((file) =>
    file.name === PROCEDURE && typeof file.content === 'string'
      ? { ...file, content: aligned(file.content, known) }
      : file,
  );
}

function aligned(text: string, known: readonly string[]): string {
  const procedure: JsonObject = JSON.parse(text);
  const papers = (procedure.papers ?? []) as readonly JsonObject[];
  const ids = papers.map(({ id }) => String(id));
  const gone = known.filter((id) => !ids.includes(id));
  const renamed = pairs(
    gone,
    ids.filter((id) => !known.includes(id)),
  );
  if (renamed.size === 0) return text;
  const next: Json = papers.map((paper) => ({
    ...paper,
    id: renamed.get(String(paper.id)) ?? String(paper.id),
  }));
  return formatJson({ ...procedure, papers: next });
}

/** New ids with the old ones that they take the place of: the most alike first. */
function pairs(gone: readonly string[], fresh: readonly string[]): ReadonlyMap<string, string> {
  const all = fresh
    .flatMap((now) => gone.map((was) => ({ now, was, alike: likeness(now, was) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const { now, was } of all) {
    if (found.has(now) || used.has(was)) continue;
    found.set(now, was);
    used.add(was);
  }
  return found;
}

function likeness(one: string, other: string): number {
  const [left, right] = [new Set(one.split('-')), new Set(other.split('-'))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
