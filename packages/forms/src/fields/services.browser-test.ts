import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../index.ts';
import type { FileReference, LookUp, MotcuaForm, Place, UploadOptions } from '../index.ts';

async function show(properties: object, more: Partial<MotcuaForm> = {}): Promise<MotcuaForm> {
  const form = Object.assign(document.createElement('motcua-form'), {
    schema: { type: 'object', properties },
    ...more,
  });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

function part(form: MotcuaForm, id: string): HTMLElement {
  return form.shadowRoot?.getElementById(id) as HTMLElement;
}

afterEach(() => document.body.replaceChildren());

describe('places of a register', () => {
  const places: readonly Place[] = [
    { code: '01', name: 'Hà Nội' },
    { code: '46', name: 'Huế' },
    { code: '0101', name: 'Ba Đình', within: '01' },
    { code: '4601', name: 'Thuận Hóa', within: '46' },
    { code: '460101', name: 'Tổ dân phố 1', within: '4601' },
  ];
  const twoLevels = {
    province: { type: 'string', title: 'Tỉnh', 'x-place': 'province' },
    commune: { type: 'string', title: 'Xã', 'x-place': 'commune' },
  };

  test.each([
    { how: 'a list', register: places },
    { how: 'a function', register: (within?: string) => places.filter((place) => place.within === within) },
    {
      how: 'a promise',
      register: async (within?: string) => places.filter((place) => place.within === within),
    },
  ])('the communes are those of the province, from $how', async ({ register }) => {
    const form = await show(twoLevels, { places: register });
    await expect.poll(() => part(form, 'f-province').children.length).toBe(3);
    expect(part(form, 'f-commune').children).toHaveLength(1);

    await userEvent.selectOptions(part(form, 'f-province'), '46');

    await expect.poll(() => part(form, 'f-commune').textContent).toContain('Thuận Hóa');
    expect(part(form, 'f-commune').textContent).not.toContain('Ba Đình');
  });

  test('another province takes away what lay in the one before, at all three levels', async () => {
    const form = await show(
      {
        province: { type: 'string', 'x-place': 'province' },
        district: { type: 'string', 'x-place': 'district' },
        commune: { type: 'string', 'x-place': 'commune', 'x-within': 'district' },
      },
      { places, data: { province: '46', district: '4601', commune: '460101' } },
    );

    await userEvent.selectOptions(part(form, 'f-province'), '01');

    expect(form.data).toEqual({ province: '01' });
  });

  test('the review shows names, not codes', async () => {
    const form = await show(twoLevels, { places, readonly: true, data: { province: '46', commune: '4601' } });

    expect(form.shadowRoot?.textContent).toContain('Thuận Hóa');
  });
});

describe('looking up in a register', () => {
  const properties = { company: { type: 'string', title: 'Công ty', 'x-register': 'companies' } };
  const found: LookUp = async ({ text }) => ({
    source: 'CSDL quốc gia',
    entries: [{ value: '7', label: `Cty ${text}` }],
  });

  test('shows where an entry comes from, and stores its value', async () => {
    const form = await show(properties, { lookUp: found });

    await page.getByRole('combobox', { name: 'Công ty', exact: false }).fill('Gạo');
    await page.getByRole('option', { name: 'Cty Gạo' }).click();

    expect(form.data).toEqual({ company: '7' });
    expect(form.shadowRoot?.textContent).toContain('Nguồn: CSDL quốc gia');
    await page.getByRole('button', { name: 'Tra cứu lại: Cty Gạo' }).click();
    expect(form.data).toEqual({});
  });

  test('asks for what was typed last, and says when it cannot ask', async () => {
    const asked: string[] = [];
    const form = await show(properties, {
      lookUp: async ({ text }) => {
        asked.push(text);
        throw new Error('offline');
      },
    });

    await page.getByRole('combobox').fill('Gạ');
    await page.getByRole('combobox').fill('Gạo');

    await expect.poll(() => form.shadowRoot?.textContent).toContain('Chưa tra cứu được');
    expect(asked).toEqual(['Gạo']);
  });

  test('Escape closes the list, and nothing is chosen', async () => {
    const form = await show(properties, { lookUp: found });
    await page.getByRole('combobox').fill('Gạo');
    await expect.poll(() => page.getByRole('option').elements().length).toBe(1);

    await userEvent.keyboard('{ArrowDown}{Escape}');

    expect(page.getByRole('combobox').element().getAttribute('aria-expanded')).toBe('false');
    expect(form.data).toEqual({});
  });
});

describe('a signature', () => {
  test('is drawn, shown again from what was stored, and can be drawn anew', async () => {
    const form = await show({ sign: { type: 'string', format: 'signature', title: 'Chữ ký' } });
    const pad = form.shadowRoot?.querySelector('.pad') as SVGElement;
    const box = pad.getBoundingClientRect();
    const at = (type: string, x: number, y: number) =>
      pad.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }),
      );
    pad.setPointerCapture = () => {};

    at('pointerdown', 0, 0);
    at('pointermove', box.width / 2, box.height / 2);
    at('pointerup', box.width / 2, box.height / 2);
    await form.updateComplete;

    const { sign } = form.data as { sign: string };
    expect(decodeURIComponent(sign)).toContain('d="M0 0 L300 100"');
    const again = await show(
      { sign: { type: 'string', format: 'signature' } },
      { data: { sign }, readonly: true },
    );
    expect(again.shadowRoot?.querySelector('.ink')?.getAttribute('d')).toBe('M0 0 L300 100');
    await page.getByRole('button', { name: 'Xóa và ký lại' }).click();
    expect(form.data).toEqual({});
  });

  test('takes only lines from what is stored', async () => {
    const sign = `data:image/svg+xml,${encodeURIComponent('<svg><path d="M0 0" onclick="x"/><script>x</script></svg>')}`;

    const form = await show(
      { sign: { type: 'string', format: 'signature' } },
      { data: { sign }, readonly: true },
    );

    expect(form.shadowRoot?.querySelector('script, [onclick]')).toBeNull();
    expect(form.shadowRoot?.querySelector('.ink')?.getAttribute('d')).toBe('M0 0');
  });
});

describe('a paper on its way', () => {
  const properties = { paper: { type: 'object', format: 'file', title: 'Giấy' } };
  const file = new File(['giấy'], 'giay.pdf', { type: 'application/pdf' });
  const reference: FileReference = { id: 'f 1', name: 'giay.pdf', size: 6, type: 'application/pdf' };

  test('shows how much has arrived, and can be cancelled', async () => {
    const begun: UploadOptions[] = [];
    const form = await show(properties, {
      upload: (_file, options = {}) => {
        begun.push(options);
        return new Promise((_, reject) =>
          options.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        );
      },
    });

    await userEvent.upload(part(form, 'f-paper'), file);
    begun[0]?.progress?.(0.5);
    await form.updateComplete;
    expect(form.shadowRoot?.querySelector('progress')?.value).toBe(0.5);
    await page.getByRole('button', { name: 'Hủy tải lên: giay.pdf' }).click();
    await form.updateComplete;

    expect(begun[0]?.signal?.aborted).toBe(true);
    expect(form.shadowRoot?.querySelector('progress, [part=error]')).toBeNull();
    expect(form.data).toEqual({});
  });

  test('that did not arrive is sent again without choosing it again', async () => {
    let attempts = 0;
    const form = await show(properties, {
      upload: async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('lost');
        return reference;
      },
    });

    await userEvent.upload(part(form, 'f-paper'), file);
    await page.getByRole('button', { name: 'Thử lại với tệp giay.pdf' }).click();

    await expect.poll(() => form.data).toEqual({ paper: reference });
    expect(form.shadowRoot?.querySelector('[part=error]')).toBeNull();
  });

  test.each([
    { fileUrl: (id: string) => `/files/${encodeURIComponent(id)}`, href: '/files/f%201' },
    { fileUrl: (id: string) => `javascript:${id}`, href: null },
    { fileUrl: undefined, href: null },
  ])('is a link to $href where the host knows its address', async ({ fileUrl, href }) => {
    const form = await show(properties, { fileUrl, readonly: true, data: { paper: reference } });

    expect(form.shadowRoot?.querySelector('a')?.getAttribute('href') ?? null).toBe(href);
    expect(form.shadowRoot?.textContent).toContain('giay.pdf');
  });
});
