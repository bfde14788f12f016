import type { BundleFile } from '../../bundle/bundle.ts';
import type { ProblemCode } from '../words/en.ts';

/** One change of the example: in which file, what is replaced by what, and the problems that it makes, each with its place. */
export interface Mistake {
  readonly file?: string;
  readonly change: string | readonly (readonly [from: string, to: string])[];
  /** Files that the example does not have. */
  readonly extra?: readonly BundleFile[];
  /** `CODE element` or `CODE path`. */
  readonly found: readonly `${ProblemCode} ${string}`[];
}
