import type { Scenario, ScenarioStep } from '../bundle/scenario.ts';
import { resolveCalendar } from '../calendar/calendar.ts';
import { vietnam } from '../calendar/packs/vietnam.ts';
import { bundleFiles } from '../runtime/bundle-files.ts';
import { defineProcedure, libraryOf } from '../runtime/define-procedure.ts';
import { digestOf } from '../runtime/digest-of.ts';
import type { DatedOutcome } from '../scenario/rehearsal.ts';
import { runScenario } from '../scenario/run-scenario.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import { type CliCommand, type Output, UsageError } from './command.ts';
import { printProblems } from './print-problems.ts';
import { readJsonFile } from './read-json-file.ts';

const MONDAY_MORNING = '2026-01-05T08:00:00+07:00';

/** A script is a scenario, or only its steps. */
function scenarioOf(script: unknown, now: string | undefined): Pick<Scenario, 'now' | 'handlers' | 'steps'> {
  if (Array.isArray(script)) return { now: now ?? MONDAY_MORNING, steps: script as ScenarioStep[] };
  if (typeof script === 'object' && script !== null && 'steps' in script) {
    const scenario = script as Scenario;
    return { ...scenario, now: now ?? scenario.now ?? MONDAY_MORNING };
  }
  throw new UsageError(`Expected the script to be a list of steps or a scenario with 'steps'`);
}

function printHistory(history: readonly DatedOutcome[], isJson: boolean, output: Output): void {
  for (const outcome of history) {
    if (isJson) output.result(canonicalJson(outcome));
    else if (outcome.type === 'entered')
      output.result(
        `${outcome.at}  ${outcome.element}${outcome.actor === undefined ? '' : `  (${outcome.actor})`}`,
      );
  }
}

/** `motcua run`: one case on the virtual clock. */
export const run: CliCommand = {
  summary: 'Runs one case of a procedure on a virtual clock and prints its history',
  usage: '<bundle|file.bpmn> --script <steps.json>',
  positionals: 1,
  options: {
    script: { type: 'string', help: 'steps as in scenarios/*.json: a list, or an object with steps' },
    now: {
      type: 'string',
      help: 'when it begins, ISO 8601 (default: that of the script, else 2026-01-05T08:00+07:00)',
    },
    json: { type: 'boolean', help: 'the history as JSON lines, the same bytes at every run' },
  },
  async run([path = ''], options, output) {
    const { script, now } = options;
    if (typeof script !== 'string') throw new UsageError('Expected --script <steps.json>');
    const scenario = scenarioOf(readJsonFile(script), typeof now === 'string' ? now : undefined);
    const files = bundleFiles(path);
    const { definition, problems } = await defineProcedure(files, digestOf(files));
    const { calendar } = resolveCalendar([vietnam], vietnam.id);
    if (definition === undefined || calendar === undefined) return printProblems(problems, output);
    const { bundle, main } = definition;
    const result = runScenario({
      bundle,
      main,
      library: libraryOf(definition, { calendar }, {}),
      scenario,
      path: script,
    });
    printHistory(result.history, options.json === true, output);
    return printProblems(result.problems, output);
  },
};
