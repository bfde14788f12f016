import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { bundled, bundledForms, openBrowser, openPage } from '../forms/forms-page.ts';

const FIELDS = 300;
const SLOWDOWN = 4;
const KEYS = 40;
/** Each in a page of its own: nothing is warm, as for a person who opens a form once. */
const ROUNDS = 5;
const PHONE = { width: 390, height: 800 };

/** Milliseconds. */
export interface FormTimes {
  /** From the moment that the form is put into the page until its first fields are laid out and take what is typed. */
  readonly interactiveMs: number;
  /**
   * What of it is the form's own: the processor time of the page's main thread in a page that is not slowed down, times the
   * slow-down. The browser slows down by the clock, so that each wait for another process counts as often: beside other work
   * `interactiveMs` is mostly that.
   */
  readonly interactiveCpuMs: number;
  /** Until all fields are in the page and laid out. */
  readonly completeMs: number;
  /** The longest that the page does not answer meanwhile, after the first fields are there. */
  readonly longestPauseMs: number;
  /** One key in the first field, until it is laid out. */
  readonly keystrokeMs: number;
  /** Sending it while half of it is missing, until the errors are laid out. */
  readonly submitMs: number;
}

/**
 * A form of 300 fields of six kinds with a condition, in a real Chromium slowed down as a cheap phone, and the same schema in
 * react-jsonschema-form in the same run. Medians of five fresh pages each; keystrokes: of 40.
 */
export async function benchForms(): Promise<object> {
  const browser = await openBrowser();
  try {
    const ours = await timesOf(browser, await bundledForms());
    const rjsf = await timesOf(
      browser,
      await bundled(fileURLToPath(import.meta.resolve('./rjsf/page.ts')), 'rjsf'),
    );
    return { fields: FIELDS, slowdown: SLOWDOWN, ...ours, peers: { rjsf } };
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
  return Math.round(middle * 10) / 10;
}

async function timesOf(browser: Browser, code: string): Promise<FormTimes> {
  const rounds: FormTimes[] = [];
  const schema = schemaOf(FIELDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await openPage(browser, code, PHONE);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = await page.evaluate(measureForm, { schema, keys: KEYS });
    await page.close();
    rounds.push({ ...times, interactiveCpuMs: SLOWDOWN * (await processorTime(browser, code, schema)) });
  }
  const names = [
    'interactiveMs',
    'interactiveCpuMs',
    'completeMs',
    'longestPauseMs',
    'keystrokeMs',
    'submitMs',
  ] as const;
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name]))]),
  ) as unknown as FormTimes;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds of processor time that the thread has taken so far. */
  readonly tts?: number;
}

/** Milliseconds of the main thread of a fresh page, between the two marks that `measureForm` sets. */
async function processorTime(browser: Browser, code: string, schema: object): Promise<number> {
  const page = await openPage(browser, code, PHONE);
  await browser.startTracing(page, { categories: ['blink.user_timing'] });
  await page.evaluate(measureForm, { schema, keys: 1 });
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await page.close();
  const events: readonly TraceEvent[] = trace.traceEvents;
  const timeOf = (name: string) => {
    const time = events.find((event) => event.name === name && event.tts !== undefined)?.tts;
    if (time === undefined) throw new Error(`Expected the trace to have the mark '${name}'`);
    return time / 1000;
  };
  return timeOf('first-fields') - timeOf('opened');
}

/** Six kinds of field, half of them required, and a condition. */
function schemaOf(fields: number): object {
  const kinds = [
    { type: 'string' },
    { type: 'integer' },
    { type: 'string', format: 'date' },
    {
      oneOf: [
        { const: 1, title: 'A' },
        { const: 2, title: 'B' },
      ],
    },
    { type: 'boolean' },
    { type: 'string', title: 'Số định danh' },
  ];
  const names = Array.from({ length: fields }, (_, index) => `f${index}`);
  const properties = Object.fromEntries(
    names.map((name, index) => [name, { ...kinds[index % kinds.length], title: `Trường ${index}` }]),
  );
  return {
    type: 'object',
    properties,
    required: names.slice(0, fields / 2),
    if: { properties: { f4: { const: true } }, required: ['f4'] },
    ['then' as string]: { required: ['f5'] },
  };
}

/** Runs in the page. A page of a peer has `openForm`, which puts its form into the page and gives its first box. */
async function measureForm({
  schema,
  keys,
}: {
  readonly schema: object;
  readonly keys: number;
}): Promise<Omit<FormTimes, 'interactiveCpuMs'>> {
  type Form = HTMLElement & { schema: unknown; updateComplete: Promise<boolean> };
  type Opened = {
    readonly root: ParentNode;
    readonly box: () => HTMLInputElement | null;
    readonly settled: () => Promise<unknown>;
  };
  const openOurs = (): Opened => {
    const form = document.createElement('motcua-form') as Form;
    form.schema = schema;
    document.body.append(form);
    const root = form.shadowRoot as ShadowRoot;
    return { root, box: () => root.querySelector('input'), settled: () => form.updateComplete };
  };
  const { openForm = openOurs } = window as { openForm?: (schema: unknown) => Opened };
  const layOut = () => document.documentElement.getBoundingClientRect().height;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  const pauses: number[] = [];
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.startTime > firstAt) pauses.push(entry.duration);
  });
  let firstAt = Number.POSITIVE_INFINITY;
  watch.observe({ entryTypes: ['longtask'] });
  performance.mark('opened');
  const started = performance.now();
  const { root, box, settled } = openForm(schema);
  while (box() === null) await Promise.resolve();
  layOut();
  firstAt = performance.now();
  performance.mark('first-fields');
  await settled();
  layOut();
  const completeAt = performance.now();
  await frame();
  watch.disconnect();

  const input = box() as HTMLInputElement;
  const setText = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const typed: number[] = [];
  for (let key = 1; key <= keys; key += 1) {
    const pressed = performance.now();
    setText?.call(input, 'a'.repeat(key));
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    layOut();
    typed.push(performance.now() - pressed);
    await frame();
  }
  const sent = performance.now();
  root.querySelector('form')?.requestSubmit();
  await settled();
  layOut();
  const submitMs = performance.now() - sent;
  return {
    interactiveMs: firstAt - started,
    completeMs: completeAt - started,
    longestPauseMs: Math.max(0, ...pauses),
    keystrokeMs: typed.sort((left, right) => left - right)[Math.floor(keys / 2)] ?? 0,
    submitMs,
  };
}
