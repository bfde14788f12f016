import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../index.ts';
import type { MotcuaForm } from '../index.ts';
import type { JsonSchema } from '../json.ts';
import { kindNames } from '../model/kind-name.ts';

/** For each kind: a schema, what a person types or picks, and the value that comes out of it. */
interface Contract {
  readonly schema: Record<string, unknown>;
  readonly fill: (form: MotcuaForm) => Promise<void>;
  readonly value: unknown;
  /** What stands at the field when a required one is left empty. */
  readonly missing?: string;
  /** Kinds that cannot be empty, or are never wrong. */
  readonly neverMissing?: true;
  readonly shown?: string;
  readonly optional?: true;
}

function root(form: MotcuaForm): ShadowRoot {
  return form.shadowRoot as ShadowRoot;
}

function control(form: MotcuaForm, id = 'f-it'): HTMLElement {
  const element = root(form).getElementById(id);
  if (element === null) throw new Error(`Expected a control with the id '${id}'`);
  return element;
}

const type =
  (text: string, id?: string) =>
  async (form: MotcuaForm): Promise<void> => {
    await userEvent.click(control(form, id));
    await userEvent.keyboard(text);
    await userEvent.tab();
  };

const press = (id: string, keys: string) => async (form: MotcuaForm) => {
  control(form, id).focus();
  await userEvent.keyboard(keys);
};

const text = { type: 'string' };
const person = {
  type: 'object',
  title: 'Người',
  required: ['name'],
  properties: { name: { type: 'string', title: 'Tên' } },
};

const contracts: Readonly<Record<(typeof kindNames)[number], Contract>> = {
  text: { schema: text, fill: type(' Hồ sơ '), value: 'Hồ sơ', missing: 'Nhập mục này' },
  any: { schema: {}, fill: type('x'), value: 'x', missing: 'Nhập mục này' },
  name: { schema: text, fill: type('Nguyễn  Thị Ánh '), value: 'Nguyễn Thị Ánh', missing: 'Nhập mục này' },
  'long-text': {
    schema: { type: 'string', maxLength: 300 },
    fill: type('Dòng một'),
    value: 'Dòng một',
    missing: 'Nhập mục này',
  },
  'citizen-id': {
    schema: { type: 'string', format: 'citizen-id' },
    fill: type('001 199 000 123'),
    value: '001199000123',
    missing: 'Nhập mục này',
  },
  phone: {
    schema: { type: 'string', format: 'phone-vn' },
    fill: type('091 234.5678'),
    value: '0912345678',
    missing: 'Nhập mục này',
  },
  'tax-code': {
    schema: { type: 'string', format: 'tax-code' },
    fill: type('0100109106-001'),
    value: '0100109106-001',
    missing: 'Nhập mục này',
  },
  email: {
    schema: { type: 'string', format: 'email' },
    fill: type('an@vidu.vn'),
    value: 'an@vidu.vn',
    missing: 'Nhập mục này',
  },
  number: {
    schema: { type: 'number' },
    fill: type('2,5'),
    value: 2.5,
    shown: '2,5',
    missing: 'Nhập mục này',
  },
  integer: { schema: { type: 'integer' }, fill: type('12'), value: 12, shown: '12', missing: 'Nhập mục này' },
  money: {
    schema: { type: 'integer' },
    fill: type('100.000'),
    value: 100000,
    shown: '100.000 đồng',
    missing: 'Nhập mục này',
  },
  date: {
    schema: { type: 'string', format: 'date' },
    fill: async (form) => {
      await type('7')(form);
      await userEvent.keyboard('3{Tab}2024{Tab}');
    },
    value: '2024-03-07',
    shown: '07/03/2024',
    missing: 'Nhập mục này',
  },
  'one-of': {
    schema: {
      oneOf: [
        { const: 1, title: 'Một' },
        { const: 2, title: 'Hai' },
      ],
    },
    fill: press('f-it', ' {ArrowDown}'),
    value: 2,
    shown: 'Hai',
    missing: 'Chọn mục này',
  },
  'many-of': {
    schema: { type: 'array', items: { enum: ['a', 'b', 'c'] } },
    fill: async (form) => {
      await press('f-it-2', ' ')(form);
      await press('f-it', ' ')(form);
    },
    value: ['a', 'c'],
    shown: 'a, c',
    missing: 'Chọn mục này',
  },
  'yes-no': {
    schema: { type: 'boolean' },
    fill: press('f-it-1', ' '),
    value: false,
    shown: 'Không',
    missing: 'Trả lời «Mục này»',
  },
  declaration: {
    schema: { const: true },
    fill: press('f-it', ' '),
    value: true,
    shown: 'Có',
    missing: 'Đánh dấu vào ô «Mục này»',
  },
  address: {
    schema: {
      type: 'object',
      format: 'address',
      required: ['province'],
      properties: { province: { type: 'string', title: 'Tỉnh' }, detail: { type: 'string' } },
    },
    fill: type('Huế', 'f-it-province'),
    value: { province: 'Huế' },
    missing: 'Nhập tỉnh',
  },
  group: {
    schema: { ...person, title: 'Mục này' },
    fill: type('An', 'f-it-name'),
    value: { name: 'An' },
    missing: 'Nhập tên',
  },
  rows: {
    schema: { type: 'array', items: person },
    fill: async (form) => {
      await press('f-it-add', '{Enter}')(form);
      await form.updateComplete;
      await type('An', 'f-it-0-name')(form);
    },
    value: [{ name: 'An' }],
    missing: 'Thêm ít nhất một dòng vào mục này',
  },
  choice: {
    schema: {
      oneOf: [
        { ...person, title: 'Cá nhân' },
        {
          title: 'Tổ chức',
          type: 'object',
          required: ['org'],
          properties: { org: { type: 'string', title: 'Tổ chức' } },
        },
      ],
    },
    fill: async (form) => {
      await press('f-it-1', ' ')(form);
      await form.updateComplete;
      await type('Trường', 'f-it-org')(form);
    },
    value: { org: 'Trường' },
    neverMissing: true,
  },
  explanation: {
    schema: { type: 'string' },
    fill: async () => {},
    value: undefined,
    neverMissing: true,
    optional: true,
  },
  'optional-group': {
    schema: { $ref: '#' },
    fill: async (form) => {
      await press('f-it', '{Enter}')(form);
    },
    value: {},
    neverMissing: true,
  },
  computed: {
    schema: { type: 'number', 'x-computed': '6 * 7' },
    fill: async () => {},
    value: 42,
    shown: '42',
    neverMissing: true,
  },
  place: {
    schema: { type: 'string', 'x-place': 'province' },
    fill: async (form) => {
      control(form).focus();
      await userEvent.selectOptions(control(form), '46');
    },
    value: '46',
    shown: 'Thành phố Huế',
    missing: 'Chọn mục này',
  },
  entries: {
    schema: { type: 'object', minProperties: 1, additionalProperties: text },
    fill: async (form) => {
      await press('f-it_add', '{Enter}')(form);
      await form.updateComplete;
      await userEvent.keyboard(' nhà {Tab}0912{Tab}');
    },
    value: { nhà: '0912' },
    missing: 'Thêm ít nhất một mục vào mục này',
  },
  'register-entry': {
    schema: { type: 'object', 'x-register': 'companies' },
    fill: async (form) => {
      await userEvent.click(control(form));
      await userEvent.keyboard('gạo');
      await expect.poll(() => root(form).querySelectorAll('[role=option]').length).toBe(2);
      await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    },
    value: { taxCode: '2', name: 'Gạo Sạch' },
    shown: 'Gạo Sạch',
    missing: 'Chọn mục này',
  },
  time: {
    schema: { type: 'string', format: 'time' },
    fill: type('8h30'),
    value: '08:30:00+07:00',
    shown: '08:30',
    missing: 'Nhập mục này',
  },
  signature: {
    schema: { type: 'string', format: 'signature' },
    fill: type('Nguyễn Văn An'),
    value: 'Nguyễn Văn An',
    shown: 'Nguyễn Văn An',
    missing: 'Nhập mục này',
  },
  paper: {
    schema: { type: 'object', format: 'file' },
    fill: async (form) => {
      await userEvent.upload(control(form), new File(['giấy'], 'giay.pdf', { type: 'application/pdf' }));
      await expect.poll(() => root(form).querySelector('.file-name')?.textContent).toBe('giay.pdf');
    },
    value: { id: 'f1', name: 'giay.pdf', size: 6, type: 'application/pdf' },
    shown: 'giay.pdf',
    missing: 'Tải lên mục này',
  },
};

async function formOf(
  kind: string,
  schema: Record<string, unknown>,
  more: Partial<MotcuaForm> = {},
): Promise<MotcuaForm> {
  const form = document.createElement('motcua-form');
  const isOptional = kind === 'optional-group';
  form.schema = {
    type: 'object',
    properties: { it: { title: 'Mục này', description: 'Lời chỉ dẫn', ...schema } },
    ...(isOptional || contracts[kind as keyof typeof contracts].optional ? {} : { required: ['it'] }),
  } as JsonSchema;
  if (!isOptional)
    form.uiSchema = {
      type: 'VerticalLayout',
      elements: [{ type: 'Control', scope: '#/properties/it', options: { kind } }],
    };
  form.upload = async (file) => ({ id: 'f1', name: file.name, size: file.size, type: file.type });
  form.evaluate = () => 42;
  form.places = [
    { code: '46', name: 'Thành phố Huế' },
    { code: '19768', name: 'Phường Thuận Hóa', within: '46' },
  ];
  form.lookUp = async () => ({
    source: 'Cơ sở dữ liệu doanh nghiệp',
    entries: [
      { value: { taxCode: '1', name: 'Gạo Ngon' }, label: 'Gạo Ngon', detail: '1' },
      { value: { taxCode: '2', name: 'Gạo Sạch' }, label: 'Gạo Sạch', detail: '2' },
    ],
  });
  Object.assign(form, more);
  document.body.append(form);
  await form.updateComplete;
  return form;
}

async function violations(form: MotcuaForm): Promise<readonly string[]> {
  const { violations: found } = await axe.run(form, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(kindNames)('field kind %s', (kind) => {
  const contract = contracts[kind];

  test('takes what is filled in by keyboard and sends its value', async () => {
    const form = await formOf(kind, contract.schema);
    const sent: unknown[] = [];
    form.addEventListener('form-submit', (event) => sent.push((event as CustomEvent).detail.data));

    await contract.fill(form);
    await form.updateComplete;
    root(form).querySelector('form')?.requestSubmit();

    expect(form.errors).toEqual([]);
    expect(sent).toEqual([contract.value === undefined ? {} : { it: contract.value }]);
  });

  test.skipIf(contract.neverMissing)('says at the field and in the summary that it is missing', async () => {
    const form = await formOf(kind, contract.schema);

    root(form).querySelector('form')?.requestSubmit();
    await form.updateComplete;

    expect(root(form).activeElement?.id).toBe('summary');
    expect(root(form).querySelector('#summary a')?.textContent).toBe(contract.missing);
    expect(root(form).querySelector('[part=error]')?.textContent).toContain(contract.missing);
    await userEvent.click(root(form).querySelector('#summary a') as Element);
    expect(root(form).activeElement?.id).toMatch(/^f-it/);
    expect(await violations(form)).toEqual([]);
  });

  test('has a name, a hint, and no accessibility violation', async () => {
    const form = await formOf(kind, contract.schema);

    expect(await violations(form)).toEqual([]);
    expect(root(form).textContent).toMatch(/mục này/i);
  });

  test('shows its value where it may only be read', async () => {
    const form = await formOf(kind, contract.schema, { data: { it: contract.value }, readonly: true });

    expect(root(form).querySelectorAll('input, select, textarea, button')).toHaveLength(0);
    if (contract.shown !== undefined)
      expect(root(form).querySelector('[part=answer]')?.textContent).toBe(contract.shown);
    expect(await violations(form)).toEqual([]);
  });
});
