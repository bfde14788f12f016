import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDesignerPage } from '../designer/designer-page.ts';
import { differences, treeOf } from './miwg/xml-tree.ts';

interface DesignerFigures {
  readonly passed: number;
  readonly total: number;
  readonly failed?: readonly { readonly model: string; readonly faults: readonly string[] }[];
}

const MOST_FAULTS = 5;
const NEW_NAME = 'Tên đã đổi & <khác>';
const dialects = ['camunda7', 'camunda8', 'flowable'].map((name) =>
  join(import.meta.dirname, 'dialects', name),
);

interface Renamed {
  readonly failure?: string;
  /** The element whose label was changed. */
  readonly id?: string;
  readonly xml?: string;
}

/** Of each model, the label of its first, its middle and its last step is changed. */
const places = [0, 0.5, 1];

interface Rename {
  readonly xml: string;
  readonly name: string;
  /** 0: the first step, 1: the last. */
  readonly place: number;
}

/** Runs in the page: opens a model, changes one label as a person does, and saves. */
async function renameInPage({ xml, name, place }: Rename): Promise<Renamed> {
  type Designer = HTMLElement & {
    bundle: { files: readonly { name: string; content: string }[] };
    settled: Promise<void>;
    save(): Promise<{ files: readonly { name: string; content: string }[] }>;
  };
  const main = document.querySelector('main') as HTMLElement;
  const designer = document.createElement('motcua-designer') as Designer;
  designer.bundle = { files: [{ name: 'process.bpmn', content: xml }] };
  main.replaceChildren(designer);
  await designer.settled;
  const root = designer.shadowRoot as ShadowRoot;
  const failure = root.querySelector('.failure')?.textContent;
  if (failure) return { failure };
  root.querySelector<HTMLButtonElement>('[data-view=list]')?.click();
  await designer.settled;
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[id^=row-][id$=-name]')];
  const input = inputs[Math.round(place * (inputs.length - 1))];
  if (input === undefined) return { failure: 'no step in the list' };
  input.value = name;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await designer.settled;
  const saved = await designer.save();
  return { id: input.id.slice('row-'.length, -'-name'.length), xml: saved.files[0]?.content ?? '' };
}

/** What is different between a model and the same with one label changed, besides that label. */
async function faultsOf(page: Page, xml: string, place: number): Promise<readonly string[]> {
  const renamed = await page.evaluate(renameInPage, { xml, place, name: NEW_NAME });
  if (renamed.xml === undefined) return [renamed.failure ?? 'nothing was saved'];
  const found = differences(treeOf(xml), treeOf(renamed.xml));
  const isTheLabel = (fault: string) =>
    fault.includes(`[${renamed.id}]@name: `) && fault.endsWith(` became '${NEW_NAME}'`);
  return found.some(isTheLabel)
    ? found.filter((fault) => !isTheLabel(fault))
    : [...found, `the label of ${renamed.id} is as before`];
}

function modelsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bpmn'))
    .sort()
    .map((name) => join(folder, name));
}

/** Models of others, opened in the designer, one label changed, saved: nothing else is different. */
export async function checkDesigner({ folder }: { readonly folder: string }): Promise<DesignerFigures> {
  const models = [join(folder, 'miwg'), ...dialects].flatMap(modelsIn);
  const { browser, page } = await openDesignerPage({ viewport: { width: 1280, height: 900 } });
  try {
    const results: { model: string; faults: readonly string[] }[] = [];
    for (const path of models) {
      const faults: string[] = [];
      for (const place of places) faults.push(...(await faultsOf(page, readFileSync(path, 'utf8'), place)));
      results.push({ model: basename(path), faults: faults.slice(0, MOST_FAULTS) });
    }
    const failed = results.filter(({ faults }) => faults.length > 0);
    return {
      passed: models.length - failed.length,
      total: models.length,
      ...(failed.length > 0 && { failed }),
    };
  } finally {
    await browser.close();
  }
}
