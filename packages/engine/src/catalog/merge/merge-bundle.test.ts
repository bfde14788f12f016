import { expect, test } from 'vitest';
import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import type { JsonObject } from '../../model/json.ts';
import { digestsOf, mergeBundle } from './merge-bundle.ts';
import { decideBy, type MergeRules } from './merge-rules.ts';

const digest = (text: string) => text;

const bundle = (procedure: JsonObject, process = '<a/>'): readonly BundleFile[] => [
  { name: 'procedure.json', content: formatJson(procedure) },
  { name: 'process.bpmn', content: process },
];

const first = bundle({ name: 'A', papers: [1], levels: ['province'] });

function merge(local: readonly BundleFile[], upstream: readonly BundleFile[], rules: MergeRules = {}) {
  return mergeBundle({
    base: digestsOf(first, digest),
    local,
    upstream,
    decide: decideBy(rules, '1'),
    digest,
  });
}

test('the same input changes nothing, whatever was edited here', () => {
  const edited = bundle({ name: 'edited', papers: [1], levels: ['province'] });

  const { writes, outcomes, base } = merge(edited, first);

  expect([writes.size, outcomes.size]).toEqual([0, 0]);
  expect(base).toEqual(digestsOf(first, digest));
});

test('what upstream changed and nobody here is taken; what was edited here stays', () => {
  const edited = bundle({ name: 'edited', papers: [1], levels: ['province'] });
  const upstream = bundle({ name: 'A', papers: [1, 2], levels: ['province'] });

  const { writes, outcomes } = merge(edited, upstream);

  expect([...outcomes]).toEqual([['papers', 'taken']]);
  expect(JSON.parse(String(writes.get('procedure.json')))).toEqual({
    name: 'edited',
    papers: [1, 2],
    levels: ['province'],
  });
});

test('what both changed is a conflict: it stays, and is told again at the next import', () => {
  const edited = bundle({ name: 'edited', papers: [1], levels: ['province'] });
  const upstream = bundle({ name: 'B', papers: [1], levels: ['province'] });

  const { writes, outcomes, base } = merge(edited, upstream);
  const again = mergeBundle({ base, local: edited, upstream, decide: decideBy({}, '1'), digest });

  expect(writes.size).toBe(0);
  expect([...outcomes]).toEqual([['name', 'conflict']]);
  expect([...again.outcomes]).toEqual([['name', 'conflict']]);
});

test.each([
  [{ take: ['name'] }, 'taken', 'B'],
  [{ take: ['1:all'] }, 'taken', 'B'],
  [{ take: ['2:name'] }, 'conflict', 'edited'],
  [{ take: ['all'], keep: ['1:name'] }, 'kept', 'edited'],
] satisfies [MergeRules, string, string][])('rules %o decide a conflict: %s', (rules, outcome, name) => {
  const edited = bundle({ name: 'edited', papers: [1], levels: ['province'] });
  const upstream = bundle({ name: 'B', papers: [1], levels: ['province'] });

  const { writes, outcomes, base } = merge(edited, upstream, rules);

  expect(outcomes.get('name')).toBe(outcome);
  expect(JSON.parse(String(writes.get('procedure.json') ?? edited[0]?.content)).name).toBe(name);
  if (outcome === 'kept')
    expect(
      mergeBundle({ base, local: edited, upstream, decide: decideBy({}, '1'), digest }).outcomes.size,
    ).toBe(0);
});

test('without «untouched», a change is only offered', () => {
  const upstream = bundle({ name: 'B', papers: [1], levels: ['province'] });

  const { writes, outcomes } = merge(first, upstream, { untouched: false });

  expect([writes.size, [...outcomes]]).toEqual([0, [['name', 'offered']]]);
});

test('a file that was only formatted anew is not edited', () => {
  const local = [
    { name: 'procedure.json', content: '{"levels":["province"],"papers":[1],"name":"A"}' },
    ...first.slice(1),
  ];
  const upstream = bundle({ name: 'B', papers: [1], levels: ['province'] });

  expect([...merge(local, upstream).outcomes]).toEqual([['name', 'taken']]);
});

test('a file that upstream no longer has is removed, unless it was edited', () => {
  const [procedure, process] = first;
  if (procedure === undefined || process === undefined) throw new Error('two files');

  expect(merge(first, [procedure]).writes).toEqual(new Map([['process.bpmn', undefined]]));
  expect(merge([procedure, { ...process, content: '<b/>' }], [procedure]).outcomes).toEqual(
    new Map([['process.bpmn', 'conflict']]),
  );
});

test('a procedure.json that cannot be read is left alone', () => {
  const local = [{ name: 'procedure.json', content: '{' }];

  expect(merge(local, first)).toMatchObject({
    writes: new Map(),
    outcomes: new Map([['procedure.json', 'conflict']]),
  });
});
