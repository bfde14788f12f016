import type { Fix } from '@motcua/engine/lint';
import type { Editor } from './editor.ts';

type Params = Fix['params'];

/** The fixes of the engine as commands of the designer, so that each can be undone. One of another kind has no button. */
const fixes: Readonly<Record<string, (editor: Editor, params: Params) => void>> = {
  'set-role': (editor, { element, role }) => editor.setAttribute(String(element), 'role', String(role)),
  'set-decision': (editor, { element, decision }) =>
    editor.setAttribute(String(element), 'decision', String(decision)),
  'set-document': (editor, { element, document }) =>
    editor.setAttribute(String(element), 'document', String(document)),
  'set-form': (editor, { element, form }) => editor.setAttribute(String(element), 'form', String(form)),
  'set-default': (editor, { flow }) => {
    editor.setCondition(String(flow), '');
    editor.setDefaultFlow(String(flow), true);
  },
  'remove-form': (editor, { form }) => {
    editor.changeFile(`forms/${form}.schema.json`, undefined);
    editor.changeFile(`forms/${form}.ui.json`, undefined);
  },
};

export function canCarryOut({ kind }: Fix): boolean {
  return Object.hasOwn(fixes, kind);
}

/** Mends the problem in one step of the history. */
export function carryOutFix({ kind, params }: Fix, editor: Editor): void {
  editor.atOnce(() => fixes[kind]?.(editor, params));
}
