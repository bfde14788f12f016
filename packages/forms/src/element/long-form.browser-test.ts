import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MotcuaForm } from '../index.ts';
import '../index.ts';

const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
const schema = {
  type: 'object',
  required: ['f299'],
  properties: Object.fromEntries(
    names.map((name, index) => [name, { type: 'string', title: `Trường ${index}` }]),
  ),
};

function open(more: Partial<MotcuaForm> = {}): MotcuaForm {
  const form = Object.assign(document.createElement('motcua-form'), { schema, ...more });
  document.body.append(form);
  return form;
}

const fieldsOf = (form: MotcuaForm) => form.shadowRoot?.querySelectorAll('.field').length ?? 0;
const part = (form: MotcuaForm, id: string) => form.shadowRoot?.getElementById(id) as HTMLInputElement;

afterEach(() => document.body.replaceChildren());

describe('a long form', () => {
  test('shows its first fields at once and all of them soon', async () => {
    const form = open();

    await Promise.resolve();
    const atOnce = fieldsOf(form);
    await form.updateComplete;

    expect(atOnce).toBeGreaterThan(10);
    expect(atOnce).toBeLessThan(20);
    expect(fieldsOf(form)).toBe(300);
  });

  test('shows nothing in place of the fields that are on their way', async () => {
    const form = open();

    await Promise.resolve();
    const inPlace = form.shadowRoot?.querySelectorAll('.block > :not(.field)').length;

    expect(inPlace).toBe(0);
  });

  test('keeps what is typed, and the focus, while the rest is on its way', async () => {
    const form = open();
    await Promise.resolve();

    part(form, 'f-f1').focus();
    await userEvent.keyboard('An');
    await form.updateComplete;

    expect(form.data).toEqual({ f1: 'An' });
    expect(form.shadowRoot?.activeElement?.id).toBe('f-f1');
    expect(part(form, 'f-f1').value).toBe('An');
  });

  test('keeps the first fields as they are when the rest follows', async () => {
    const form = open();
    await Promise.resolve();
    const first = part(form, 'f-f0');

    await form.updateComplete;

    expect(part(form, 'f-f0')).toBe(first);
  });

  test('tells the form around it what would be sent once all of it is there', async () => {
    const around = document.createElement('form');
    document.body.append(around);
    const form = open({ data: { f290: 'An' } });
    form.setAttribute('name', 'application');
    around.append(form);

    await form.updateComplete;

    expect(new FormData(around).get('application')).toBe('{"f290":"An"}');
  });

  test('leads from the summary to a field that is not there yet', async () => {
    const form = open();
    await Promise.resolve();

    form.shadowRoot?.querySelector('form')?.requestSubmit();
    await form.updateComplete;
    await userEvent.click(form.shadowRoot?.querySelector('#summary a') as Element);
    await form.updateComplete;

    expect(form.shadowRoot?.activeElement?.id).toBe('f-f299');
  });

  test('is found by the search of the page and reached by the keyboard where it is not in view', async () => {
    const form = open({ data: { f290: 'Thạch Kim' } });
    await form.updateComplete;

    const isFound = (window as unknown as { find: (text: string) => boolean }).find('Trường 287');
    part(form, 'f-f289').focus();
    await userEvent.keyboard('{Tab}');

    expect(isFound).toBe(true);
    expect(form.shadowRoot?.activeElement?.id).toBe('f-f290');
    expect(part(form, 'f-f290').getBoundingClientRect().top).toBeLessThan(window.innerHeight);
  });

  test('renders with a keystroke what has changed, and nothing else', async () => {
    const form = open();
    await form.updateComplete;
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(form.shadowRoot as ShadowRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });

    part(form, 'f-f0').value = 'Lan';
    part(form, 'f-f0').dispatchEvent(new InputEvent('input'));
    await form.updateComplete;
    const quiet = [...changed, ...observer.takeRecords()].length;
    form.showErrors([{ path: '/f1', keyword: 'server', params: {}, message: 'Đã có hồ sơ' }]);
    await form.updateComplete;

    expect(quiet).toBe(0);
    expect(part(form, 'f-f1').getAttribute('aria-invalid')).toBe('true');
    observer.disconnect();
  });
});
