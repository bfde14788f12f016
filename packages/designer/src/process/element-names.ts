import { nameIn } from '../bundle/named-text.ts';
import type { Texts } from '../locales/vi.ts';
import type { ProcessModel } from './process-model.ts';
import type { Step } from './step.ts';

/** The names of all steps and flows as they are read aloud: «Thẩm định (Bước có người làm)», «Từ «…» đến «…»». */
export function elementNames(
  process: ProcessModel,
  texts: Texts,
  locale: string,
): ReadonlyMap<string, string> {
  const named = (element: { readonly name: string; readonly nameEn: string }) =>
    nameIn({ vi: element.name, en: element.nameEn }, locale).trim();
  const titleOf = (step: Step) => named(step) || texts.kinds[step.kind];
  const steps = process.steps.map((step): [string, string] => {
    const kind = texts.kinds[step.kind];
    return [step.id, named(step) === '' || named(step) === kind ? kind : `${named(step)} (${kind})`];
  });
  const byId = new Map(process.steps.map((step) => [step.id, step]));
  const flows = process.flows.map((flow): [string, string] => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    const ways = from && to ? texts.panel.flowOf(titleOf(from), titleOf(to)) : texts.panel.flow;
    return [flow.id, named(flow) === '' ? ways : `${named(flow)}: ${ways}`];
  });
  return new Map([...steps, ...flows]);
}
