import { beginEdit, endEdit } from './shown-value.ts';

const byKeyboard = new WeakSet<EventTarget>();
const waiting = new WeakSet<EventTarget>();

/** Listeners for a `<select>`. */
export interface ChoiceListeners {
  readonly pointerdown: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly change: (event: Event) => void;
  readonly blur: (event: Event) => void;
}

/**
 * When a choice counts. With the pointer: at once. By keyboard, the arrow keys of a closed list pass over what lies between and the
 * browser calls each a change: there it counts when the field is left or Enter is pressed, as the text of a field does.
 */
export function choiceCommit(onChange: (value: string) => void): ChoiceListeners {
  const take = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    endEdit(event);
    if (waiting.delete(select)) onChange(select.value);
  };
  return {
    pointerdown: ({ currentTarget }) => byKeyboard.delete(currentTarget as EventTarget),
    keydown: (event) => {
      byKeyboard.add(event.currentTarget as EventTarget);
      if (event.key === 'Enter') take(event);
    },
    change: (event) => {
      const select = event.currentTarget as HTMLSelectElement;
      if (byKeyboard.has(select)) {
        beginEdit(event);
        waiting.add(select);
      } else onChange(select.value);
    },
    blur: (event) => {
      byKeyboard.delete(event.currentTarget as EventTarget);
      take(event);
    },
  };
}
