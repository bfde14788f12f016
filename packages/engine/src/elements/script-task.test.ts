import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('FEEL is computed at once', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <scriptTask id="add" motcua:resultVariable="fee"><script>count * 8000</script></scriptTask>
      start -> add`),
    { count: 3 },
  );

  expect(kernelCase.case.data.fee).toBe(24_000);
});

test('a script of a language of the host is a job, and what it sets is stored', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <scriptTask id="run" scriptFormat="text/x-own"><script>add one</script></scriptTask>
      start -> run`),
    { count: 3 },
    { languages: { 'text/x-own': { script: () => undefined } } },
  );
  const [job] = kernelCase.case.waitingFor('run-job');

  kernelCase.complete('run', { count: 4 });

  expect(job).toMatchObject({
    handler: 'script:text/x-own',
    input: { script: 'add one', variables: { count: 3 } },
  });
  expect(kernelCase.case.data.count).toBe(4);
});

test('a language that nobody plugged in is refused', async () => {
  const started = KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <scriptTask id="run" scriptFormat="javascript"><script>process.exit()</script></scriptTask>
      start -> run`),
  );

  await expect(started).rejects.toThrow(/LANGUAGE_UNKNOWN.*javascript/);
});

test('FEEL reads the input mappings of its step, and its output mappings read the result', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <scriptTask id="add" motcua:resultVariable="fee"><extensionElements><motcua:input target="each" source="=price + 1"/><motcua:output target="total" source="=fee * 2"/></extensionElements><script>count * each</script></scriptTask>
      start -> add`),
    { count: 3, price: 9 },
  );

  expect(kernelCase.case.data).toEqual({ count: 3, price: 9, total: 60 });
});
