import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../index.ts';
import type { MotcuaForm } from '../index.ts';

const phones = {
  type: 'object',
  title: 'Điện thoại',
  properties: { main: { type: 'string', title: 'Số chính' } },
  propertyNames: { pattern: '^[a-zà-ỹ ]+$' },
  additionalProperties: { type: 'string', format: 'phone-vn' },
  maxProperties: 3,
};

async function formOf(schema: object, more: Partial<MotcuaForm> = {}): Promise<MotcuaForm> {
  const form = document.createElement('motcua-form');
  Object.assign(form, { schema: { type: 'object', properties: { it: schema } }, ...more });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

function root(form: MotcuaForm): ShadowRoot {
  return form.shadowRoot as ShadowRoot;
}

function byId(form: MotcuaForm, id: string): HTMLElement {
  const element = root(form).getElementById(id);
  if (element === null) throw new Error(`Expected an element with the id '${id}'`);
  return element;
}

async function add(form: MotcuaForm, name: string, value: string): Promise<void> {
  await userEvent.click(byId(form, 'f-it_add'));
  await form.updateComplete;
  await userEvent.keyboard(`${name}{Tab}${value}{Tab}`);
  await form.updateComplete;
}

async function send(form: MotcuaForm): Promise<readonly unknown[]> {
  const sent: unknown[] = [];
  form.addEventListener('form-submit', (event) => sent.push((event as CustomEvent).detail.data));
  root(form).querySelector('form')?.requestSubmit();
  await form.updateComplete;
  return sent;
}

async function violations(form: MotcuaForm): Promise<readonly string[]> {
  const { violations: found } = await axe.run(form, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const errorsOf = (form: MotcuaForm) =>
  [...root(form).querySelectorAll('[part=error]')].map((each) =>
    each.textContent?.replace('Lỗi:', '').trim(),
  );

afterEach(() => {
  document.body.replaceChildren();
});

test('entries are added beside the fields of the group, up to as many as may be', async () => {
  const form = await formOf(phones);

  await userEvent.type(byId(form, 'f-it-main'), '1');
  await add(form, 'nhà', '0912345678');
  await add(form, 'constructor', '0912345679');

  expect(root(form).getElementById('f-it_add')).toBeNull();
  expect(root(form).querySelector('label[for=f-it-constructor]')?.textContent).toBe('Nội dung');
  expect(await violations(form)).toEqual([]);
  expect(await send(form)).toEqual([{ it: { main: '1', nhà: '0912345678', constructor: '0912345679' } }]);
});

test('what is there already is shown, renamed in its place, emptied without vanishing, and removed', async () => {
  const form = await formOf(phones, { data: { it: { nhà: '0912345678', cha: '0912345679' } } });

  await userEvent.fill(byId(form, 'f-it-nh_e0_name'), 'mẹ');
  await userEvent.tab();
  await form.updateComplete;
  await userEvent.clear(byId(form, 'f-it-m_1eb9'));
  await form.updateComplete;

  expect(form.submission).toEqual({ it: { mẹ: '', cha: '0912345679' } });
  const remove = [...root(form).querySelectorAll('button')].find((each) =>
    each.textContent?.includes('Xóa mục mẹ'),
  );
  await userEvent.click(remove as Element);
  await form.updateComplete;
  expect(form.submission).toEqual({ it: { cha: '0912345679' } });
  expect(root(form).activeElement?.id).toBe('f-it_add');
});

test.each([
  ['cha', 'Đã có mục tên «cha». Hãy đặt tên khác.'],
  ['main', 'Đã có mục tên «main». Hãy đặt tên khác.'],
  ['__proto__', 'Không dùng được tên «__proto__». Hãy đặt tên khác.'],
])('the name %s is refused at its box, and nothing is sent or lost', async (name, message) => {
  const form = await formOf(phones, { data: { it: { cha: '0912345678' } } });

  await add(form, name, '0912345679');

  expect(errorsOf(form)).toContain(message);
  expect(await send(form)).toEqual([]);
  expect((byId(form, 'f-it-_name') as HTMLInputElement).value).toBe(name);
  expect((byId(form, 'f-it-') as HTMLInputElement).value).toBe('0912345679');
  expect(await violations(form)).toEqual([]);
});

test('an entry without a name is asked for one when the form is sent', async () => {
  const form = await formOf(phones);

  await add(form, '', '0912345679');

  expect(errorsOf(form)).toEqual([]);
  expect(await send(form)).toEqual([]);
  expect(errorsOf(form)).toContain('Nhập tên mục, hoặc xóa mục này');
});

test('a name that the schema does not allow is spoken of at the entry', async () => {
  const form = await formOf(phones);

  await add(form, 'X1', '0912345679');

  expect(await send(form)).toEqual([]);
  expect(errorsOf(form)).toEqual(['Tên mục «X1» chưa đúng quy định']);
});

test('values may be groups, lists and numbers; a year as a name keeps its value', async () => {
  const plot = {
    type: 'object',
    required: ['area'],
    properties: { area: { type: 'number', title: 'Diện tích' } },
  };
  const form = await formOf({ title: 'Thửa đất', additionalProperties: plot });

  await add(form, 'b', '12,5');
  await add(form, '2024', '7');

  expect(await send(form)).toEqual([{ it: { 2024: { area: 7 }, b: { area: 12.5 } } }]);
});

test('an entry that is called __proto__ already is shown, edited and sent as it is', async () => {
  const data = JSON.parse('{ "it": { "__proto__": "0912345678", "cha": "0912345679" } }');
  const form = await formOf({ ...phones, propertyNames: true }, { data });

  expect(JSON.stringify(form.submission)).toBe(JSON.stringify(data));
  await userEvent.fill(byId(form, 'f-it-_5f_5fproto_5f_5f'), '0912345670');
  await userEvent.tab();
  await form.updateComplete;

  const sent = await send(form);
  expect(JSON.stringify(sent)).toBe('[{"it":{"__proto__":"0912345670","cha":"0912345679"}}]');
});

test('a form that is nothing but entries has a name, and may be read in English', async () => {
  const form = await formOf(
    {},
    {
      schema: { type: 'object', additionalProperties: { type: 'integer' } },
      data: { a: 1, b: 2 },
      locale: 'en',
    },
  );

  expect(root(form).querySelector('legend')?.textContent?.trim()).toBe('Other entries');
  form.readonly = true;
  await form.updateComplete;
  expect([...root(form).querySelectorAll('[part=label]')].map((each) => each.textContent)).toEqual([
    'a',
    'b',
  ]);
  expect(await violations(form)).toEqual([]);
});

test('are taken by unevaluatedProperties beside what references and branches know', async () => {
  const form = await formOf({
    type: 'object',
    title: 'Liên hệ',
    allOf: [{ properties: { isAbroad: { type: 'boolean', title: 'Đang ở nước ngoài' } } }],
    if: { properties: { isAbroad: { const: true } }, required: ['isAbroad'] },
    ['then' as string]: { properties: { country: { type: 'string', title: 'Nước' } } },
    unevaluatedProperties: { type: 'string', format: 'phone-vn', title: 'Số điện thoại' },
  });
  await userEvent.click(byId(form, 'f-it-isAbroad'));
  await form.updateComplete;
  await userEvent.click(byId(form, 'f-it-country'));
  await userEvent.keyboard('Lào{Tab}');

  await add(form, 'cơ quan', '0912345678');
  const rows = root(form).querySelectorAll('[part=row]').length;
  const sent = await send(form);
  await userEvent.click(byId(form, 'f-it-isAbroad-1'));
  await form.updateComplete;

  expect(sent).toEqual([{ it: { isAbroad: true, country: 'Lào', 'cơ quan': '0912345678' } }]);
  expect(rows).toBe(1);
  // What only a branch speaks of that does not apply any more is hidden, and no entry.
  expect(root(form).querySelectorAll('[part=row]')).toHaveLength(1);
  expect(form.submission).toEqual({ it: { isAbroad: false, 'cơ quan': '0912345678' } });
});
