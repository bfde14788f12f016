import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProcesses, readDefinitions, writeDefinitions } from '@motcua/engine/kernel';
import { differences, treeOf } from './miwg/xml-tree.ts';

/** `failed` names for each model where what was written differs from what was read. */
interface MiwgFigures {
  readonly passed: number;
  readonly total: number;
  readonly failed?: readonly { readonly model: string; readonly faults: readonly string[] }[];
}

const MOST_FAULTS = 5;

async function faultsOf(xml: string): Promise<readonly string[]> {
  const { definitions, problems } = await readDefinitions(xml);
  if (definitions === undefined)
    return problems.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
  const written = await writeDefinitions(definitions);
  const [before, after] = [await parseProcesses(xml), await parseProcesses(written)];
  const isSame = JSON.stringify(before.processes) === JSON.stringify(after.processes);
  const faults = differences(treeOf(xml), treeOf(written)).slice(0, MOST_FAULTS);
  return isSame ? faults : [...faults, 'the engine reads other processes from what it wrote'];
}

/** The reference models of the BPMN Model Interchange Working Group: what is read and written back is semantically equal. */
export async function checkMiwg({ folder }: { readonly folder: string }): Promise<MiwgFigures> {
  const models = join(folder, 'miwg');
  if (!existsSync(models)) return { passed: 0, total: 0 };
  const names = readdirSync(models)
    .filter((name) => name.endsWith('.bpmn'))
    .sort();
  const results: { model: string; faults: readonly string[] }[] = [];
  for (const model of names)
    results.push({ model, faults: await faultsOf(readFileSync(join(models, model), 'utf8')) });
  const failed = results.filter(({ faults }) => faults.length > 0);
  return { passed: names.length - failed.length, total: names.length, ...(failed.length > 0 && { failed }) };
}
