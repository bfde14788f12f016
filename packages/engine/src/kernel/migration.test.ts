import { describe, expect, test } from 'vitest';
import type { Command } from '../model/command.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase, libraryOf } from '../testing/kernel-case.ts';
import { previewMigration } from './migration.ts';

const MESSAGE = '<message id="m" name="paper"/><message id="n" name="letter"/>';

function filesOf(before: string, after: string): readonly string[] {
  return [bpmnText(before, { id: 'old', beside: MESSAGE }), bpmnText(after, { id: 'new', beside: MESSAGE })];
}

/** A case of the first of two versions, and a way over to the second. */
async function twoVersions(before: string, after: string, data = {}) {
  const files = filesOf(before, after);
  const kernelCase = await KernelCase.start(files, data);
  const goOver = (mapping: Record<string, string> = {}): KernelCase => {
    const command: Command = { type: 'migrate', processes: { old: 'new' }, mapping };
    kernelCase.do(command);
    return kernelCase;
  };
  return { kernelCase, goOver };
}

function work({ case: stored }: KernelCase): readonly string[] {
  return stored.waiting.map((effect) => {
    if (effect.type === 'schedule-timer') return `timer ${effect.node} ${effect.dueAt.slice(0, 10)}`;
    if (effect.type === 'subscribe') return `${effect.event} ${effect.node} ${effect.name}`;
    return 'element' in effect ? `${effect.type} ${effect.element}` : effect.type;
  });
}

describe('a case that goes over to another version', () => {
  test('goes on by the new ways, with the work that it had', async () => {
    const { kernelCase, goOver } = await twoVersions(
      '<startEvent id="s"/><userTask id="check"/><endEvent id="e"/>\ns -> check\ncheck -> e',
      '<startEvent id="s"/><userTask id="check"/><userTask id="sign"/><endEvent id="e"/>\ns -> check\ncheck -> sign\nsign -> e',
    );
    const [before] = kernelCase.case.waitingFor('open-task');

    goOver();

    expect(kernelCase.case.waitingFor('open-task')).toEqual([before]);
    expect(kernelCase.complete('check').complete('sign').case.status).toBe('completed');
    expect(kernelCase.path).toEqual(['s', 'check', 'sign', 'e']);
  });

  test('rests at the step that its own is called now, with what that shows', async () => {
    const { kernelCase, goOver } = await twoVersions(
      '<startEvent id="s"/><userTask id="check" name="A"/><endEvent id="e"/>\ns -> check\ncheck -> e',
      '<startEvent id="s"/><userTask id="verify" name="B" motcua:role="officer"/><endEvent id="e"/>\ns -> verify\nverify -> e',
    );

    goOver({ check: 'verify' });

    expect(work(kernelCase)).toEqual(['open-task verify']);
    expect(kernelCase.case.effects.at(-1)).toMatchObject({
      type: 'move-work',
      element: 'verify',
      name: 'B',
      role: 'officer',
    });
    expect(kernelCase.complete('verify').case.status).toBe('completed');
  });

  test('keeps waits that are the same with their dates, begins those that are new, and drops those that are gone', async () => {
    const timer = (id: string, length: string) =>
      `<boundaryEvent id="${id}" attachedToRef="wait"><timerEventDefinition><timeDuration>${length}</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e-${id}"/>\n${id} -> e-${id}\n`;
    const message = (id: string, name: string) =>
      `<boundaryEvent id="${id}" attachedToRef="wait"><messageEventDefinition messageRef="${name}"/></boundaryEvent><endEvent id="e-${id}"/>\n${id} -> e-${id}\n`;
    const frame = '<startEvent id="s"/><userTask id="wait"/><endEvent id="e"/>\ns -> wait\nwait -> e\n';
    const { kernelCase, goOver } = await twoVersions(
      frame + timer('kept', 'P10D') + timer('longer', 'P1D') + message('gone', 'm') + message('other', 'm'),
      frame + timer('kept', 'P10D') + timer('longer', 'P30D') + timer('fresh', 'P2D') + message('other', 'n'),
    );
    kernelCase.advance('PT12H');

    goOver();

    expect([...work(kernelCase)].sort()).toEqual([
      'message other letter',
      'open-task wait',
      'timer fresh 2026-01-07',
      'timer kept 2026-01-15',
      'timer longer 2026-02-04',
    ]);
  });

  test('waits for the events behind its gateway that there are now', async () => {
    const frame =
      '<startEvent id="s"/><eventBasedGateway id="which"/><intermediateCatchEvent id="a"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>\ns -> which\nwhich -> a\n';
    const { kernelCase, goOver } = await twoVersions(
      `${frame}<intermediateCatchEvent id="b"><messageEventDefinition messageRef="n"/></intermediateCatchEvent>\nwhich -> b`,
      `${frame}<intermediateCatchEvent id="c"><messageEventDefinition messageRef="n"/></intermediateCatchEvent>\nwhich -> c`,
    );

    goOver();

    expect(work(kernelCase)).toEqual(['message a paper', 'message c letter']);
    expect(kernelCase.trigger('c').case.status).toBe('completed');
  });

  test('hears an event sub-process that is new, and one that is gone no more', async () => {
    const listening = (id: string, name: string) =>
      `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}-s"><messageEventDefinition messageRef="${name}"/></startEvent><userTask id="${id}-work"/><sequenceFlow id="${id}-f" sourceRef="${id}-s" targetRef="${id}-work"/></subProcess>`;
    const frame = '<startEvent id="s"/><userTask id="a"/>\ns -> a\n';
    const { kernelCase, goOver } = await twoVersions(
      frame + listening('one', 'm'),
      frame + listening('two', 'n'),
    );

    goOver();

    expect(work(kernelCase)).toEqual(['open-task a', 'message two letter']);
    expect(kernelCase.trigger('two').open).toEqual(['two-work']);
  });

  test('goes on from a join whose missing branch the new version does not have', async () => {
    const { kernelCase, goOver } = await twoVersions(
      '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><inclusiveGateway id="j"/><userTask id="c"/>\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> c',
      '<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><inclusiveGateway id="j"/><userTask id="c"/><endEvent id="e"/>\ns -> f\nf -> a\nf -> b\na -> j\nb -> e\nj -> c',
    );
    kernelCase.complete('a');

    goOver();

    expect(kernelCase.open).toEqual(['b', 'c']);
  });

  test('takes its sub-processes, repetitions and incidents along', async () => {
    const inside = (more: string) =>
      `<startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><userTask id="each"><multiInstanceLoopCharacteristics motcua:collection="=[1, 2]"/></userTask><sequenceFlow id="if" sourceRef="i" targetRef="each"/></subProcess><exclusiveGateway id="x"/>${more}\ns -> sub\ns -> x\n`;
    const { kernelCase, goOver } = await twoVersions(
      `${inside('<endEvent id="e"/>')}x -> e [missing]`,
      `${inside('<endEvent id="e"/>')}x -> e`,
    );
    const [incident] = kernelCase.case.waitingFor('raise-incident');

    goOver();
    kernelCase.do({
      type: 'retry',
      incident: incident?.incident ?? '',
      scope: incident?.scope ?? '',
      token: incident?.token ?? '',
    });

    expect(kernelCase.incidents).toEqual([]);
    expect(kernelCase.complete('each').complete('each').case.status).toBe('completed');
  });
});

describe('what cannot go over is named:', () => {
  const plain = '<startEvent id="s"/><userTask id="a" name="Kiểm tra"/>\ns -> a';

  async function problemsOf(before: string, after: string, mapping = {}): Promise<readonly unknown[]> {
    const { kernelCase } = await twoVersions(before, after);
    const records = new Map(kernelCase.case.stored.map(([id, text]) => [id, JSON.parse(text)]));
    const result = previewMigration({
      library: await libraryOf(...filesOf(before, after)),
      records: { get: (id) => records.get(id) ?? null },
      migration: { processes: { old: 'new' }, mapping },
      now: kernelCase.now,
    });
    return 'need' in result ? result.need : result.problems.map(({ code, element }) => `${code} ${element}`);
  }

  test.each([
    [
      'a step that is gone',
      plain,
      '<startEvent id="s"/><userTask id="b"/>\ns -> b',
      ['MIGRATION_STEP_MISSING a'],
    ],
    [
      'a step of another kind',
      plain,
      '<startEvent id="s"/><serviceTask id="a" motcua:handler="h"/>\ns -> a',
      ['MIGRATION_STEP_DIFFERS a'],
    ],
    [
      'a step that is repeated now',
      plain,
      '<startEvent id="s"/><userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>\ns -> a',
      ['MIGRATION_STEP_DIFFERS a'],
    ],
    [
      'a sub-process that is gone, once',
      '<startEvent id="s"/><subProcess id="p"><userTask id="in"/></subProcess>\ns -> p',
      '<startEvent id="s"/><userTask id="in"/>\ns -> in',
      ['MIGRATION_STEP_MISSING p'],
    ],
  ])('%s', async (_what, before, after, expected) => {
    expect(await problemsOf(before, after)).toEqual(expected);
  });
});
