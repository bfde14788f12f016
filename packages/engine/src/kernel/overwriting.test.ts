import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const TWO_BRANCHES = bpmnText(`
  <startEvent id="start"/>
  <parallelGateway id="fork"/>
  <userTask id="one"/>
  <userTask id="two"/>
  <parallelGateway id="join"/>
  <userTask id="after"/>
  start -> fork
  fork -> one
  fork -> two
  one -> join
  two -> join
  join -> after`);

function overwritten(kernelCase: KernelCase): readonly (readonly string[] | undefined)[] {
  return kernelCase.case.outcomes.flatMap((outcome) =>
    outcome.type === 'assigned' ? [outcome.overwritten] : [],
  );
}

test('the last of two branches that write the same variable wins, and the history says what it replaced', async () => {
  const kernelCase = await KernelCase.start(TWO_BRANCHES);

  kernelCase.complete('one', { fee: 1, mine: true }).complete('two', { fee: 2 });

  expect(kernelCase.case.data.fee).toBe(2);
  expect(overwritten(kernelCase)).toEqual([undefined, ['fee']]);
});

test('a step that began after a value was written replaces it knowingly', async () => {
  const kernelCase = await KernelCase.start(TWO_BRANCHES);

  kernelCase.complete('one', { fee: 1 }).complete('two', { other: 2 }).complete('after', { fee: 3 });

  expect(overwritten(kernelCase)).toEqual([undefined, undefined, undefined]);
});

test('instances side by side that write one variable of the case are branches too', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <userTask id="vote"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
      start -> vote`),
    { count: 0 },
  );

  kernelCase.complete('vote', { count: 1, own: 1 }).complete('vote', { count: 1, own: 2 });

  expect(overwritten(kernelCase)).toEqual([undefined, ['count']]);
});

test('computations of two branches are told as well', async () => {
  const script = (id: string, value: number): string =>
    `<scriptTask id="${id}" scriptFormat="feel" motcua:resultVariable="fee"><script>${value}</script></scriptTask>`;
  const kernelCase = await KernelCase.start(
    TWO_BRANCHES.replace('<userTask id="one"/>', script('one', 1)).replace(
      '<userTask id="two"/>',
      script('two', 2),
    ),
  );

  expect(overwritten(kernelCase)).toEqual([undefined, ['fee']]);
});
