import { FEEL } from '../model/expression.ts';
import type { Languages } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import type { ProcessModel } from '../model/process.ts';
import { type BpmnElement, elementsOf, textOf } from './bpmn-element.ts';
import { readClocks } from './clocks.ts';
import { translateDialects } from './dialects/translate.ts';
import { readGlobalTask } from './global-task.ts';
import { readXml } from './read-xml.ts';
import { beginReading, type Reading } from './reading.ts';
import { readScope } from './scope.ts';

function readProcess(element: BpmnElement, reading: Reading): ProcessModel {
  const clocks = readClocks(element);
  const isTimed = clocks.clock !== undefined || clocks.clockEffects.length > 0;
  const root = { ...readScope(element, reading), ...(isTimed ? { clocks } : {}) };
  const name = textOf(element, 'name');
  return { id: root.id, ...(name === undefined ? {} : { name }), root };
}

/**
 * Reads the executable processes of a BPMN 2.0 file. A process counts as executable unless it says that it is not; an empty one (a
 * participant drawn as a closed box) is none. Global tasks come last, as processes of one step. Bad files give problems, never an exception.
 */
export async function parseProcesses(
  xml: string,
  options: { readonly languages?: Languages } = {},
): Promise<{
  readonly processes: readonly ProcessModel[];
  readonly problems: readonly Problem[];
  /** Everything in the file as it was read; absent where it could not be. */
  readonly definitions?: BpmnElement;
}> {
  const { definitions, problems: unreadable } = await readXml(xml);
  if (definitions === undefined) return { processes: [], problems: unreadable };
  const problems = [...unreadable];
  const reading = beginReading(problems, options.languages);
  if (reading.plainExpression === FEEL) translateDialects(definitions, problems);
  const candidates = elementsOf(definitions, 'rootElements').filter(
    (element) => element.$type === 'bpmn:Process' && elementsOf(element, 'flowElements').length > 0,
  );
  const executable = candidates.filter((element) => element.get('isExecutable') !== false);
  const chosen = executable.length > 0 ? executable : candidates;
  const processes = chosen.map((element) => readProcess(element, reading));
  if (processes.length === 0) problems.push({ code: 'NO_PROCESS', severity: 'error', params: {} });
  const globalTasks = elementsOf(definitions, 'rootElements').flatMap((element) =>
    readGlobalTask(element, reading),
  );
  return { processes: [...processes, ...globalTasks], problems, definitions };
}
