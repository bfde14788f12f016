import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDesignerPage } from '../designer/designer-page.ts';
import { largeProcedure } from '../designer/large-procedure.ts';

const STEPS = 300;
const MOVES = 80;

type Bundle = ReturnType<typeof largeProcedure>;

interface BenchDesigner extends HTMLElement {
  bundle: Bundle;
  lint: { check(bundle: Bundle): Promise<readonly unknown[]> };
  readonly settled: Promise<void>;
}

/** What tests/designer/bare-modeler.js puts on the page. */
interface BenchParts {
  readonly Modeler: new (options: object) => { importXML(xml: string): Promise<unknown> };
  readonly engineLint: BenchDesigner['lint'];
}

/**
 * A procedure of 300 steps in a real Chromium: milliseconds until it is open, until lint has answered the last edit (the median of nine), and
 * the frames while a step is dragged, against bpmn-js's bare modeler on the same page.
 */
export async function benchDesigner(): Promise<Readonly<Record<string, number>>> {
  const { browser, page } = await openDesignerPage({
    viewport: { width: 1280, height: 900 },
    scripts: [join(import.meta.dirname, '../designer/bare-modeler.js')],
  });
  try {
    const bundle = largeProcedure(STEPS);
    const openMs = await page.evaluate(openLarge, bundle);
    const lint = await page.evaluate(answerTimes);
    const framesPerSecond = await framesWhileDragging(page);
    await page.evaluate(openBare, bundle);
    const bareFramesPerSecond = await framesWhileDragging(page);
    const frameRatio = framesPerSecond / bareFramesPerSecond;
    return { steps: STEPS, openMs, ...lint, framesPerSecond, bareFramesPerSecond, frameRatio };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function openLarge(bundle: Bundle): Promise<number> {
  const started = performance.now();
  const designer = document.createElement('motcua-designer') as BenchDesigner;
  designer.bundle = bundle;
  document.querySelector('main')?.replaceChildren(designer);
  await designer.settled;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - started;
}

/** Runs in the page: renames a step as the form does, and waits for what lint says of it. */
async function answerTimes(): Promise<{ firstLintMs: number; lintMs: number; lintInPageMs: number }> {
  const { engineLint } = (globalThis as unknown as { benchParts: BenchParts }).benchParts;
  const designer = document.querySelector('motcua-designer') as BenchDesigner;
  const root = designer.shadowRoot as ShadowRoot;
  let answered = (_: number): void => undefined;
  const answer = () =>
    new Promise<number>((resolve) => {
      answered = resolve;
    });
  const began = performance.now();
  const first = answer();
  designer.lint = {
    check: async (bundle) => {
      const problems = await engineLint.check(bundle);
      answered(performance.now());
      return problems;
    },
  };
  const firstLintMs = (await first) - began;
  root.querySelector<HTMLButtonElement>('[data-view=list]')?.click();
  await designer.settled;
  const times: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const input = root.querySelectorAll<HTMLInputElement>('input[id^=row-][id$=-name]')[10 + round];
    if (input === undefined) throw new Error('there is no list of steps');
    const next = answer();
    const edited = performance.now();
    input.value = `Bước ${round}`;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await designer.settled;
    busy.push(performance.now() - edited);
    times.push((await next) - edited);
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  root.querySelector<HTMLButtonElement>('[data-view=diagram]')?.click();
  await designer.settled;
  return { firstLintMs, lintMs: median(times), lintInPageMs: median(busy) };
}

/** Runs in the page. */
async function openBare({ files }: Bundle): Promise<void> {
  const { Modeler } = (globalThis as unknown as { benchParts: BenchParts }).benchParts;
  const container = document.createElement('div');
  container.style.height = '800px';
  document.querySelector('main')?.replaceChildren(container);
  const modeler = new Modeler({ container });
  await modeler.importXML(files[0]?.content ?? '');
}

/** Drags the step in the middle of what is seen in small moves, as a hand does, and counts the frames meanwhile. */
async function framesWhileDragging(page: Page): Promise<number> {
  const box = await page.locator('[data-element-id=step12] .djs-hit').first().boundingBox();
  if (box === null) throw new Error('the step is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 10);
  await page.evaluate(() => {
    const counter = { frames: 0, began: performance.now(), running: true };
    const count = () => {
      counter.frames += 1;
      if (counter.running) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(globalThis, { counter });
  });
  for (let move = 0; move < MOVES; move += 1)
    await page.mouse.move(x + 10 + 60 * Math.sin(move / 6), y + 10 + 40 * Math.cos(move / 6));
  const frames = await page.evaluate(() => {
    const { counter } = globalThis as unknown as {
      counter: { frames: number; began: number; running: boolean };
    };
    counter.running = false;
    return (counter.frames * 1000) / (performance.now() - counter.began);
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return frames;
}
