import type { Bundle } from '../bundle/bundle.ts';
import type { Editor } from '../process/editor.ts';
import { stepKinds } from '../process/step-kind.ts';
import { presetIds } from '../process/step-preset.ts';

/** Numbers that look random and are the same in every run: a failure can be repeated. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Edit = (editor: Editor, pick: (below: number) => number) => void;

const edits: readonly Edit[] = [
  (editor, pick) => editor.rename(anyStep(editor, pick), `Bước ${pick(1000)}`),
  (editor, pick) => editor.renameEnglish(anyStep(editor, pick), `Step ${pick(1000)}`),
  (editor, pick) =>
    editor.setAttribute(anyStep(editor, pick), 'role', ['reception', 'chairman', ''][pick(3)] ?? ''),
  (editor, pick) => editor.setAttribute(anyStep(editor, pick), 'term', `${1 + pick(9)} workingDay`),
  (editor, pick) => editor.setCondition(anyFlow(editor, pick), `amount > ${pick(100)}`),
  (editor, pick) => editor.setDefaultFlow(anyFlow(editor, pick), pick(2) === 0),
  (editor, pick) =>
    editor.addStep(presetIds[pick(presetIds.length)] ?? 'officer', { after: lastingStep(editor, pick) }),
  (editor, pick) => editor.addStep('sign', { into: anyFlow(editor, pick) }),
  (editor, pick) => editor.remove(anyStep(editor, pick)),
  (editor, pick) => editor.remove(anyFlow(editor, pick)),
  (editor, pick) => editor.connect(anyStep(editor, pick), anyStep(editor, pick)),
  (editor, pick) => editor.redirect(anyFlow(editor, pick), anyStep(editor, pick)),
  (editor, pick) => editor.changeFile('texts/en.json', `{"note":"${pick(1000)}"}\n`),
  (editor, pick) =>
    editor.addClockEffect(anyStep(editor, pick), { clock: 'statutory', effect: 'start', on: 'leave' }),
  (editor, pick) => editor.moveClockEffect(anyStep(editor, pick), 0, ['enter', 'leave'][pick(2)] ?? 'enter'),
  (editor, pick) => editor.removeClockEffect(anyStep(editor, pick), 0),
  (editor, pick) =>
    editor.addMapping(anyStep(editor, pick), pick(2) === 0 ? 'inputs' : 'outputs', {
      target: `value${pick(9)}`,
      source: '=application',
    }),
  (editor, pick) => editor.changeMapping(anyStep(editor, pick), 'inputs', 0, { source: `${pick(99)}` }),
  (editor, pick) => editor.removeMapping(anyStep(editor, pick), 'outputs', 0),
  (editor) => editor.arrangeLanes(),
  (editor, pick) =>
    editor.changeFile(
      `forms/new-${pick(3)}.schema.json`,
      pick(3) === 0 ? undefined : `{"title":"${pick(99)}"}`,
    ),
];

const FEW = 12;

/** One edit over everything that an editor can do. Where steps have become few, one is added. */
export function randomEdit(editor: Editor, pick: (below: number) => number): void {
  const { steps, flows } = editor.state.process;
  if (steps.length >= FEW && flows.length >= FEW) edits[pick(edits.length)]?.(editor, pick);
  else editor.addStep(presetIds[pick(presetIds.length)] ?? 'officer', { after: lastingStep(editor, pick) });
}

export function contents(bundle: Bundle): readonly string[] {
  return bundle.files.map(({ name, content }) => `${name}\n${content}`);
}

function anyStep({ state }: Editor, pick: (below: number) => number): string {
  return state.process.steps[pick(state.process.steps.length)]?.id ?? '';
}

function lastingStep(editor: Editor, pick: (below: number) => number): string {
  const steps = editor.state.process.steps.filter(({ kind }) => stepKinds[kind].hasOutgoing);
  return steps[pick(steps.length)]?.id ?? anyStep(editor, pick);
}

function anyFlow({ state }: Editor, pick: (below: number) => number): string {
  return state.process.flows[pick(state.process.flows.length)]?.id ?? '';
}
