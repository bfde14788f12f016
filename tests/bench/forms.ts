import { openFormsPage } from '../forms/forms-page.ts';

const FIELDS = 300;
const SLOWDOWN = 4;
const KEYS = 40;

/**
 * A form of 300 fields of six kinds with a condition, in a real Chromium slowed down as a cheap phone: milliseconds until it is laid out,
 * for a keystroke, and for sending it while half of it is missing. Each is the median of five forms.
 */
export async function benchForms(): Promise<Readonly<Record<string, number>>> {
  const { browser, page } = await openFormsPage({ width: 390, height: 800 });
  try {
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const measured = await page.evaluate(measureForms, { fields: FIELDS, keys: KEYS, rounds: 5 });
    return { fields: FIELDS, slowdown: SLOWDOWN, ...measured };
  } finally {
    await browser.close();
  }
}

interface Plan {
  readonly fields: number;
  readonly keys: number;
  readonly rounds: number;
}

/** Runs in the page. */
async function measureForms({ fields, keys, rounds }: Plan) {
  type Form = HTMLElement & { schema: unknown; updateComplete: Promise<boolean> };
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
    { type: 'string', format: 'citizen-id' },
  ];
  const names = Array.from({ length: fields }, (_, index) => `f${index}`);
  const properties = Object.fromEntries(
    names.map((name, index) => [name, { title: `Trường ${index}`, ...kinds[index % kinds.length] }]),
  );
  const condition = {
    if: { properties: { f4: { const: true } }, required: ['f4'] },
    ['then' as string]: { required: ['f5'] },
  };
  const schema = { type: 'object', properties, required: names.slice(0, fields / 2), ...condition };
  const median = (values: number[]) =>
    values.sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
  const timed = async (act: () => void, form: () => Form) => {
    const started = performance.now();
    act();
    await form().updateComplete;
    form().getBoundingClientRect();
    return performance.now() - started;
  };

  const opened: number[] = [];
  const typed: number[] = [];
  const sent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const form = document.createElement('motcua-form') as Form;
    form.schema = schema;
    opened.push(
      await timed(
        () => document.body.append(form),
        () => form,
      ),
    );
    const box = form.shadowRoot?.getElementById('f-f0') as HTMLInputElement;
    for (let key = 1; key <= keys; key += 1) {
      box.value = 'a'.repeat(key);
      typed.push(
        await timed(
          () => box.dispatchEvent(new InputEvent('input')),
          () => form,
        ),
      );
    }
    sent.push(
      await timed(
        () => form.shadowRoot?.querySelector('form')?.requestSubmit(),
        () => form,
      ),
    );
    form.remove();
  }
  const [first = 0] = opened;
  return { firstOpenMs: first, openMs: median(opened), keystrokeMs: median(typed), submitMs: median(sent) };
}
