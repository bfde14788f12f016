import type { BundleFile } from '../../bundle/bundle.ts';
import type { Json } from '../../model/json.ts';
import {
  type BundleFields,
  fieldsOf,
  isProcedureKey,
  procedureOf,
  withProcedureKeys,
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
export function mergeBundle({ base, local, upstream, decide, digest }: MergeParts): Merge {
  const [here, there] = [fieldsOf(local), fieldsOf(upstream)];
  if (here === undefined || there === undefined) return unreadable(base);
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
  return { writes: writesOf(taken, local, upstream), outcomes: withoutSame(outcomes), base: next };
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
  local: readonly BundleFile[],
  upstream: readonly BundleFile[],
): Merge['writes'] {
  const writes = new Map<string, BundleFile['content'] | undefined>();
  for (const field of taken.filter((one) => !isProcedureKey(one)))
    writes.set(field, upstream.find(({ name }) => name === field)?.content);
  const keys = taken.filter(isProcedureKey);
  if (keys.length === 0) return writes;
  const theirs = JSON.parse(procedureOf(upstream)) as Readonly<Record<string, Json>>;
  const changes = new Map(keys.map((key) => [key, Object.hasOwn(theirs, key) ? theirs[key] : undefined]));
  return writes.set('procedure.json', withProcedureKeys(procedureOf(local), changes));
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
