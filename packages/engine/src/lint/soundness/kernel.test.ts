import { expect, test } from 'vitest';
import { resolveCalendar } from '../../calendar/calendar.ts';
import { vietnam } from '../../calendar/packs/vietnam.ts';
import { below, type Random, randomOf } from '../../clocks/testdata/random-history.ts';
import { compileProcess } from '../../compile/compile-process.ts';
import { InMemoryCase } from '../../kernel/in-memory-case.ts';
import type { CaseRecord } from '../../model/record.ts';
import type { ScopeModel } from '../../model/scope.ts';
import { judge } from './testdata/oracle.ts';
import { randomScope } from './testdata/random-model.ts';

const NOW = '2026-01-05T01:00:00.000Z';

/** A case of the scope on the kernel, where each choice is decided by chance. */
function caseOf(root: ScopeModel, random: Random): InMemoryCase {
  const { process } = compileProcess({ key: 'test', model: { id: 'test', root } });
  const calendar = resolveCalendar([vietnam], vietnam.id).calendar;
  if (calendar === undefined) throw new TypeError('Expected a calendar');
  const running = new InMemoryCase({
    process: () => process,
    called: () => undefined,
    clock: () => undefined,
    calendar,
    timeZone: 'Asia/Ho_Chi_Minh',
    languages: { choice: { expression: () => random() < 0.5 } },
  });
  running.do({ type: 'start', caseId: 'case', process: 'test', data: {} }, NOW);
  return running;
}

/** Where the tokens of the case rest, in the words of the oracle. */
function situationOf(running: InMemoryCase): string {
  const record = running.record('root') as Extract<CaseRecord, { kind: 'scope' }> | undefined;
  const places = [
    ...(record?.tokens ?? []).map(({ node }) => node),
    ...Object.entries(record?.joins ?? {}).flatMap(([node, flows]) =>
      Object.entries(flows).flatMap(([flow, count]) =>
        Array.from({ length: count }, () => `${node}<${flow}`),
      ),
    ),
  ];
  return [...new Set(places)]
    .sort()
    .map((place) => `${place}=${places.filter((other) => other === place).length}`)
    .join(' ');
}

/** Situations that the case comes to, until it rests for good, or a choice comes out as none. */
function walk(running: InMemoryCase, random: Random): readonly string[] {
  const seen = [situationOf(running)];
  for (let step = 0; step < 30; step += 1) {
    const open = running.waitingFor('open-task');
    const incidents = running.waitingFor('raise-incident').map(({ problem }) => problem.code);
    const task = open[below(random, open.length)];
    if (task === undefined || incidents.includes('NO_CONDITION_HOLDS')) break;
    running.complete(task.element, {}, NOW);
    seen.push(situationOf(running));
  }
  return seen;
}

test('what cases on the kernel come to, the exhaustive search knows', () => {
  const random = randomOf(5);
  const scopes = Array.from({ length: 250 }, () => randomScope(random, 4 + below(random, 9), 3));

  const walks = scopes.flatMap((root) => {
    const judged = judge(root);
    const isPlain = root.nodes.every(({ attachedTo }) => attachedTo === undefined);
    if (judged === undefined || judged.twice.size > 0 || judged.endless || !isPlain) return [];
    const running = caseOf(root, random);
    const seen = walk(running, random);
    const isUndecided = running
      .waitingFor('raise-incident')
      .some(({ problem }) => problem.code !== 'JOIN_NEVER_COMPLETES');
    const isStuck = running.waitingFor('raise-incident').length > 0;
    return isUndecided ? [] : [{ root, judged, seen, isStuck }];
  });

  expect(walks.length).toBeGreaterThan(60);
  expect(
    walks.flatMap(({ seen, judged }) => seen.filter((situation) => !judged.situations.has(situation))),
  ).toEqual([]);
  expect(walks.filter(({ isStuck, judged }) => isStuck && judged.stuck.length === 0)).toEqual([]);
  expect(walks.some(({ isStuck }) => isStuck)).toBe(true);
});
