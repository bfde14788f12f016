import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MotcuaForm } from '../index.ts';
import '../index.ts';

const twoParts = {
  required: ['a', 'b'],
  properties: {
    a: { type: 'string', title: 'Họ tên' },
    b: { type: 'string', format: 'date', title: 'Ngày sinh' },
  },
};

async function show(properties: Partial<MotcuaForm>): Promise<MotcuaForm> {
  const form = Object.assign(document.createElement('motcua-form'), properties);
  document.body.append(form);
  await form.updateComplete;
  return form;
}

function inside(form: MotcuaForm): ShadowRoot {
  return form.shadowRoot as ShadowRoot;
}

afterEach(() => document.body.replaceChildren());

describe('a form that is sent again', () => {
  test('correction: only the fields that were found fault with are open, with the reason', async () => {
    const form = await show({
      schema: twoParts,
      data: { a: 'An', b: '2024-03-07' },
      corrections: { '/b': 'Khác với giấy chứng sinh' },
    });

    expect(inside(form).getElementById('f-a')?.textContent).toBe('An');
    const day = inside(form).getElementById('f-b');
    expect(day?.tagName).toBe('INPUT');
    expect(inside(form).querySelector('fieldset')?.getAttribute('aria-describedby')).toContain(
      'f-b-correction',
    );
    expect(inside(form).getElementById('f-b-correction')?.textContent?.trim()).toBe(
      'Cần sửa: Khác với giấy chứng sinh',
    );
  });

  test('correction: a changed field says what was sent before', async () => {
    const form = await show({
      schema: twoParts,
      data: { a: 'An', b: '2024-03-07' },
      corrections: { '/a': 'Viết cả họ' },
    });
    const note = () =>
      inside(form).getElementById('f-a-correction')?.textContent?.replaceAll(/\s+/g, ' ').trim();

    expect(note()).toBe('Cần sửa: Viết cả họ');
    await userEvent.fill(inside(form).getElementById('f-a') as Element, 'Nguyễn Văn An');

    expect(note()).toContain('Đã gửi lần trước: An');
  });

  test('whoever checks it again sees what is another thing now', async () => {
    const form = await show({
      schema: twoParts,
      readonly: true,
      data: { a: 'Nguyễn Văn An', b: '2024-03-07' },
      previous: { a: 'Nguyễn Văn An', b: '2024-03-17' },
    });

    const notes = [...inside(form).querySelectorAll('.previously')].map((each) => each.textContent);
    expect(notes).toEqual(['Đã gửi lần trước: 17/03/2024']);
  });

  test('a long text that was left empty may be read as not given', async () => {
    const form = await show({
      schema: { properties: { t: { type: 'string', format: 'multiline' } } },
      readonly: true,
    });

    expect(inside(form).querySelector('.answer')?.textContent).toBe('Không khai');
  });
});
