import type { Problem } from '../model/problem.ts';
import type { Subject } from './subject.ts';

function nodeNames(subject: Subject, element: string): Problem['params'] | undefined {
  const node = subject.nodes.find((placed) => placed.node.id === element)?.node;
  if (node === undefined) return undefined;
  const { nameEn } = node.settings;
  return {
    ...(node.name === undefined ? {} : { stepName: node.name }),
    ...(nameEn === undefined ? {} : { stepNameEn: nameEn }),
  };
}

function flowNames(subject: Subject, element: string): Problem['params'] {
  const found = subject.flows.find(({ flow }) => flow.id === element);
  if (found === undefined) return {};
  const { flow, source, target } = found;
  if (flow.name !== undefined) return { wayName: flow.name };
  return { wayFrom: source.name ?? source.id, wayTo: target.name ?? target.id };
}

/** Adds what every problem has: the file it is in, and for its sentence the name of the step or way it is at. */
export function placeProblem(problem: Problem, subject: Subject): Problem {
  const { element, path } = problem;
  const names = element === undefined ? {} : (nodeNames(subject, element) ?? flowNames(subject, element));
  return {
    ...problem,
    ...(path === undefined ? { path: subject.bundle.processFile } : {}),
    params: { ...names, ...problem.params },
  };
}
