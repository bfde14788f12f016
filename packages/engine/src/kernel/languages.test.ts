import { expect, test } from 'vitest';
import type { Languages } from '../model/language.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

/** A language whose only expression is `has <name>`. */
const languages: Languages = {
  '': {
    expression(text, names) {
      const name = /^has (\w+)$/.exec(text)?.[1];
      if (name === undefined) throw new SyntaxError(`Expected 'has <name>', but found '${text}'`);
      return Object.hasOwn(names, name);
    },
  },
};

const CHOICE = (condition: string): string =>
  bpmnText(`
    <startEvent id="start"/>
    <exclusiveGateway id="choice" default="choice-no"/>
    <userTask id="yes"/>
    <userTask id="no"/>
    start -> choice
    choice -> yes [${condition}]
    choice -> no`);

test('a language plugged in as the one without a name decides conditions; FEEL is still written with =', async () => {
  const plugged = await KernelCase.start(CHOICE('has fee'), { fee: 1 }, { languages });
  const feel = await KernelCase.start(CHOICE('=fee > 5'), { fee: 1 }, { languages });

  expect([plugged.open, feel.open]).toEqual([['yes'], ['no']]);
});

test('what a language throws is an incident with its reason', async () => {
  const kernelCase = await KernelCase.start(CHOICE('lacks fee'), {}, { languages });

  expect(kernelCase.case.waitingFor('raise-incident')).toMatchObject([
    { problem: { code: 'LANGUAGE_FAILED', params: { language: '', text: 'lacks fee' } } },
  ]);
});

test('a script needs a language that runs scripts', async () => {
  const script = bpmnText(`
    <startEvent id="start"/>
    <scriptTask id="run" scriptFormat="own"><script>go</script></scriptTask>
    start -> run`);

  const started = KernelCase.start(script, {}, { languages: { own: { expression: () => true } } });

  await expect(started).rejects.toThrow(/LANGUAGE_UNKNOWN/);
});
