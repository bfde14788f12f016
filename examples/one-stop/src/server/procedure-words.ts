import type { BundleFile, JsonObject } from '@motcua/engine';
import { readBundle } from '@motcua/engine/bundle';
import { type ProcessModel, parseProcesses } from '@motcua/engine/kernel';

type Scope = ProcessModel['root'];
type Node = Scope['nodes'][number];

/** What a step is called, and whose it is. */
interface StepWords {
  readonly vi: string;
  readonly en?: string;
  readonly kind: string;
  readonly role?: string;
}

/** The words of one version of a procedure: those of its steps by their ids, and its texts in English. */
export interface ProcedureWords {
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly texts: JsonObject;
}

function nodesOf(scope: Scope): readonly Node[] {
  return scope.nodes.flatMap((node) => [node, ...(node.scope === undefined ? [] : nodesOf(node.scope))]);
}

function wordsOf({ name = '', kind, settings: { nameEn, role } }: Node): StepWords {
  return {
    vi: name,
    kind,
    ...(nameEn === undefined ? {} : { en: nameEn }),
    ...(role === undefined ? {} : { role }),
  };
}

/** Reads them from the files of a published version. */
export async function readProcedureWords(files: readonly BundleFile[]): Promise<ProcedureWords> {
  const { bundle } = readBundle(files);
  if (bundle === undefined) return { steps: {}, texts: {} };
  const { processes } = await parseProcesses(bundle.process);
  const named = processes.flatMap(({ root }) => nodesOf(root)).filter(({ name }) => name !== undefined);
  return {
    steps: Object.fromEntries(named.map((node) => [node.id, wordsOf(node)])),
    texts: bundle.texts.en ?? {},
  };
}
