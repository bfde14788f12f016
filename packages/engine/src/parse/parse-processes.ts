import type { Problem } from '../model/problem.ts';
import type { ProcessModel } from '../model/process.ts';
import { type BpmnElement, elementsOf, textOf } from './bpmn-element.ts';
import { readXml } from './read-xml.ts';
import { readScope } from './scope.ts';

function readProcess(element: BpmnElement, problems: Problem[]): ProcessModel {
  const root = readScope(element, problems);
  const name = textOf(element, 'name');
  return { id: root.id, ...(name === undefined ? {} : { name }), root };
}

/**
 * Reads the executable processes of a BPMN 2.0 file. A process counts as executable unless it says that it is not; an empty one (a
 * participant drawn as a closed box) is none. Bad files give problems, never an exception.
 */
export async function parseProcesses(xml: string): Promise<{
  readonly processes: readonly ProcessModel[];
  readonly problems: readonly Problem[];
}> {
  const { definitions, problems: unreadable } = await readXml(xml);
  if (definitions === undefined) return { processes: [], problems: unreadable };
  const problems = [...unreadable];
  const candidates = elementsOf(definitions, 'rootElements').filter(
    (element) => element.$type === 'bpmn:Process' && elementsOf(element, 'flowElements').length > 0,
  );
  const executable = candidates.filter((element) => element.get('isExecutable') !== false);
  const chosen = executable.length > 0 ? executable : candidates;
  const processes = chosen.map((element) => readProcess(element, problems));
  if (processes.length === 0) problems.push({ code: 'NO_PROCESS', severity: 'error', params: {} });
  return { processes, problems };
}
