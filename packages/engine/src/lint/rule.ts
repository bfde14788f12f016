import type { Problem, Severity } from '../model/problem.ts';
import type { Subject } from './subject.ts';
import type { ProblemCode } from './words/en.ts';

/** Whose rules: of the standard, of every process that must come to an end, or of an administrative procedure. */
export type Profile = 'constraints' | 'soundness' | 'procedure';

/** What a rule found. Severity, the names for the sentence and the file are added where rules are run. */
export type Finding = Pick<Problem, 'element' | 'path' | 'fixes'> & {
  readonly code: ProblemCode;
  readonly params?: Problem['params'];
};

/** One rule: the problems that it can find, and the function that finds them. Its page is `docs/rules/<rule>.md`. */
export interface Rule {
  readonly profile: Profile;
  /** False for rules that only look at other files, so that they count where the drawing cannot be read, too. Default: true. */
  readonly readsProcess?: boolean;
  readonly codes: Readonly<Partial<Record<ProblemCode, Severity>>>;
  check(subject: Subject): Iterable<Finding>;
}
