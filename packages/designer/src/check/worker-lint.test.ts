import { expect, test } from 'vitest';
import type { Bundle } from '../bundle/bundle.ts';
import type { LintQuestion } from './worker-lint.ts';
import { WorkerLint } from './worker-lint.ts';

const bundle: Bundle = { files: [] };
const problem = { code: 'X', severity: 'error', params: {} } as const;
const noneHere = () => Promise.reject(new Error('not asked in the page'));

/** A thread that answers when it is told to. */
class SlowWorker extends EventTarget {
  readonly asked: number[] = [];
  postMessage({ question }: LintQuestion): void {
    this.asked.push(question);
  }
  say(data: object): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

test('of the questions that come while one is being answered only the last is asked', async () => {
  const worker = new SlowWorker();
  const lint = new WorkerLint(() => worker as unknown as Worker, noneHere);
  const answers = [lint.check(bundle), lint.check(bundle), lint.check(bundle)].map((answer) =>
    answer.then(
      (problems) => problems.length,
      () => 'overtaken',
    ),
  );
  worker.say({ ready: true });
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));

  worker.say({ question: 1, problems: [] });
  worker.say({ question: 3, problems: [problem] });

  expect(await Promise.all(answers)).toEqual([0, 'overtaken', 1]);
  expect(worker.asked).toEqual([1, 3]);
});

test('where there can be no worker, the page answers', async () => {
  const lint = new WorkerLint(
    () => {
      throw new Error('forbidden');
    },
    async () => [problem],
  );

  expect(await lint.check(bundle)).toEqual([problem]);
});

test('a check that fails in the worker fails for who asked', async () => {
  const worker = new SlowWorker();
  const lint = new WorkerLint(() => worker as unknown as Worker, noneHere);
  const answer = lint.check(bundle);
  worker.say({ ready: true });
  await new Promise((resolve) => setTimeout(resolve));

  worker.say({ question: 1, failure: 'no memory' });

  await expect(answer).rejects.toThrow('no memory');
});
