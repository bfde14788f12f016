import { explainProblem } from '../../lint/words/explain-problem.ts';
import type { Json } from '../../model/json.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Problem } from '../../model/problem.ts';

/** What a draft leaves open; each has a sentence in every locale. */
export type QuestionCode =
  | 'CATALOG_DRAFT_CHANNEL_ASSUMED'
  | 'CATALOG_DRAFT_FEE_BESIDE'
  | 'CATALOG_DRAFT_FEE_LEFT_OUT'
  | 'CATALOG_DRAFT_FEE_MISSING'
  | 'CATALOG_DRAFT_FEE_SHARE'
  | 'CATALOG_DRAFT_LEVEL_ASSUMED'
  | 'CATALOG_DRAFT_STANDARD_PROCESS'
  | 'CATALOG_DRAFT_STEP_ADDED'
  | 'CATALOG_DRAFT_TERM_MISSING'
  | 'CATALOG_DRAFT_UNIT_ASSUMED';

/** An open question about a place of `procedure.json`, as a warning. */
export function question(
  code: QuestionCode,
  pointer: string,
  params: Readonly<Record<string, Json>> = {},
): Problem {
  return { code, severity: 'warning', path: `procedure.json#${pointer}`, params };
}

/** The question as `procedure.json` keeps it. What a bundle said itself is given back in its own words. */
export function doubtfulEntry(problem: Problem): {
  readonly path: string;
  readonly note: LocalizedText;
} {
  const { note: vi, noteEn: en } = problem.params;
  const note =
    problem.code === 'CATALOG_BUNDLE_DOUBTFUL' && typeof vi === 'string'
      ? { vi, ...(typeof en === 'string' ? { en } : {}) }
      : { vi: explainProblem(problem, 'vi'), en: explainProblem(problem, 'en') };
  return { path: problem.path?.split('#')[1] ?? '', note };
}
