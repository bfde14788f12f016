import { expect, test } from 'vitest';
import { TextHistory } from './text-history.ts';

test('back at the first point the text is the first one, whatever was written since', () => {
  const history = new TextHistory('first');

  history.move('execute', true);
  expect(history.point.text).toBeUndefined();
  history.point.text = 'second';
  history.move('undo', true);

  expect(history.point.text).toBe('first');
  history.move('redo', true);
  expect(history.point.text).toBe('second');
});

test('a command that leaves the process alone leaves its text alone', () => {
  const history = new TextHistory('first');

  history.move('execute', false);

  expect(history.point.text).toBe('first');
});

test('a new command forgets what was undone', () => {
  const history = new TextHistory('first');
  history.move('execute', true);
  history.point.text = 'second';
  history.move('undo', true);

  history.move('execute', true);

  expect(history.point.text).toBeUndefined();
});

test('of a long history the first text stays', () => {
  const history = new TextHistory('first');
  for (let index = 0; index < 300; index++) {
    history.move('execute', true);
    history.point.text = `text ${index}`;
  }

  for (let index = 0; index < 300; index++) history.move('undo', true);

  expect(history.point.text).toBe('first');
});
