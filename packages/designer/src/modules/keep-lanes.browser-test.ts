import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bundle } from '../bundle/bundle.ts';
import { contentOf, withContent } from '../bundle/bundle.ts';
import { addRole, nameRole, PROCEDURE_FILE } from '../bundle/edit-procedure.ts';
import { readRoles } from '../bundle/procedure-view.ts';
import { textsOf } from '../locales/texts.ts';
import { khaiSinh } from '../testdata/khai-sinh.ts';
import { contents } from '../testdata/random-edits.ts';
import { BpmnEditor } from './bpmn-editor.ts';

let editor: BpmnEditor;

beforeEach(() => {
  const container = document.createElement('div');
  container.style.height = '600px';
  document.body.replaceChildren(container);
  const ignore = () => {};
  editor = new BpmnEditor({ container, texts: () => textsOf('vi'), onChange: ignore, onSelect: ignore });
});

afterEach(() => editor.destroy());

const roles = [
  { id: 'officer', name: { vi: 'Chuyên viên', en: 'Officer' } },
  { id: 'leader', name: { vi: 'Lãnh đạo' } },
];

async function xml(): Promise<string> {
  return contentOf(await editor.bundle(), 'process.bpmn') ?? '';
}

function heightOf(id: string): number {
  const shape = document.querySelector(`[data-element-id="${id}"] .djs-visual > rect`);
  return Number(shape?.getAttribute('height'));
}

/** What stands in which lane, by the names of the lanes from above to below. */
async function lanes(): Promise<Readonly<Record<string, readonly (string | undefined)[]>>> {
  const text = await xml();
  const parts = [
    ...text.matchAll(/<bpmn:lane id="([^"]+)"[^>]* name="([^"]+)"[^>]*?(?:\/>|>([\s\S]*?)<\/bpmn:lane>)/g),
  ];
  const top = (id: string) =>
    Number(new RegExp(`bpmnElement="${id}"[^>]*>\\s*<dc:Bounds[^>]* y="(-?\\d+)"`).exec(text)?.[1]);
  return Object.fromEntries(
    parts
      .sort((one, other) => top(one[1] as string) - top(other[1] as string))
      .map(([, , name = '', inside = '']) => [
        name,
        [...inside.matchAll(/<bpmn:flowNodeRef>([^<]+)</g)].map(([, id]) => id).sort(),
      ]),
  );
}

/** No two steps cover one another, and each stands within its lane. */
function covered(): readonly string[] {
  const top = editor.state.process.steps.filter(({ scope, host }) => scope === '' && host === undefined);
  const boxes = [...document.querySelectorAll<SVGGElement>('.djs-shape')]
    .filter(({ dataset }) => top.some(({ id }) => id === dataset.elementId))
    .map((shape) => ({
      id: shape.dataset.elementId as string,
      ...shape.querySelector('.djs-visual > *')?.getBoundingClientRect().toJSON(),
    }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.id} ${other.id}`),
  );
}

const begun: Bundle = { files: [{ name: PROCEDURE_FILE, content: JSON.stringify({ roles }, null, 2) }] };

test('a process that is begun here gets a lane for each role that does something', async () => {
  await editor.open(begun);
  const start = editor.addStep('start', {});
  const first = editor.addStep('officer', { after: start });
  editor.setAttribute(first, 'role', 'officer');
  const sign = editor.addStep('sign', { after: first });

  editor.setAttribute(sign, 'role', 'leader');

  expect(await lanes()).toEqual({ 'Chuyên viên': [first, start].sort(), 'Lãnh đạo': [sign] });
  expect(covered()).toEqual([]);
  expect(heightOf('lane-officer') + heightOf('lane-leader')).toBe(
    heightOf(/bpmn:participant id="([^"]+)"/.exec(await xml())?.[1] ?? ''),
  );
});

test('a step that another role does goes to the lane of that role, and one undo takes it back', async () => {
  await editor.open(khaiSinh);
  const before = contents(await editor.bundle());

  editor.setAttribute('check', 'role', 'chairman');

  const { 'Cán bộ tiếp nhận': reception, 'Lãnh đạo UBND cấp xã': chairman } = await lanes();
  expect(reception).not.toContain('check');
  expect(chairman).toContain('check');
  expect(covered()).toEqual([]);
  editor.undo();
  expect(editor.state.canUndo).toBe(false);
  expect(contents(await editor.bundle())).toEqual(before);
});

test('a role without a lane gets one, below that of the role before it', async () => {
  await editor.open(khaiSinh);
  const text = contentOf(editor.files, PROCEDURE_FILE) ?? '';

  editor.changeFile(PROCEDURE_FILE, addRole(text, 'Công an cấp xã', readRoles(editor.files)));

  expect(Object.keys(await lanes()).at(-1)).toBe('Công an cấp xã');
  const { id = '' } = readRoles(editor.files).at(-1) ?? {};
  editor.setAttribute('check', 'role', id);
  expect((await lanes())['Công an cấp xã']).toEqual(['check']);
  expect(covered()).toEqual([]);
});

test('a role that is given another name names its lane, and a lane its role', async () => {
  await editor.open(khaiSinh);
  const text = contentOf(editor.files, PROCEDURE_FILE) ?? '';

  editor.changeFile(PROCEDURE_FILE, nameRole(text, 'chairman', 'Chủ tịch UBND cấp xã'));
  expect(Object.keys(await lanes())).toContain('Chủ tịch UBND cấp xã');

  editor.rename('lane-chairman', 'Người ký');
  expect(readRoles(editor.files).find(({ id }) => id === 'chairman')?.name.vi).toBe('Người ký');
});

test('a role that goes takes its lane along, and the steps in it stay', async () => {
  await editor.open(khaiSinh);
  const steps = editor.state.process.steps.length;
  const text = contentOf(editor.files, PROCEDURE_FILE) ?? '';
  const procedure = JSON.parse(text) as { roles: { id: string }[] };

  const left = procedure.roles.filter(({ id }) => id !== 'chairman');
  editor.changeFile(PROCEDURE_FILE, JSON.stringify({ ...procedure, roles: left }, null, 2));

  expect(Object.keys(await lanes())).not.toContain('Lãnh đạo UBND cấp xã');
  expect(editor.state.process.steps).toHaveLength(steps);
});

test('lanes of other names stay as they are until somebody asks', async () => {
  const file = contentOf(khaiSinh, 'process.bpmn') ?? '';
  await editor.open(
    withContent(khaiSinh, 'process.bpmn', file.replace('name="Cán bộ tiếp nhận"', 'name="Quầy 1"')),
  );
  const drawn = (text: string) => text.slice(text.indexOf('<bpmndi:BPMNDiagram'));
  const before = drawn(await xml());

  editor.setAttribute('check', 'role', 'chairman');
  expect(drawn(await xml())).toBe(before);

  editor.arrangeLanes();
  expect((await lanes())['Lãnh đạo UBND cấp xã']).toContain('check');
  expect(Object.keys(await lanes())).not.toContain('Quầy 1');
  expect(covered()).toEqual([]);
  editor.undo();
  expect(drawn(await xml())).toBe(before);
});

test('drawing the lanes of a process anew puts each step in the lane of its role', async () => {
  await editor.open(khaiSinh);
  const flows = () => editor.state.process.flows.map(({ id, from, to }) => `${id} ${from} ${to}`).sort();
  const before = flows();

  editor.arrangeLanes();

  expect(flows()).toEqual(before);
  const drawn = await lanes();
  for (const { id, attributes } of editor.state.process.steps.filter(({ scope }) => scope === '')) {
    const role = readRoles(khaiSinh).find((one) => one.id === attributes.role);
    if (role !== undefined) expect(drawn[role.name.vi ?? '']).toContain(id);
  }
  expect(covered()).toEqual([]);
});
