import type { BundleFile } from '../../bundle/bundle.ts';
import { alignPapers } from './align-papers.ts';
import {
  type BundleFields,
  fieldsOf,
  isInProcedure,
  keyOfField,
  keysAsOne,
  procedureOf,
  withFields,
} from './bundle-fields.ts';

/**
 * What became of a field.
 *
 * - `same`: upstream says what it said before, or what stands here already.
 * - `taken`: upstream changed it and nobody here had: upstream's value stands here now.
 * - `offered`: the same, but the rules do not take it; it stands here as it was.
 * - `conflict`: it was changed upstream and here; what stands here stays until somebody decides.
 * - `kept`: a conflict, or an offer, decided for what stands here.
 */
export type FieldOutcome = 'same' | 'taken' | 'offered' | 'conflict' | 'kept';

/** What to do with a field that upstream changed. `untouched`: whether nobody changed it here. */
export type Decide = (field: string, untouched: boolean) => 'take' | 'keep' | 'leave';

/** The last value that was imported, per field, as a digest. */
export type FieldDigests = Readonly<Record<string, string>>;

export interface Merge {
  /** Files to write; `undefined` is a file to remove. Empty: nothing changes, to the byte. */
  readonly writes: ReadonlyMap<string, BundleFile['content'] | undefined>;
  /** Every field that is not `same`. */
  readonly outcomes: ReadonlyMap<string, Exclude<FieldOutcome, 'same'>>;
  /** What the next merge compares with. */
  readonly base: FieldDigests;
}

export interface MergeParts {
  /** What was imported last; absent for a procedure that stands here but was never imported. */
  readonly base: FieldDigests | undefined;
  readonly local: readonly BundleFile[];
  readonly upstream: readonly BundleFile[];
  readonly decide: Decide;
  readonly digest: (text: string) => string;
}

/** Nothing is overwritten that somebody changed here, unless the rules say so; the same input changes nothing. */
export function mergeBundle({ base: before, local, upstream: files, decide, digest }: MergeParts): Merge {
  const upstream = alignPapers(files, before);
  const asOne = keysAsOne(local, upstream);
  const [here, there] = [fieldsOf(local, asOne), fieldsOf(upstream, asOne)];
  if (here === undefined || there === undefined) return unreadable(before);
  const base = inEntries(before, { here, local, asOne, digest });
  const fields = [...new Set([...here.keys(), ...there.keys()])].sort();
  const outcomes = new Map<string, FieldOutcome>();
  const next: Record<string, string> = {};
  for (const field of fields) {
    const texts = { here: here.get(field), there: there.get(field), base: base?.[field] };
    const outcome = outcomeOf(texts, digest, (untouched) => decide(field, untouched));
    outcomes.set(field, outcome);
    const stays = outcome === 'conflict' || outcome === 'offered';
    const value = stays ? texts.base : texts.there === undefined ? undefined : digest(texts.there);
    if (value !== undefined) next[field] = value;
  }
  const taken = fields.filter((field) => outcomes.get(field) === 'taken');
  const writes = writesOf(taken, { local, upstream, there });
  return { writes, outcomes: withoutSame(outcomes), base: next };
}

/** Where a list was compared as one value last, and is as it was then, so are its entries. */
function inEntries(
  base: FieldDigests | undefined,
  parts: {
    readonly here: BundleFields;
    readonly local: readonly BundleFile[];
    readonly asOne: ReadonlySet<string>;
    readonly digest: (text: string) => string;
  },
): FieldDigests | undefined {
  if (base === undefined) return undefined;
  const { here, local, asOne, digest } = parts;
  const whole = fieldsOf(local, new Set([...here.keys()].map(keyOfField)));
  const found = [...here].flatMap(([field, text]): readonly (readonly [string, string])[] => {
    const key = keyOfField(field);
    if (Object.hasOwn(base, field) || asOne.has(key) || !Object.hasOwn(base, key)) return [];
    return digest(whole?.get(key) ?? '') === base[key] ? [[field, digest(text)]] : [];
  });
  return found.length === 0 ? base : { ...base, ...Object.fromEntries(found) };
}

interface Texts {
  readonly here: string | undefined;
  readonly there: string | undefined;
  /** A digest. */
  readonly base: string | undefined;
}

function outcomeOf(
  { here, there, base }: Texts,
  digest: (text: string) => string,
  decide: (untouched: boolean) => 'take' | 'keep' | 'leave',
): FieldOutcome {
  if (here === there) return 'same';
  const digestOf = (text: string | undefined) => (text === undefined ? undefined : digest(text));
  if (digestOf(there) === base) return 'same';
  const untouched = digestOf(here) === base;
  const decision = decide(untouched);
  if (decision === 'take') return 'taken';
  if (decision === 'keep') return 'kept';
  return untouched ? 'offered' : 'conflict';
}

function writesOf(
  taken: readonly string[],
  {
    local,
    upstream,
    there,
  }: {
    readonly local: readonly BundleFile[];
    readonly upstream: readonly BundleFile[];
    readonly there: BundleFields;
  },
): Merge['writes'] {
  const writes = new Map<string, BundleFile['content'] | undefined>();
  for (const field of taken.filter((one) => !isInProcedure(one)))
    writes.set(field, upstream.find(({ name }) => name === field)?.content);
  const inProcedure = taken.filter(isInProcedure);
  if (inProcedure.length === 0) return writes;
  const changes = new Map(inProcedure.map((field) => [field, there.get(field)]));
  return writes.set('procedure.json', withFields(procedureOf(local), procedureOf(upstream), changes));
}

function withoutSame(outcomes: ReadonlyMap<string, FieldOutcome>): Merge['outcomes'] {
  return new Map(
    [...outcomes].flatMap(([field, outcome]) => (outcome === 'same' ? [] : [[field, outcome] as const])),
  );
}

/** A `procedure.json` that cannot be read stays as it is. */
function unreadable(base: FieldDigests | undefined): Merge {
  return { writes: new Map(), outcomes: new Map([['procedure.json', 'conflict']]), base: base ?? {} };
}

/** The digests of a bundle that was just imported. */
export function digestsOf(files: readonly BundleFile[], digest: (text: string) => string): FieldDigests {
  const fields: BundleFields = fieldsOf(files) ?? new Map();
  return Object.fromEntries([...fields].map(([field, text]) => [field, digest(text)]));
}
