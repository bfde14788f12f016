import { expect, test } from 'vitest';
import { SerialQueues } from './serial-queues.ts';

function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

test('work of the same key waits for its turn, work of another does not', async () => {
  const queues = new SerialQueues();
  const { open, passed } = gate();
  const order: string[] = [];

  const first = queues.run('a', async () => {
    await passed;
    order.push('a1');
  });
  const second = queues.run('a', async () => order.push('a2'));
  await queues.run('b', async () => order.push('b1'));
  open();
  await Promise.all([first, second]);

  expect(order).toEqual(['b1', 'a1', 'a2']);
});

test('work that fails fails for its caller alone', async () => {
  const queues = new SerialQueues();

  const failing = queues.run('a', async () => {
    throw new Error('no');
  });
  const next = queues.run('a', async () => 'yes');

  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});

test('so does work that throws before it waits for anything, first in its queue or later', async () => {
  const queues = new SerialQueues();
  const throwing = (): Promise<string> => {
    throw new Error('at once');
  };

  const first = queues.run('a', throwing);
  const second = queues.run('a', throwing);

  await expect(first).rejects.toThrow('at once');
  await expect(second).rejects.toThrow('at once');
  await expect(queues.run('a', async () => 'yes')).resolves.toBe('yes');
});
