import type { Problem } from '../../check/problem.ts';

/** What the engine says of a file of decisions, with sentences. */
export interface TableFinding extends Problem {
  readonly sentence: string;
}

const MOST_KEPT = 50;
const answers = new Map<string, readonly TableFinding[]>();
const asked = new Set<string>();

/**
 * The findings for a text, `undefined` while they are not known; `onAnswer` is called when they are. The reader of DMN is loaded with the
 * first question; an answer is kept, since undo brings old texts back.
 */
export function findingsOf(
  xml: string,
  locale: 'vi' | 'en',
  onAnswer: () => void,
): readonly TableFinding[] | undefined {
  const key = `${locale} ${xml}`;
  const known = answers.get(key);
  if (known === undefined && !asked.has(key)) {
    asked.add(key);
    void ask(xml, locale).then((findings) => {
      asked.delete(key);
      answers.set(key, findings);
      const [oldest] = answers.keys();
      if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
      onAnswer();
    });
  }
  return known;
}

async function ask(xml: string, locale: 'vi' | 'en'): Promise<readonly TableFinding[]> {
  const [{ parseDecisions, compileDecisions, checkTables }, { explainProblem }] = await Promise.all([
    import('@motcua/engine/dmn'),
    import('@motcua/engine/lint'),
  ]);
  const { decisions, problems: read } = await parseDecisions(xml);
  const { compiled, problems } = compileDecisions(decisions === undefined ? [] : [decisions]);
  return [...read, ...problems, ...checkTables(compiled)].map((problem) => ({
    ...problem,
    sentence: explainProblem(problem, locale),
  }));
}
