import type { Scenario } from '@motcua/engine/bundle';
import type { Stage } from '@motcua/engine/rehearsal';
import { passedIn } from './trial.ts';

/** One recorded run and what it came to. */
export interface ScenarioReport {
  readonly id: string;
  readonly name: string;
  readonly passed: boolean;
  /** Why not. */
  readonly reason?: string;
}

/** What the recorded runs of a bundle show. */
export interface Coverage {
  readonly scenarios: readonly ScenarioReport[];
  /** All flows of the processes. */
  readonly flows: readonly string[];
  /** Those that a run takes that passes. */
  readonly taken: ReadonlySet<string>;
}

/** Runs every scenario of a bundle and tells which flows they take. */
export function coverageOf(stage: Stage, scenarios: Readonly<Record<string, Scenario>>): Coverage {
  const taken = new Set<string>();
  const reports = Object.entries(scenarios).map(([id, scenario]): ScenarioReport => {
    const name = scenario.name?.vi ?? id;
    try {
      const { history, problems } = stage.run(scenario, `scenarios/${id}.json`);
      const [problem] = problems;
      if (problem !== undefined)
        return { id, name, passed: false, reason: String(problem.params.reason ?? problem.code) };
      for (const element of passedIn(history)) taken.add(element);
      return { id, name, passed: true };
    } catch (error) {
      return { id, name, passed: false, reason: error instanceof Error ? error.message : String(error) };
    }
  });
  return { scenarios: reports, flows: flowsOf(stage), taken };
}

type Scope = Stage['processes'][number]['root'];

/** The ids of all flows, those of sub-processes too. */
export function flowsOf({ processes }: Stage): readonly string[] {
  const below = (scope: Scope): readonly string[] => [
    ...scope.flows.map(({ id }) => id),
    ...scope.nodes.flatMap((node) => (node.scope === undefined ? [] : below(node.scope))),
  ];
  return processes.flatMap(({ root }) => below(root));
}
