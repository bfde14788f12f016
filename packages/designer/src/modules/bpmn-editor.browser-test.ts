import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentOf } from '../bundle/bundle.ts';
import { textsOf } from '../locales/texts.ts';
import { carryOutFix } from '../process/carry-out-fix.ts';
import { khaiSinh } from '../testdata/khai-sinh.ts';
import { contents, numbersFrom, randomEdit } from '../testdata/random-edits.ts';
import { BpmnEditor } from './bpmn-editor.ts';

let editor: BpmnEditor;

beforeEach(async () => {
  const container = document.createElement('div');
  container.style.height = '600px';
  document.body.replaceChildren(container);
  const ignore = () => {};
  editor = new BpmnEditor({
    container,
    texts: () => textsOf('vi'),
    onChange: ignore,
    onSelect: ignore,
  });
  await editor.open(khaiSinh);
});

afterEach(() => editor.destroy());

/** The process as it is drawn, in an order that does not depend on how it came about. */
function drawn() {
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  const { steps, flows } = editor.state.process;
  return { steps: [...steps].sort(byId), flows: [...flows].sort(byId) };
}

test.each([1, 2, 3])(
  '500 random edits undone give the first bundle byte for byte, redone the last (seed %i)',
  async (seed) => {
    const pick = numbersFrom(seed);
    for (let count = 0; count < 500; count++) randomEdit(editor, pick);
    const last = contents(await editor.bundle());

    while (editor.state.canUndo) editor.undo();
    expect(contents(await editor.bundle())).toEqual(contents(khaiSinh));

    while (editor.state.canRedo) editor.redo();
    expect(contents(await editor.bundle())).toEqual(last);
  },
);

test('what was written can be opened again and says the same', async () => {
  const pick = numbersFrom(7);
  for (let count = 0; count < 40; count++) randomEdit(editor, pick);
  const edited = drawn();
  const written = await editor.bundle();

  expect(await editor.open(written)).toBeUndefined();

  expect(drawn()).toEqual(edited);
});

test('an edit of another file leaves the process as it was written, to the byte', async () => {
  editor.changeFile('texts/en.json', '{}\n');

  const bundle = await editor.bundle();

  const changed = bundle.files.filter((file) => !khaiSinh.files.includes(file)).map(({ name }) => name);
  expect(changed).toEqual(['texts/en.json']);
});

test('an edit that changes nothing leaves no entry in the history', () => {
  const check = editor.state.process.steps.find(({ id }) => id === 'check');

  editor.rename('check', check?.name ?? '');
  editor.setAttribute('check', 'role', 'reception');
  editor.redirect('flow-checked', 'is-complete');
  editor.changeFile('procedure.json', contentOf(khaiSinh, 'procedure.json'));

  expect(editor.state.canUndo).toBe(false);
});

test('an attribute that is emptied disappears from the file', async () => {
  editor.setAttribute('check', 'term', '');

  const bundle = await editor.bundle();

  const xml = contentOf(bundle, 'process.bpmn') ?? '';
  expect(/id="check"[^>]*>/.exec(xml)?.[0]).not.toContain('motcua:term');
});

test('ids with letters of any language are kept, and another name changes nothing else', async () => {
  const xml = (contentOf(khaiSinh, 'process.bpmn') ?? '')
    .replaceAll('"check"', '"kiểm_tra"')
    .replaceAll('>check<', '>kiểm_tra<');
  await editor.open({ files: [{ name: 'process.bpmn', content: xml }] });
  expect(editor.state.process.steps.map(({ id }) => id)).toContain('kiểm_tra');

  editor.rename('kiểm_tra', 'Xem hồ sơ');

  const written = contentOf(await editor.bundle(), 'process.bpmn');
  expect(written).toBe(xml.replace('id="kiểm_tra" name="Kiểm tra hồ sơ"', 'id="kiểm_tra" name="Xem hồ sơ"'));
  editor.undo();
  expect(contentOf(await editor.bundle(), 'process.bpmn')).toBe(xml);
});

test('a fix of the engine is one step of the history', async () => {
  const fixes = [
    { kind: 'set-document', params: { element: 'check', document: 'receipt' } },
    { kind: 'set-decision', params: { element: 'check', decision: 'fee' } },
  ];
  for (const fix of fixes) carryOutFix({ ...fix, label: '' }, editor);

  const check = () => editor.state.process.steps.find(({ id }) => id === 'check')?.attributes;
  expect(check()).toMatchObject({ document: 'receipt', decision: 'fee' });
  editor.undo();
  expect(check()).toMatchObject({ document: 'receipt', decision: '' });
});

test('a document type declaration is refused', async () => {
  const xml =
    '<!DOCTYPE x [<!ENTITY a "b">]><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>';

  const failure = await editor.open({ files: [{ name: 'process.bpmn', content: xml }] });

  expect(failure?.message).toBeTruthy();
});
