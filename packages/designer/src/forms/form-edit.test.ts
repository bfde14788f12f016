import { submissionOf, validate } from '@motcua/forms/schema';
import { expect, test } from 'vitest';
import { fieldKindIds } from './field-kinds.ts';
import { readFieldLine } from './field-line.ts';
import {
  addField,
  addPage,
  addSection,
  allOf,
  type FormEdit,
  makeBlock,
  moveInto,
  moveNode,
  outlineAfter,
  removeNode,
  renameKey,
  setKind,
} from './form-edit.ts';
import type { FormTexts } from './form-texts.ts';
import { readFormTexts } from './form-texts.ts';
import { allNodes, type OutlineNode } from './outline.ts';
import { requireField, setVisibility, visibilityOf } from './visibility.ts';

const empty: FormTexts = {
  schema: '{\n  "type": "object",\n  "title": "Đơn",\n  "x-ours": 1.0,\n  "properties": {}\n}\n',
  ui: undefined,
};
const root = { owner: [], data: [] };

function line(text: string) {
  const read = readFieldLine(text);
  if (read === undefined) throw new Error(`no field in «${text}»`);
  return read;
}

const withFields = (...lines: readonly string[]): FormTexts =>
  allOf(...lines.map((text) => addField(root, line(text))))(empty);

function node(texts: FormTexts, title: string): OutlineNode {
  const found = allNodes(outlineAfter(texts).nodes).find((candidate) => candidate.title === title);
  if (found === undefined) throw new Error(`no «${title}»`);
  return found;
}

const titles = (texts: FormTexts) => allNodes(outlineAfter(texts).nodes).map(({ title }) => title);

/** What the form says of what was filled in: the same on a server. */
function accepts(texts: FormTexts, data: object): boolean {
  const { schema, ui } = readFormTexts(texts);
  const sent = submissionOf({ schema, ...(ui && { uiSchema: ui }), data } as never);
  return validate({ schema, data: sent } as never).valid;
}

test('fields are added in their order with keys of their own, and what is not known stays', () => {
  const texts = withFields('Dân tộc', 'Dân tộc', 'Giới tính: Nam, Nữ');

  const { schema } = readFormTexts(texts);
  expect(Object.keys(schema.properties as object)).toEqual(['danToc', 'danToc2', 'gioiTinh']);
  expect(schema.required).toEqual(['danToc', 'danToc2', 'gioiTinh']);
  expect(texts.schema).toContain('"x-ours": 1.0,');
  expect(texts.ui).toBeUndefined();
});

test('a field behind one that needs a layout is in the layout, too', () => {
  expect(titles(withFields('Họ và tên', 'Dân tộc'))).toEqual(['Họ và tên', 'Dân tộc']);
});

test('every kind that forms offer is added and read again as that kind', () => {
  for (const kind of fieldKindIds) {
    const added = addField(root, { title: 'Một trường', kind, required: true, options: [] })(empty);

    expect(node(added, 'Một trường').kind, kind).toBe(kind);
    expect(node(setKind(node(added, 'Một trường'), 'text')(added), 'Một trường').kind, kind).toBe('text');
  }
});

test('fields and sections move by one place, and into another section', () => {
  const texts = allOf(addSection(root, 'Phần 1'), addSection(root, 'Phần 2'))(withFields('A', 'B'));
  expect(titles(texts)).toEqual(['A', 'B', 'Phần 1', 'Phần 2']);

  const moved = moveNode(node(texts, 'B'), -1)(texts);
  expect(titles(moved)).toEqual(['B', 'A', 'Phần 1', 'Phần 2']);

  const into = moveInto(node(moved, 'B'), node(moved, 'Phần 2').holds?.ui ?? [])(moved);
  expect(titles(into)).toEqual(['A', 'Phần 1', 'Phần 2', 'B']);
  expect(node(into, 'Phần 2').children.map(({ title }) => title)).toEqual(['B']);
  expect(removeNode(node(into, 'Phần 2'))(into).ui).toContain('"scope": "#/properties/b"');
});

test('without a layout fields move within the schema', () => {
  expect(titles(moveNode(node(withFields('A', 'B'), 'B'), -1)(withFields('A', 'B')))).toEqual(['B', 'A']);
});

test('the first page takes what was there, and the last page that goes leaves a form without pages', () => {
  const texts = addPage('Trang 2', 'Trang 1')(withFields('A'));
  expect(titles(texts)).toEqual(['Trang 1', 'A', 'Trang 2']);

  const one = removeNode(node(texts, 'Trang 1'))(texts);
  expect(titles(one)).toEqual(['Trang 2', 'A']);
  expect(titles(removeNode(node(one, 'Trang 2'))(one))).toEqual(['A']);
});

test('a field that is hidden is not required, one that is shown is, and the server agrees', () => {
  const texts = withFields('Đã kết hôn không', 'Tên vợ hoặc chồng');
  const spelled = addSection(root, 'Phần')(texts);
  const when = {
    joined: 'and' as const,
    comparisons: [{ field: 'daKetHonKhong', operator: '=' as const, value: true }],
  };
  const hidden = setVisibility(node(spelled, 'Tên vợ hoặc chồng'), when)(spelled);

  expect(accepts(hidden, { daKetHonKhong: false })).toBe(true);
  expect(accepts(hidden, { daKetHonKhong: true })).toBe(false);
  expect(accepts(hidden, { daKetHonKhong: true, tenVoHoacChong: 'Lan' })).toBe(true);
  expect(node(hidden, 'Tên vợ hoặc chồng').required).toBe(true);

  const optional = requireField(node(hidden, 'Tên vợ hoặc chồng').field as never, false)(hidden);
  expect(accepts(optional, { daKetHonKhong: true })).toBe(true);
  expect(readFormTexts(optional).schema.allOf).toBeUndefined();

  const always = setVisibility(node(hidden, 'Tên vợ hoặc chồng'), { joined: 'and', comparisons: [] })(hidden);
  expect(accepts(always, { daKetHonKhong: false })).toBe(false);
  expect(readFormTexts(always).schema.allOf).toBeUndefined();
});

test('a condition of a section counts for its fields', () => {
  const texts = addSection(root, 'Người cha')(withFields('Khai cha không'));
  const filled = addField(node(texts, 'Người cha').holds as never, line('Họ tên cha'))(texts);
  const when = {
    joined: 'and' as const,
    comparisons: [{ field: 'khaiChaKhong', operator: '=' as const, value: true }],
  };
  const hidden = setVisibility(node(filled, 'Người cha'), when)(filled);

  expect(accepts(hidden, { khaiChaKhong: false })).toBe(true);
  expect(accepts(hidden, { khaiChaKhong: true })).toBe(false);
});

test.each(['=', '!=', '>', '>=', '<', '<='] as const)(
  'a sentence with %s is read as it was written',
  (operator) => {
    const texts = addSection(root, 'Phần')(withFields('Số bản sao'));
    const sentence = {
      joined: 'or' as const,
      comparisons: [
        { field: 'soBanSao', operator, value: 3 },
        { field: 'soBanSao', operator: '=' as const, value: 9 },
      ],
    };
    const ruled = setVisibility(node(texts, 'Phần'), sentence)(texts);

    const element = (readFormTexts(ruled).ui as { elements: object[] }).elements[1];
    expect(visibilityOf(element as never)).toEqual({ type: 'when', sentence });
  },
);

test('a key is renamed in its object, in what is required, in scopes and in conditions', () => {
  const texts = addSection(root, 'Phần')(withFields('A', 'B'));
  const when = { joined: 'and' as const, comparisons: [{ field: 'a', operator: '=' as const, value: 'x' }] };
  const ruled = setVisibility(node(texts, 'Phần'), when)(texts);

  const renamed = renameKey(node(ruled, 'A').field as never, 'ten')(ruled);

  expect(JSON.stringify(readFormTexts(renamed))).not.toMatch(/"a"|properties\/a"/);
  expect(readFormTexts(renamed).schema.required).toEqual(['ten', 'b']);
});

test('a group becomes a block, and the block is used a second time', () => {
  const add: FormEdit = addField(root, { title: 'Người nộp', kind: 'group', required: true, options: [] });
  const grouped = add(empty);
  const filled = addField(node(grouped, 'Người nộp').holds as never, line('Họ tên'))(grouped);
  const block = makeBlock(node(filled, 'Người nộp').field as never, 'nguoi')(filled);
  const twice = addField(root, line('Người nhận'), { name: 'nguoi' })(block);

  expect(titles(twice)).toEqual(['Người nộp', 'Họ tên', 'Người nhận', 'Họ tên']);
  expect(accepts(twice, { nguoiNop: { hoTen: 'A' }, nguoiNhan: {} })).toBe(false);
});

test('a removed field is gone from what is required, too', () => {
  const texts = withFields('A', 'B');

  expect(readFormTexts(removeNode(node(texts, 'A'))(texts)).schema).toMatchObject({ required: ['b'] });
});
