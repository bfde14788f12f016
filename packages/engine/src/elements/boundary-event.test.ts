import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const WITH_TIMERS = bpmnText(`
  <startEvent id="start"/>
  <userTask id="work"/>
  <boundaryEvent id="remind" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
  <boundaryEvent id="late" attachedToRef="work"><timerEventDefinition><timeDuration>PT5H</timeDuration></timerEventDefinition></boundaryEvent>
  <userTask id="reminder"/>
  <userTask id="escalated"/>
  start -> work
  remind -> reminder
  late -> escalated`);

test('a non-interrupting event goes on beside its activity, as often as its cycle says', async () => {
  const kernelCase = await KernelCase.start(WITH_TIMERS);

  kernelCase.advance('PT4H');

  expect(kernelCase.open).toEqual(['work', 'reminder', 'reminder']);
});

test('an interrupting event ends its activity and what that waits for', async () => {
  const kernelCase = await KernelCase.start(WITH_TIMERS);

  kernelCase.advance('PT6H');

  expect(kernelCase.open).toEqual(['reminder', 'reminder', 'escalated']);
  expect(kernelCase.case.waitingFor('schedule-timer')).toEqual([]);
});
