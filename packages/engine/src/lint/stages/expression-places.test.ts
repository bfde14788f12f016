import { expect, test } from 'vitest';
import { lint } from '../lint.ts';
import { drawingText, formal, line } from '../testdata/drawing-text.ts';
import { bundleOf } from '../testdata/example.ts';

async function found(process: string, root = ''): Promise<readonly string[]> {
  const content = drawingText(process, root);
  const problems = await lint(bundleOf([{ name: 'process.bpmn', content }]));
  return problems.map(({ code, element }) => `${code} ${element}`);
}

const repeated = (condition: string): string =>
  line(
    `<task id="t"><multiInstanceLoopCharacteristics behavior="Complex">${formal('loopCardinality', '3')}<complexBehaviorDefinition>${formal('condition', condition)}<event id="v"><signalEventDefinition signalRef="g"/></event></complexBehaviorDefinition></multiInstanceLoopCharacteristics></task>`,
  );
const SIGNAL = '<signal id="g" name="g"/>';

test('what is thrown on a condition asks something that is true or false', async () => {
  expect(await found(repeated('numberOfTerminatedInstances = 0'), SIGNAL)).toEqual([]);
  expect(await found(repeated('numberOfTerminatedInstances + 1'), SIGNAL)).toEqual([
    'CONDITION_NOT_YES_NO t',
  ]);
});

test('a complex gateway knows how many have come, as numbers', async () => {
  const gateway = (condition: string): string =>
    line(
      `<task id="t"/><task id="u"/><complexGateway id="c">${formal('activationCondition', condition)}</complexGateway>`,
      ['t', 'c'],
    ).replace('<task id="u"/>', '');

  expect(await found(gateway('activationCount &gt;= 1 and waitingForStart'))).toEqual([]);
  expect(await found(gateway('activationCount = "one"'))).toEqual(['FEEL_TYPE_MISMATCH c']);
});
