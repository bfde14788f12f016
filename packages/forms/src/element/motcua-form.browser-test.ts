import { html } from 'lit/html.js';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type MotcuaForm, registerFieldKind } from '../index.ts';

const schema = {
  type: 'object',
  required: ['fullName'],
  properties: {
    fullName: { type: 'string', title: 'Họ và tên' },
    married: { type: 'boolean', title: 'Đã kết hôn' },
  },
  if: { properties: { married: { const: true } }, required: ['married'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['spouse'], properties: { spouse: { type: 'string', title: 'Vợ hoặc chồng' } } },
};

const twoParts = {
  required: ['a', 'b'],
  properties: {
    a: { type: 'string', title: 'Họ tên' },
    b: { type: 'string', format: 'date', title: 'Ngày sinh' },
  },
};
const twoPages = {
  type: 'Categorization',
  elements: ['a', 'b'].map((key) => ({
    type: 'Category',
    label: `Phần ${key}`,
    elements: [{ type: 'Control', scope: `#/properties/${key}` }],
  })),
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

function events(form: MotcuaForm, name: string): unknown[] {
  const details: unknown[] = [];
  form.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 900);
});

describe('<motcua-form>', () => {
  test('keeps what was typed when its host sets the same data again, and begins anew with other data', async () => {
    const data = { fullName: 'Lan' };
    const form = await show({ schema, data });
    await userEvent.fill(page.getByLabelText('Họ và tên'), 'Nguyễn Thị Lan');

    form.data = data;
    await form.updateComplete;
    const kept = form.data;
    form.data = { fullName: 'Bình' };
    await form.updateComplete;

    expect(kept).toMatchObject({ fullName: 'Nguyễn Thị Lan' });
    expect(form.data).toMatchObject({ fullName: 'Bình' });
  });

  test('can be filled in and sent by keyboard alone, in reading order', async () => {
    const form = await show({ schema });
    const sent = events(form, 'form-submit');

    await userEvent.tab();
    await userEvent.keyboard('Trần An{Tab}{ }{Tab}Lê Bình{Enter}');

    expect(sent).toEqual([{ data: { fullName: 'Trần An', married: true, spouse: 'Lê Bình' } }]);
  });

  test('keeps what was filled in when a field is hidden, and does not send it', async () => {
    const form = await show({ schema, data: { fullName: 'An', married: true, spouse: 'Bình' } });

    await userEvent.click(inside(form).getElementById('f-married-1') as Element);

    expect(form.data).toEqual({ fullName: 'An', married: false, spouse: 'Bình' });
    expect(form.submission).toEqual({ fullName: 'An', married: false });
  });

  test('clears an error as soon as it is mended, and does not scold for fields not reached yet', async () => {
    const form = await show({ schema });
    inside(form).querySelector('form')?.requestSubmit();
    await form.updateComplete;

    await userEvent.click(inside(form).getElementById('f-married') as Element);
    await userEvent.fill(inside(form).getElementById('f-fullName') as Element, 'An');
    await userEvent.tab();
    await form.updateComplete;

    expect(inside(form).querySelector('#summary')).toBeNull();
    expect(form.errors.map(({ message }) => message)).toEqual(['Nhập vợ hoặc chồng']);
  });

  test('what is pressed stays under the pointer, though the error above it is gone by then', async () => {
    const form = await show({
      schema: {
        required: ['name'],
        properties: {
          name: { type: 'string', title: 'Họ tên' },
          sure: { type: 'boolean', title: 'Chắc chắn' },
        },
      },
    });
    inside(form).querySelector('form')?.requestSubmit();
    await form.updateComplete;
    await userEvent.type(inside(form).getElementById('f-name') as Element, 'An');

    await userEvent.click(inside(form).getElementById('f-sure-1') as Element);
    await form.updateComplete;

    expect(form.data).toEqual({ name: 'An', sure: false });
    expect(inside(form).querySelector('#summary')).toBeNull();
  });

  test('tells the host of each change and of errors', async () => {
    const form = await show({ schema });
    const changes = events(form, 'form-change');
    const errors = events(form, 'form-error') as { errors: { path: string }[] }[];

    await userEvent.click(inside(form).getElementById('f-married-1') as Element);
    inside(form).querySelector('form')?.requestSubmit();

    expect(changes.at(-1)).toEqual({ data: { married: false } });
    expect(errors[0]?.errors.map(({ path }) => path)).toEqual(['/fullName']);
  });

  test('a double click sends once', async () => {
    const form = await show({ schema, data: { fullName: 'An' } });
    const sent = events(form, 'form-submit');

    await userEvent.dblClick(inside(form).querySelector('button[type=submit]') as Element);

    expect(sent).toHaveLength(1);
  });

  test('two fields with the same sentence say whose it is', async () => {
    const person = {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string', title: 'Họ tên' } },
    };
    const form = await show({
      schema: {
        required: ['father', 'mother'],
        properties: { father: { ...person, title: 'Cha' }, mother: { ...person, title: 'Mẹ' } },
      },
    });

    inside(form).querySelector('form')?.requestSubmit();
    await form.updateComplete;

    const links = [...inside(form).querySelectorAll('#summary a')].map((link) => link.textContent);
    expect(links).toEqual(['Cha: Nhập họ tên', 'Mẹ: Nhập họ tên']);
  });

  test('a date of which the month is missing keeps the rest', async () => {
    const form = await show({
      schema: { properties: { d: { type: 'string', format: 'date', title: 'Ngày cấp' } } },
    });

    await userEvent.fill(inside(form).getElementById('f-d') as Element, '5');
    await userEvent.fill(inside(form).getElementById('f-d-year') as Element, '2024');
    inside(form).querySelector('form')?.requestSubmit();
    await form.updateComplete;

    expect(inside(form).querySelector('#summary a')?.textContent).toBe(
      'Ngày cấp phải có đủ ngày, tháng và năm',
    );
    expect((inside(form).getElementById('f-d') as HTMLInputElement).value).toMatch(/^0?5$/);
  });

  test('a whole date that is pasted into one box fills all three', async () => {
    const form = await show({ schema: { properties: { d: { type: 'string', format: 'date' } } } });

    await userEvent.fill(inside(form).getElementById('f-d') as Element, '27/3/2024');
    await userEvent.tab();

    expect(form.data).toEqual({ d: '2024-03-27' });
  });

  test('a number is not rewritten while it is typed', async () => {
    const form = await show({ schema: { properties: { n: { type: 'number' } } } });
    const box = inside(form).getElementById('f-n') as HTMLInputElement;

    await userEvent.click(box);
    await userEvent.keyboard('1.050,5');
    expect(box.value).toBe('1.050,5');
    await userEvent.tab();
    await form.updateComplete;

    expect(form.data).toEqual({ n: 1050.5 });
    expect(box.value).toBe('1050,5');
  });

  test('what is no number stays, and is said', async () => {
    const form = await show({ schema: { properties: { n: { type: 'number', title: 'Cân nặng' } } } });

    await userEvent.fill(inside(form).getElementById('f-n') as Element, 'ba cân');

    expect(form.errors.map(({ message }) => message)).toEqual(['Cân nặng phải là số, không phải chữ']);
    expect((inside(form).getElementById('f-n') as HTMLInputElement).value).toBe('ba cân');
  });

  test('rows: a new row takes the focus, a removed one gives it back to the button', async () => {
    const form = await show({
      schema: {
        properties: {
          rows: {
            type: 'array',
            title: 'Con',
            items: { type: 'object', properties: { name: { type: 'string' } } },
          },
        },
      },
    });

    await userEvent.click(inside(form).getElementById('f-rows-add') as Element);
    await form.updateComplete;
    expect(inside(form).activeElement?.id).toBe('f-rows-0');
    await userEvent.click(inside(form).querySelector('.row .button') as Element);
    await form.updateComplete;

    expect(inside(form).activeElement?.id).toBe('f-rows-add');
    expect(form.data).toEqual({});
  });

  test('a failed upload is said, and can be tried again', async () => {
    let attempts = 0;
    const upload = async (file: File) => {
      attempts += 1;
      if (attempts === 1) throw new Error('offline');
      return { id: '7', name: file.name, size: file.size, type: file.type };
    };
    const form = await show({
      schema: { properties: { f: { type: 'object', format: 'file', title: 'Giấy' } } },
      upload,
    });
    const file = new File(['x'], 'a.pdf', { type: 'application/pdf' });

    await userEvent.upload(inside(form).getElementById('f-f') as Element, file);
    await expect
      .poll(() => inside(form).querySelector('[part=error]')?.textContent)
      .toContain('Chưa tải được tệp a.pdf');
    await userEvent.upload(inside(form).getElementById('f-f') as Element, file);
    await expect
      .poll(() => form.data)
      .toEqual({ f: { id: '7', name: 'a.pdf', size: 1, type: 'application/pdf' } });
  });

  test('HTML in titles and data is text', async () => {
    const markup = '<img src=x onerror="window.hacked=1">';
    const form = await show({
      schema: { title: markup, properties: { a: { type: 'string', title: markup, description: markup } } },
      data: { a: markup },
    });

    expect(inside(form).querySelector('img')).toBeNull();
    expect((window as { hacked?: unknown }).hacked).toBeUndefined();
    expect((inside(form).getElementById('f-a') as HTMLInputElement).value).toBe(markup);
  });

  test('a schema without end, a key __proto__, no schema at all: harmless', async () => {
    const recursive = { properties: { a: { $ref: '#' }, b: { $ref: '#/properties/b' } } };
    const proto = JSON.parse('{"properties":{"__proto__":{"type":"string","title":"P"}}}');

    expect(inside(await show({ schema: recursive })).querySelector('form')).not.toBeNull();
    const form = await show({ schema: proto });
    await userEvent.fill(inside(form).querySelector('input') as Element, 'x');

    expect(JSON.stringify(form.data)).toBe('{"__proto__":"x"}');
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(inside(await show({ schema: null as never, data: null })).querySelector('form')).not.toBeNull();
  });

  test('an embedder adds a kind', async () => {
    registerFieldKind({
      kind: 'stars',
      frame: 'label',
      render: (field, context) =>
        html`<input type="range" min="1" max="5" id=${field.id} @change=${() => context.commit(5)} />`,
    });
    const uiSchema = { type: 'Control', scope: '#/properties/s', options: { kind: 'stars' } };
    const form = await show({
      schema: { properties: { s: { type: 'integer', title: 'Đánh giá' } } },
      uiSchema,
    });

    inside(form).querySelector('input')?.dispatchEvent(new Event('change'));

    expect(form.data).toEqual({ s: 5 });
  });

  test('the language changes and what was filled in stays', async () => {
    const form = await show({ schema });
    await userEvent.fill(inside(form).getElementById('f-fullName') as Element, 'An');

    form.locale = 'en';
    form.translations = { 'Họ và tên': 'Full name' };
    await form.updateComplete;

    expect(inside(form).querySelector('label')?.textContent).toContain('Full name');
    expect((inside(form).getElementById('f-fullName') as HTMLInputElement).value).toBe('An');
    expect(inside(form).querySelector('button[type=submit]')?.textContent?.trim()).toBe('Send');
  });

  test.each([320, 390])('does not scroll sideways at %i pixels', async (width) => {
    await page.viewport(width, 800);
    const long = 'Số định danh cá nhân hoặc hộ chiếu của người được ủy quyền nộp hồ sơ';
    const form = await show({
      schema: {
        properties: {
          a: { type: 'string', title: long },
          d: { type: 'string', format: 'date', title: long },
          o: { enum: [`${long}${long}`, 'b', 'c', 'd', 'e', 'f', 'g'], title: long },
          rows: {
            type: 'array',
            title: long,
            items: { type: 'object', properties: { d: { type: 'string', format: 'date' } } },
          },
          m: { type: 'integer', title: 'nguoiduocuyquyennophosotaibophanmotcuacuaxaphuong' },
        },
      },
      uiSchema: undefined,
      data: { rows: [{}] },
    });

    expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('several pages: each is checked before the next, errors of it only', async () => {
    const form = await show({ schema: twoParts, uiSchema: twoPages });
    const submit = () => inside(form).querySelector('form')?.requestSubmit();

    submit();
    await form.updateComplete;
    expect([...inside(form).querySelectorAll('#summary a')].map((link) => link.textContent)).toEqual([
      'Nhập họ tên',
    ]);
    await userEvent.fill(inside(form).getElementById('f-a') as Element, 'An');
    submit();
    await form.updateComplete;

    expect(inside(form).getElementById('page')?.textContent).toContain('Bước 2 trên 2');
    expect(inside(form).activeElement?.id).toBe('page');
    await userEvent.click(inside(form).querySelector('.back') as Element);
    expect((inside(form).getElementById('f-a') as HTMLInputElement).value).toBe('An');
  });

  test('review: shows every answer, leads back to a field, and sends from there', async () => {
    const form = await show({
      schema: twoParts,
      uiSchema: twoPages,
      review: true,
      data: { a: 'An', b: '2024-03-07' },
    });
    const sent = events(form, 'form-submit');
    const submit = async () => {
      inside(form).querySelector('form')?.requestSubmit();
      await form.updateComplete;
    };

    await submit();
    await submit();
    expect(inside(form).activeElement?.id).toBe('review');
    expect(
      [...inside(form).querySelectorAll('dd:first-of-type')].map((answer) => answer.textContent),
    ).toEqual(['An', '07/03/2024']);
    await userEvent.click(inside(form).querySelector('.answer-line .button') as Element);
    await form.updateComplete;
    expect(inside(form).activeElement?.id).toBe('f-a');
    await userEvent.keyboard('h{Enter}');
    await form.updateComplete;
    await submit();
    await submit();

    expect(sent).toHaveLength(1);
    expect(sent).toEqual([{ data: { a: 'Anh', b: '2024-03-07' } }]);
  });

  test('a host that gives back the data with each change disturbs nobody', async () => {
    const form = await show({ schema: { properties: { n: { type: 'number' } } } });
    form.addEventListener('form-change', (event) => {
      form.data = (event as CustomEvent).detail.data;
    });

    await userEvent.click(inside(form).getElementById('f-n') as Element);
    await userEvent.keyboard('1,50');

    expect((inside(form).getElementById('f-n') as HTMLInputElement).value).toBe('1,50');
  });

  test('options and rows speak the language of the form', async () => {
    const form = await show({
      schema: {
        properties: {
          s: {
            oneOf: [
              { const: 1, title: 'Nam' },
              { const: 2, title: 'Nữ' },
            ],
          },
        },
      },
      translations: { Nam: 'Male', Nữ: 'Female' },
      locale: 'en',
    });

    expect([...inside(form).querySelectorAll('.option-label')].map((label) => label.textContent)).toEqual([
      'Male',
      'Female',
    ]);
  });

  test('a row of a list of texts can be emptied and filled again', async () => {
    const form = await show({
      schema: { properties: { list: { type: 'array', items: { type: 'string' } } } },
      data: { list: ['a', 'b'] },
    });

    await userEvent.fill(inside(form).getElementById('f-list-0') as Element, '');
    await userEvent.fill(inside(form).getElementById('f-list-0') as Element, 'c');

    expect(form.data).toEqual({ list: ['c', 'b'] });
  });

  test('errors of a server stand at their fields', async () => {
    const form = await show({ schema });

    form.showErrors([{ path: '/fullName', keyword: 'server', params: {}, message: 'Tên này đã có hồ sơ' }]);
    await form.updateComplete;

    expect(inside(form).activeElement?.id).toBe('summary');
    expect(inside(form).querySelector('[part=error]')?.textContent).toContain('Tên này đã có hồ sơ');
  });

  test('ten thousand fields, and a pattern that would run for ever', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`f${index}`, { type: 'string' }]),
    );
    const form = await show({
      schema: { properties: { ...properties, p: { type: 'string', pattern: '^(a+)+$' } } },
      data: { p: `${'a'.repeat(5_000)}!` },
    });
    const started = performance.now();

    expect(form.errors.map(({ path }) => path)).toEqual(['/p']);

    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('takes part in a form of the page, by its name', async () => {
    const form = await show({ schema, data: { fullName: 'An' } });
    form.setAttribute('name', 'application');
    const outer = document.createElement('form');
    document.body.append(outer);
    outer.append(form);

    form.data = { fullName: 'Bình' };
    await form.updateComplete;

    expect(new FormData(outer).get('application')).toBe('{"fullName":"Bình"}');
  });
});
