import { expect, test } from 'vitest';
import { textsOf } from '../locales/texts.ts';
import { khaiSinh } from '../testdata/khai-sinh.ts';
import { contents } from '../testdata/random-edits.ts';
import { BpmnEditor } from './bpmn-editor.ts';

async function openedEditor(): Promise<BpmnEditor> {
  const container = document.createElement('div');
  container.style.height = '600px';
  document.body.replaceChildren(container);
  const ignore = () => undefined;
  const editor = new BpmnEditor({
    container,
    texts: () => textsOf('vi'),
    onChange: ignore,
    onSelect: ignore,
  });
  await editor.open(khaiSinh);
  return editor;
}

test('what fails in its middle is taken back, and what is done after it is kept', async () => {
  const editor = await openedEditor();
  const failing = () =>
    editor.atOnce(() => {
      editor.rename('check', 'Nửa chừng');
      throw new Error('in the middle');
    });

  expect(failing).toThrow('in the middle');
  expect(contents(await editor.bundle())).toEqual(contents(khaiSinh));
  expect(editor.state).toMatchObject({ canUndo: false, canRedo: false });

  editor.rename('check', 'Sau đó');
  expect(contents(await editor.bundle()).join()).toContain('name="Sau đó"');
  editor.undo();
  expect(contents(await editor.bundle())).toEqual(contents(khaiSinh));
});

test('a step that is added while a connection is selected goes into it; one that nothing follows lands unconnected', async () => {
  const editor = await openedEditor();

  const between = editor.addStep('officer', { after: 'flow-checked' });
  const end = editor.addStep('end', { after: 'flow-checked' });

  const { flows } = editor.state.process;
  expect(flows.filter(({ from, to }) => from === between || to === between)).toHaveLength(2);
  expect(flows.filter(({ from, to }) => from === end || to === end)).toEqual([]);
});
