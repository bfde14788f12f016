import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import type Selection from 'diagram-js/lib/features/selection/Selection';

interface DirectEditing {
  activate(element: Element): void;
}

/** The keys of the diagram while it has the focus: Delete removes, Enter or F2 edits the name. Undo and save are keys of the whole designer. */
class CanvasKeys {
  static readonly $inject = ['keyboard', 'selection', 'modeling', 'directEditing'];

  constructor(keyboard: Keyboard, selection: Selection, modeling: Modeling, directEditing: DirectEditing) {
    const actions: Readonly<Record<string, (selected: Element[]) => void>> = {
      Delete: (selected) => modeling.removeElements(selected),
      Backspace: (selected) => modeling.removeElements(selected),
      Enter: ([first]) => first && directEditing.activate(first),
      F2: ([first]) => first && directEditing.activate(first),
    };
    keyboard.addListener(({ keyEvent }: { keyEvent: KeyboardEvent }) => {
      const action = actions[keyEvent.key];
      const selected = [...(selection.get() as Element[])];
      if (action === undefined || selected.length === 0) return undefined;
      action(selected);
      return true;
    });
  }
}

export const canvasKeysModule = {
  __init__: ['canvasKeys'],
  canvasKeys: ['type', CanvasKeys],
};
