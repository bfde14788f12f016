import { expect, test } from 'vitest';
import type { HeadRecord } from '../model/record.ts';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase, libraryOf } from '../testing/kernel-case.ts';
import { CURRENT_SEMANTICS, FIRST_SEMANTICS, headOf, semanticChanges, semanticsOf } from './semantics.ts';
import { step } from './step.ts';

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

test.each([
  { type: 'migrate', processes: { p: 'p' }, mapping: {} },
  { type: 'set-data', data: {} },
] as const)('a case of semantics that nobody here knows is not touched by $type', async (command) => {
  const library = await libraryOf(bpmnText('<startEvent id="start"/>\n<userTask id="a"/>\nstart -> a'));
  const head: HeadRecord = { ...HEAD, semantics: CURRENT_SEMANTICS + 1 };
  // Whatever is begun asks for more than the head.
  const records = { get: (id: string) => (id === 'head' ? head : undefined) };

  expect(() => step({ library, command, records, now: head.startedAt })).toThrow(/newer version/);
});

test('nothing is begun by semantics that nobody here knows', async () => {
  const library = await libraryOf(bpmnText('<startEvent id="start"/>\n<userTask id="a"/>\nstart -> a'));
  const asked: string[] = [];
  const records = {
    get(id: string) {
      asked.push(id);
      return null;
    },
  };
  const command = { type: 'start', caseId: 'c', process: library.first.key, data: {} } as const;

  const semantics = CURRENT_SEMANTICS + 1;

  expect(() => step({ library, command, records, now: HEAD.startedAt, semantics })).toThrow(/newer version/);
  expect(asked).toEqual([]);
});
