import { expect, test } from 'vitest';
import type { HeadRecord } from '../model/record.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';
import { CURRENT_SEMANTICS, FIRST_SEMANTICS, headOf, semanticChanges, semanticsOf } from './semantics.ts';

const HEAD: HeadRecord = {
  id: 'head',
  kind: 'head',
  caseId: 'c',
  processes: [],
  status: 'active',
  startedAt: '2026-01-05T01:00:00Z',
  next: 1,
};

test('the numbers of changes follow each other, and each says what was and what is', () => {
  const numbers = [...new Set(Object.values(semanticChanges).map(({ since }) => since))].toSorted();

  expect(numbers).toEqual(numbers.map((_, index) => FIRST_SEMANTICS + 1 + index));
  expect(CURRENT_SEMANTICS).toBe(numbers.at(-1));
  for (const { before, now } of Object.values(semanticChanges)) expect(before).not.toBe(now);
});

test('a head that names none is of the first, and the first names none', () => {
  const named = { ...HEAD, ...headOf(2) };

  expect([semanticsOf(HEAD), semanticsOf(named), headOf(FIRST_SEMANTICS)]).toEqual([1, 2, {}]);
  expect(() => semanticsOf({ ...HEAD, semantics: CURRENT_SEMANTICS + 1 })).toThrow(/newer version/);
});

test('a case begins with the newest', async () => {
  const begun = await KernelCase.start(bpmnText('<startEvent id="start"/>\n<userTask id="a"/>\nstart -> a'));

  expect(begun.case.record('head')).toMatchObject({ semantics: CURRENT_SEMANTICS });
});
