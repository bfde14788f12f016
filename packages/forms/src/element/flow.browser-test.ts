import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { deleteDraft, readDraft } from '../draft/draft-store.ts';
import type { MotcuaForm } from '../index.ts';
import '../index.ts';

const schema = {
  required: ['fullName', 'village'],
  properties: {
    fullName: { type: 'string', title: 'Họ tên' },
    village: { type: 'string', title: 'Thôn' },
  },
};
const uiSchema = {
  type: 'Categorization',
  elements: [
    {
      type: 'Category',
      label: 'Người khai',
      elements: [{ type: 'Control', scope: '#/properties/fullName' }],
    },
    { type: 'Category', label: 'Nơi ở', elements: [{ type: 'Control', scope: '#/properties/village' }] },
  ],
};
const key = 'test-draft';

async function show(properties: Partial<MotcuaForm>): Promise<MotcuaForm> {
  const form = Object.assign(document.createElement('motcua-form'), { schema, ...properties });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

function sent(form: MotcuaForm): unknown[] {
  const list: unknown[] = [];
  form.addEventListener('form-submit', (event) => list.push((event as CustomEvent).detail.data));
  return list;
}

function textOf(form: MotcuaForm): string {
  return form.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

beforeEach(() => deleteDraft(key));
afterEach(() => document.body.replaceChildren());

describe('sending once', () => {
  test('while the host sends, the button says so and nothing is sent again', async () => {
    const form = await show({ data: { fullName: 'An', village: 'Đông' } });
    const list = sent(form);
    form.addEventListener('form-submit', () => {
      form.pending = true;
    });

    form.shadowRoot?.querySelector('form')?.requestSubmit();
    await form.updateComplete;
    form.shadowRoot?.querySelector('form')?.requestSubmit();

    expect(list).toHaveLength(1);
    const button = page.getByRole('button', { name: 'Đang gửi…' }).element();
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('what was sent can only be read', async () => {
    const form = await show({ data: { fullName: 'An', village: 'Đông' } });

    form.submitted = true;
    await form.updateComplete;

    expect(form.shadowRoot?.querySelector('input')).toBeNull();
    expect(textOf(form)).toContain('An');
    expect(form.shadowRoot?.querySelector('[role=status]')?.textContent).toBe('Đã gửi');
  });
});

describe('ways through several pages', () => {
  test('a list of all parts says how far each is, and sends when all are done', async () => {
    const form = await show({ uiSchema, flow: 'task-list', data: {} });
    const list = sent(form);

    expect(textOf(form)).toContain('Đã xong 0 trên 2 phần');
    await page.getByRole('button', { name: 'Nơi ở' }).click();
    await page.getByLabelText('Thôn').fill('Đông');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(textOf(form)).toContain('Đã xong 1 trên 2 phần');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('link', { name: 'Nhập họ tên' }).click();
    await page.getByLabelText('Họ tên').fill('An');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Gửi' }).click();

    expect(list).toEqual([{ fullName: 'An', village: 'Đông' }]);
  });

  test('the answers are checked once more after the list, where the host wants it', async () => {
    const form = await show({
      uiSchema,
      flow: 'task-list',
      review: true,
      data: { fullName: 'An', village: 'Đông' },
    });
    const list = sent(form);

    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(textOf(form)).toContain('Kiểm tra lại trước khi gửi');
    await page.getByRole('button', { name: 'Gửi' }).click();

    expect(list).toHaveLength(1);
  });

  test('all pages may stand on one', async () => {
    const form = await show({ uiSchema, flow: 'one-page' });

    expect(form.shadowRoot?.querySelectorAll('input')).toHaveLength(2);
    expect(textOf(form)).not.toContain('Bước');
  });
});

describe('a draft on the device', () => {
  async function typeAndLeave(properties: Partial<MotcuaForm>): Promise<void> {
    const form = await show({ draftKey: key, ...properties });
    await page.getByLabelText('Họ tên').fill('Nguyễn Văn An');
    form.remove();
    await expect
      .poll(() => readDraft(key, Date.now()))
      .toMatchObject({ data: { fullName: 'Nguyễn Văn An' } });
  }

  test('is kept as one types, comes back, and can be thrown away', async () => {
    await typeAndLeave({});

    const form = await show({ draftKey: key });
    expect(form.data).toEqual({ fullName: 'Nguyễn Văn An' });
    expect(textOf(form)).toContain('Đã mở lại phần khai dở');
    await page.getByRole('button', { name: 'Bỏ phần khai dở, khai lại từ đầu' }).click();

    expect(form.data).toEqual({});
  });

  test('is shown beside what another device gave, and the person chooses', async () => {
    await typeAndLeave({ data: { village: 'Đông' } });

    const form = await show({ draftKey: key, data: { village: 'Tây' } });
    expect(form.data).toEqual({ village: 'Tây' });
    await page.getByRole('button', { name: 'Dùng phần khai dở trên máy này' }).click();

    expect(form.data).toEqual({ fullName: 'Nguyễn Văn An', village: 'Đông' });
  });

  test('is not lost while nobody has chosen', async () => {
    await typeAndLeave({ data: { village: 'Đông' } });

    await show({ draftKey: key, data: { village: 'Tây' } });
    await page.getByLabelText('Họ tên').fill('Khác');

    expect(await readDraft(key, Date.now())).toMatchObject({ data: { fullName: 'Nguyễn Văn An' } });
  });

  test('on a device of several people keeps nothing personal', async () => {
    const properties = {
      a: { type: 'string', title: 'Họ tên', 'x-personal': true },
      b: { type: 'string', title: 'Thôn' },
    };
    const form = await show({
      draftKey: key,
      sharedDevice: true,
      schema: { required: ['a', 'b'], properties },
    });

    await page.getByLabelText('Họ tên').fill('Nguyễn Văn An');
    await page.getByLabelText('Thôn').fill('Đông');

    expect(form.data).toEqual({ a: 'Nguyễn Văn An', b: 'Đông' });
    await expect.poll(() => readDraft(key, Date.now())).toMatchObject({ data: { b: 'Đông' } });
    expect((await readDraft(key, Date.now()))?.data).toEqual({ b: 'Đông' });
  });

  test('is deleted when the form was sent', async () => {
    await typeAndLeave({});
    const form = await show({ draftKey: key });

    form.submitted = true;
    await form.updateComplete;
    await form.discardDraft();

    expect(await readDraft(key, Date.now())).toBeUndefined();
  });

  test('is forgotten after thirty days, and never made without a key', async () => {
    await typeAndLeave({});
    const day = 24 * 60 * 60 * 1000;

    expect(await readDraft(key, Date.now() + 31 * day)).toBeUndefined();
    await show({});
    await page.getByLabelText('Họ tên').fill('An');
    expect(await readDraft(key, Date.now())).toBeUndefined();
  });

  test('a host that sets the same data again at each of its renderings does not undo it', async () => {
    const data = { village: 'Đông' };
    await typeAndLeave({ data });

    const form = await show({ draftKey: key, data });
    form.data = data;
    await form.updateComplete;

    expect(form.data).toEqual({ fullName: 'Nguyễn Văn An', village: 'Đông' });
  });
});
