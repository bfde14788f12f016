/** Milliseconds; who presses for longer does not mean to click. */
const LONGEST_CLICK = 1000;

/**
 * Resolves when what was pressed has been clicked. Pressing takes the focus from the field before, whose error may be gone with it: without
 * waiting, what is pressed moves away under the pointer and the click never comes. A list of choices opens where it is pressed, and tells of no end.
 */
export function untilClicked({ button, target }: MouseEvent): Promise<void> | undefined {
  if (button !== 0 || target instanceof HTMLSelectElement) return undefined;
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_CLICK);
    // The click comes after this event, in the same task.
    const release = (): unknown => setTimeout(resolve);
    addEventListener('mouseup', release, { capture: true, once: true });
  });
}
