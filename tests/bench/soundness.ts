import { type ProcessModel, parseProcesses } from '@motcua/engine/kernel';
import { checkSoundness } from '@motcua/engine/lint';

const RUNS = 41;
/** Steps of one section, below, without its gateways and events. */
const SECTION = 7;

/**
 * A part of a procedure as offices draw them: papers are checked until they are complete, three desks give their opinions (one is reminded, two
 * may be skipped), somebody decides, and may send the case back or refuse it at once.
 */
function section(index: number, join: 'parallelGateway' | 'exclusiveGateway'): string {
  const id = (name: string): string => `${name}${index}`;
  const next = index === 0 ? 'done' : `merge${index - 1}`;
  const flows: readonly (readonly [string, string])[] = [
    ['merge', 'check'],
    ['check', 'complete'],
    ['complete', 'supplement'],
    ['supplement', 'merge'],
    ['complete', 'fork'],
    ['fork', 'desk'],
    ['fork', 'some'],
    ['some', 'first'],
    ['some', 'second'],
    ['first', 'all'],
    ['second', 'all'],
    ['desk', 'join'],
    ['all', 'join'],
    ['join', 'decide'],
    ['decide', 'decided'],
    ['decided', 'merge'],
    ['late', 'remind'],
    ['remind', 'reminded'],
  ];
  const lines = flows.map(
    ([from, to]) =>
      `<sequenceFlow id="${id(`${from}-${to}-`)}" sourceRef="${id(from)}" targetRef="${id(to)}"/>`,
  );
  const nodes = ['check', 'supplement', 'desk', 'first', 'second', 'decide', 'remind'].map(
    (name) => `<userTask id="${id(name)}"/>`,
  );
  const choices = ['merge', 'complete', 'decided'].map((name) => `<exclusiveGateway id="${id(name)}"/>`);
  const some = ['some', 'all'].map((name) => `<inclusiveGateway id="${id(name)}"/>`);
  return `${nodes.join('')}${choices.join('')}${some.join('')}<parallelGateway id="${id('fork')}"/><${join} id="${id('join')}"/>
    <boundaryEvent id="${id('late')}" attachedToRef="${id('desk')}" cancelActivity="false"><timerEventDefinition id="${id('timer')}"><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
    <endEvent id="${id('reminded')}"/>${lines.join('')}
    <sequenceFlow id="${id('next')}" sourceRef="${id('decided')}" targetRef="${next}"/><sequenceFlow id="${id('refuse')}" sourceRef="${id('decided')}" targetRef="refused"/>`;
}

async function procedureOf(steps: number, isSound: boolean): Promise<ProcessModel> {
  const count = Math.ceil(steps / SECTION);
  const sections = Array.from({ length: count }, (_, index) =>
    section(index, isSound || index !== count >> 1 ? 'parallelGateway' : 'exclusiveGateway'),
  );
  const start = `<startEvent id="start"/><endEvent id="done"/><endEvent id="refused"/><sequenceFlow id="begin" sourceRef="start" targetRef="merge${count - 1}"/>`;
  const { processes } = await parseProcesses(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:bench"><process id="bench" isExecutable="true">${start}${sections.join('')}</process></definitions>`,
  );
  const [process] = processes;
  if (process === undefined) throw new Error('Expected a process');
  return process;
}

function medianMs(process: ProcessModel): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    checkSoundness(process);
    return performance.now() - began;
  });
  return Number((times.sort((one, other) => one - other)[RUNS >> 1] ?? 0).toFixed(3));
}

interface SoundnessFigures {
  readonly verdict: string;
  readonly unsoundVerdict: string;
  /** The median of a check, for the procedure as it should be and with one wrong join in its middle. */
  readonly soundMs: number;
  readonly unsoundMs: number;
}

async function figuresOf(steps: number): Promise<SoundnessFigures> {
  const [sound, unsound] = await Promise.all([procedureOf(steps, true), procedureOf(steps, false)]);
  return {
    verdict: checkSoundness(sound).verdict,
    unsoundVerdict: checkSoundness(unsound).verdict,
    soundMs: medianMs(sound),
    unsoundMs: medianMs(unsound),
  };
}

/** Milliseconds to check the ways of a procedure of 50 and of 300 steps; reading the file is not counted. */
export async function benchSoundness(): Promise<Readonly<Record<'steps50' | 'steps300', SoundnessFigures>>> {
  return { steps50: await figuresOf(50), steps300: await figuresOf(300) };
}
