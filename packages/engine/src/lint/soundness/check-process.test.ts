import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../clocks/testdata/random-history.ts';
import type { ScopeModel } from '../../model/scope.ts';
import { parseProcesses } from '../../parse/parse-processes.ts';
import { bpmnText, flowElements } from '../../testing/bpmn-text.ts';
import { exampleBundle } from '../testdata/example.ts';
import { checkSoundness } from './check-process.ts';
import type { Soundness } from './soundness.ts';
import { randomScope } from './testdata/random-model.ts';

async function verdictOf(xml: string): Promise<Soundness> {
  const { processes } = await parseProcesses(xml);
  const [process] = processes;
  if (process === undefined) throw new TypeError('Expected a process');
  return checkSoundness(process);
}

const ENDS = '<startEvent id="start"/><endEvent id="end"/>';
const gateways = (kind: string, ...ids: readonly string[]): string =>
  ids.map((id) => `<${kind}Gateway id="${id}"/>`).join('');
const steps = (...ids: readonly string[]): string => ids.map((id) => `<userTask id="${id}"/>`).join('');

/** What was found, as `CODE element`; or the verdict. */
async function foundIn(content: string): Promise<readonly string[]> {
  const soundness = await verdictOf(bpmnText(`${ENDS}${content}`));
  if (soundness.verdict === 'unsound')
    return soundness.findings.map(({ code, element }) => `${code} ${element}`);
  return [soundness.verdict === 'undecided' ? `undecided: ${soundness.reason}` : soundness.verdict];
}

const BRANCHES = 'start -> split\nsplit -> a\nsplit -> b\na -> join\nb -> join\njoin -> end';

describe('where branches part and meet', () => {
  test.each([
    ['exclusive', 'exclusive', 'sound'],
    ['parallel', 'parallel', 'sound'],
    ['inclusive', 'inclusive', 'sound'],
    ['exclusive', 'inclusive', 'sound'],
    ['parallel', 'inclusive', 'sound'],
    ['exclusive', 'parallel', 'JOIN_MAY_WAIT_FOREVER join'],
    ['inclusive', 'parallel', 'JOIN_MAY_WAIT_FOREVER join'],
    ['parallel', 'exclusive', 'STEP_DONE_TWICE join'],
    ['inclusive', 'exclusive', 'STEP_DONE_TWICE join'],
  ])('%s and %s: %s', async (split, merge, expected) => {
    const found = await foundIn(
      `${gateways(split, 'split')}${gateways(merge, 'join')}${steps('a', 'b')}\n${BRANCHES}`,
    );

    expect(found).toEqual([expected]);
  });

  test('branches may each come to an end', async () => {
    const found = await foundIn(
      `${gateways('parallel', 'split')}${steps('a', 'b')}\nstart -> split\nsplit -> a\nsplit -> b\na -> end\nb -> end`,
    );

    expect(found).toEqual(['sound']);
  });

  test('two arrows out of a step are two branches', async () => {
    const found = await foundIn(`${steps('split', 'a', 'b', 'join')}\n${BRANCHES}`);

    expect(found).toEqual(['STEP_DONE_TWICE join']);
  });

  test('a branch back into a block that is waited for', async () => {
    const found = await foundIn(
      `${gateways('parallel', 'split', 'join')}${gateways('exclusive', 'again')}${steps('a', 'b')}
      start -> split\nsplit -> a\nsplit -> b\na -> join\nb -> join\njoin -> again\nagain -> a\nagain -> end`,
    );

    expect(found).toEqual(['JOIN_MAY_WAIT_FOREVER join']);
  });

  test('a terminating end ends what would wait for ever', async () => {
    const found = await foundIn(
      `${gateways('parallel', 'split', 'join')}${gateways('exclusive', 'choice')}${steps('a', 'b')}
      <endEvent id="stop"><terminateEventDefinition/></endEvent>
      start -> split\nsplit -> a\nsplit -> choice\nchoice -> b\nchoice -> stop\na -> join\nb -> join\njoin -> end`,
    );

    expect(found).toEqual(['sound']);
  });

  test('a circle without a way out', async () => {
    const found = await foundIn(
      `${gateways('parallel', 'split')}${gateways('exclusive', 'again')}${steps('a')}
      start -> again\nagain -> a\na -> split\nsplit -> again\nsplit -> end`,
    );

    expect(found).toEqual(['CASE_MAY_NEVER_END again']);
  });
});

describe('events at the edge of a step', () => {
  const watched = (cancels: boolean): string =>
    `${steps('a', 'b')}<boundaryEvent id="late" attachedToRef="a" cancelActivity="${cancels}"><timerEventDefinition/></boundaryEvent>`;

  test('one that ends the step is another way out of it', async () => {
    const found = await foundIn(`${watched(true)}\nstart -> a\na -> b\nlate -> b\nb -> end`);

    expect(found).toEqual(['sound']);
  });

  test('one that goes on beside the step must not come back into the way', async () => {
    const found = await foundIn(`${watched(false)}\nstart -> a\na -> b\nlate -> b\nb -> end`);

    expect(found).toEqual(['STEP_DONE_TWICE b']);
  });

  test('a reminder may come again, also when the step is done again', async () => {
    const found = await foundIn(
      `${watched(false)}${gateways('exclusive', 'again')}\nstart -> a\na -> again\nagain -> a\nagain -> end\nlate -> b\nb -> end`,
    );

    expect(found).toEqual(['sound']);
  });
});

describe('parts within parts', () => {
  const inside = (content: string, edge = ''): string =>
    `<subProcess id="part"><startEvent id="begin"/><endEvent id="done"/>${flowElements(content)}</subProcess>${edge}\nstart -> part\npart -> end`;
  const circle = `${gateways('parallel', 'fork')}${gateways('exclusive', 'back')}\nbegin -> back\nback -> fork\nfork -> back\nfork -> done`;

  test('what is inside is checked by itself', async () => {
    expect(await foundIn(inside(circle))).toEqual(['CASE_MAY_NEVER_END back']);
  });

  test('what is ended from outside may go round for ever', async () => {
    const edge =
      '<boundaryEvent id="late" attachedToRef="part"><timerEventDefinition/></boundaryEvent>\nlate -> end';

    expect(await foundIn(inside(circle, edge))).toEqual(['sound']);
  });
});

describe('what takes the place of everything', () => {
  const circle = (end: string): string =>
    `${gateways('parallel', `fork-${end}`)}${gateways('exclusive', `back-${end}`)}\nback-${end} -> fork-${end}\nfork-${end} -> back-${end}\nfork-${end} -> ${end}`;
  const replacement = (content: string): string =>
    `<subProcess id="instead" triggeredByEvent="true"><startEvent id="stopped"><timerEventDefinition/></startEvent><endEvent id="over"/>${flowElements(content)}</subProcess>`;

  test('ends what goes round for ever', async () => {
    expect(await foundIn(`${replacement('stopped -> over')}${circle('end')}\nstart -> back-end`)).toEqual([
      'sound',
    ]);
  });

  test('must come to an end itself', async () => {
    const instead = replacement(`${circle('over')}\nstopped -> back-over`);

    expect(await foundIn(`${instead}\nstart -> end`)).toEqual(['CASE_MAY_NEVER_END back-over']);
  });
});

test('the path leads from the beginning to where it goes wrong, as short as can be', async () => {
  const soundness = await verdictOf(
    bpmnText(
      `${ENDS}${gateways('exclusive', 'split')}${gateways('parallel', 'join')}${steps('a', 'b', 'c')}\n${BRANCHES.replace('start -> split', 'start -> c\nc -> split')}`,
    ),
  );

  expect(soundness).toMatchObject({
    findings: [{ path: ['start', 'start-c', 'c', 'c-split', 'split', 'split-a', 'a', 'a-join'] }],
  });
});

/** Nodes of a path to which nothing that comes before it leads. */
function leaps({ nodes, flows }: ScopeModel, path: readonly string[]): readonly string[] {
  return path.slice(1).filter((part, index) => {
    const before = path.slice(0, index + 1);
    const flow = flows.find(({ id }) => id === part);
    if (flow !== undefined) return !before.includes(flow.source);
    const node = nodes.find(({ id }) => id === part);
    const leading = [...(node?.incoming ?? []), node?.attachedTo];
    return !leading.some((id) => id !== undefined && before.includes(id));
  });
}

test('paths through random models do not leap', () => {
  const scopes = Array.from({ length: 300 }, (_, seed) => randomScope(randomOf(seed), 25, 5));

  const found = scopes.flatMap((root) => {
    const soundness = checkSoundness({ id: 'test', root });
    return soundness.verdict === 'unsound' ? soundness.findings.map(({ path }) => leaps(root, path)) : [];
  });

  expect(found.length).toBeGreaterThan(100);
  expect(found.flat()).toEqual([]);
});

test('of 400 random models of 60 steps at most four are not decided', () => {
  const scopes = Array.from({ length: 400 }, (_, seed) => randomScope(randomOf(seed), 60, 6));

  const verdicts = scopes.map((root) => checkSoundness({ id: 'test', root }).verdict);

  expect(verdicts.filter((verdict) => verdict === 'undecided').length).toBeLessThanOrEqual(4);
  expect(new Set(verdicts)).toContain('sound');
});

test('what only the data decide is not decided', async () => {
  const join =
    '<complexGateway id="join"><activationCondition>activationCount > 1</activationCondition></complexGateway>';

  expect(await foundIn(`${gateways('parallel', 'split')}${join}${steps('a', 'b')}\n${BRANCHES}`)).toEqual([
    'undecided: data',
  ]);
});

test('a tangle beyond the bound is not decided, in little time', async () => {
  const ids = Array.from({ length: 24 }, (_, index) => index);
  const tangle = ids
    .map(
      (id) =>
        `${gateways('exclusive', `s${id}`)}${gateways('inclusive', `j${id}`)}\nsplit -> s${id}\ns${id} -> j${id}\ns${id} -> j${(id + 1) % 24}\nj${id} -> end`,
    )
    .join('\n');
  const began = performance.now();

  const found = await foundIn(`${gateways('parallel', 'split')}\nstart -> split\n${tangle}`);

  expect(found).toEqual(['undecided: bound']);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('the example is sound', async () => {
  expect(await verdictOf(exampleBundle().process)).toEqual({ verdict: 'sound' });
});

const BETSY = join(import.meta.dirname, '../../../../../../shared/conformance/betsy');

describe.skipIf(!existsSync(BETSY))('the executable models of betsy (in ../shared/conformance)', () => {
  test('only those go wrong that are meant to, or by conditions that say so', async () => {
    const models = readdirSync(BETSY, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.bpmn') && !name.includes('constraints'),
    );

    const found = await Promise.all(
      models.map(async (name) => {
        const soundness = await verdictOf(readFileSync(join(BETSY, name), 'utf8'));
        const codes = soundness.verdict === 'unsound' ? soundness.findings.map(({ code }) => code) : [];
        return codes.map((code) => `${name} ${code}`);
      }),
    );

    expect(found.flat().sort()).toEqual([
      'cfpatterns/WCP05_SimpleMerge.bpmn STEP_DONE_TWICE',
      'cfpatterns/WCP08_MultiMerge.bpmn STEP_DONE_TWICE',
      'errors/ExclusiveDiverging_ParallelConverging.bpmn JOIN_MAY_WAIT_FOREVER',
    ]);
  });
});
