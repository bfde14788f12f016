export { applyFix } from './lint/fixes/apply-fix.ts';
export { type Mended, mendFiles } from './lint/fixes/mend-files.ts';
export { type LintOptions, lint } from './lint/lint.ts';
export { profileOf } from './lint/profile-of.ts';
export type { Profile } from './lint/rule.ts';
export { checkSoundness } from './lint/soundness/check-process.ts';
export type {
  Soundness,
  SoundnessCode,
  SoundnessFinding,
  SoundnessOptions,
  UndecidedReason,
} from './lint/soundness/soundness.ts';
export type { ProblemCode } from './lint/words/en.ts';
export { explainFix, explainProblem, type ProblemLocale } from './lint/words/explain-problem.ts';
export type { Fix, Problem, Severity } from './model/problem.ts';
