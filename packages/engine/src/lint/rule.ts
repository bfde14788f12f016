import type { Problem, Severity } from '../model/problem.ts';
import type { Drawing } from './drawing/drawing.ts';
import type { Subject } from './subject.ts';
import type { ProblemCode } from './words/en.ts';

/** Whose rules: of the standard, of every process that must come to an end, or of an administrative procedure. */
export type Profile = 'constraints' | 'soundness' | 'procedure';

/** What a rule found. Severity, the names for the sentence and the file are added where rules are run. */
export type Finding = Pick<Problem, 'element' | 'path' | 'fixes'> & {
  readonly code: ProblemCode;
  readonly params?: Problem['params'];
};

/** What the host adds that a rule of the standard has to know of. */
export interface DrawingOptions {
  /** Languages beside FEEL; `''` is that of texts which name none. */
  readonly languages?: readonly string[];
}

interface RuleBase {
  readonly profile: Profile;
  readonly codes: Readonly<Partial<Record<ProblemCode, Severity>>>;
}

/** A rule across the files of a bundle: the problems that it can find, and the function that finds them. Its page is `docs/rules/<rule>.md`. */
export interface Rule extends RuleBase {
  /** False for rules that only look at other files, so that they count where the drawing cannot be read, too. Default: true. */
  readonly readsProcess?: boolean;
  check(subject: Subject): Iterable<Finding>;
}

/** A rule of the standard on what the file of a drawing says, whether or not it is a process that can be run. */
export interface DrawingRule extends RuleBase {
  /**
   * True for what the standard asks of a file and the engine does without, such as a list of arrows at each step: such a rule counts where its
   * profile is asked for by name. Default: false.
   */
  readonly strict?: boolean;
  checkDrawing(drawing: Drawing, options: DrawingOptions): Iterable<Finding>;
}

export type AnyRule = Rule | DrawingRule;
