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

const paper = (id: string, originals = 1): JsonObject => ({ id, name: { vi: id }, originals, copies: 0 });
const papersOf = (writes: ReturnType<typeof merge>['writes'], local: readonly BundleFile[]) =>
  (JSON.parse(String(writes.get('procedure.json') ?? local[0]?.content)).papers as readonly JsonObject[]).map(
    ({ id, originals }) => [id, originals],
  );
const mergeFrom = (
  base: readonly BundleFile[],
  local: readonly BundleFile[],
  upstream: readonly BundleFile[],
  rules: MergeRules = {},
) => mergeBundle({ base: digestsOf(base, digest), local, upstream, decide: decideBy(rules, '1'), digest });

test('an edited paper and a new one of upstream are no conflict; the new one stands where upstream has it', () => {
  const base = bundle({ name: 'A', papers: [paper('don'), paper('anh')] });
  const local = bundle({ name: 'A', papers: [paper('don', 3), paper('anh'), paper('rieng')] });
  const upstream = bundle({ name: 'A', papers: [paper('don'), paper('moi'), paper('anh', 2)] });

  const { writes, outcomes } = mergeFrom(base, local, upstream);

  expect([...outcomes]).toEqual([
    ['papers#anh', 'taken'],
    ['papers#moi', 'taken'],
  ]);
  expect(papersOf(writes, local)).toEqual([
    ['don', 3],
    ['moi', 1],
    ['anh', 2],
    ['rieng', 1],
  ]);
});

test('one paper that both changed is the only conflict; a rule for all papers, or for that one, decides it', () => {
  const base = bundle({ name: 'A', papers: [paper('don'), paper('anh')] });
  const local = bundle({ name: 'A', papers: [paper('don', 3), paper('anh')] });
  const upstream = bundle({ name: 'A', papers: [paper('don', 2), paper('anh', 2)] });

  expect([...mergeFrom(base, local, upstream).outcomes]).toEqual([
    ['papers#anh', 'taken'],
    ['papers#don', 'conflict'],
  ]);
  expect(mergeFrom(base, local, upstream, { take: ['papers'] }).outcomes.get('papers#don')).toBe('taken');
  expect(mergeFrom(base, local, upstream, { keep: ['1:papers#don'] }).outcomes.get('papers#don')).toBe(
    'kept',
  );
});

test('a paper that is gone upstream goes, unless it was edited; one that was taken out here stays out', () => {
  const base = bundle({ name: 'A', papers: [paper('don'), paper('anh'), paper('the')] });
  const local = bundle({ name: 'A', papers: [paper('don', 3), paper('anh')] });
  const upstream = bundle({ name: 'A', papers: [paper('the')] });

  const { writes, outcomes } = mergeFrom(base, local, upstream);

  expect([...outcomes]).toEqual([
    ['papers#anh', 'taken'],
    ['papers#don', 'conflict'],
  ]);
  expect(papersOf(writes, local)).toEqual([['don', 3]]);
});

test('a paper whose name upstream changed is the same paper, and not doubled', () => {
  const base = bundle({ name: 'A', papers: [paper('paper-don-de-nghi-mau-1')] });
  const local = bundle({ name: 'A', papers: [paper('paper-don-de-nghi-mau-1', 3)] });
  const upstream = bundle({ name: 'A', papers: [paper('paper-don-de-nghi-mau-2')] });

  const { writes, outcomes } = mergeFrom(base, local, upstream);

  expect([...outcomes]).toEqual([['papers#paper-don-de-nghi-mau-1', 'conflict']]);
  expect(papersOf(writes, local)).toEqual([['paper-don-de-nghi-mau-1', 3]]);
});

test('a doubt that was settled here stays settled when upstream brings another', () => {
  const source = (...notes: readonly string[]) => ({
    name: 'A',
    source: { name: 'x', doubtful: notes.map((vi) => ({ path: '/papers', note: { vi } })) },
  });

  const { writes } = mergeFrom(bundle(source('1', '2')), bundle(source('2')), bundle(source('1', '2', '3')));

  expect(JSON.parse(String(writes.get('procedure.json')))).toEqual(source('2', '3'));
});

test('a list whose ids cannot be told apart is merged as one', () => {
  const base = bundle({ name: 'A', papers: [paper('don')] });
  const local = bundle({ name: 'A', papers: [paper('don'), paper('don', 2)] });
  const upstream = bundle({ name: 'A', papers: [paper('don', 4)] });

  expect([...mergeFrom(base, local, upstream).outcomes]).toEqual([['papers', 'conflict']]);
});

test('a list that was compared as one at the last import is merged by entries where nobody edited it', () => {
  const base = bundle({ name: 'A', papers: [paper('don')] });
  const upstream = bundle({ name: 'A', papers: [paper('don', 2), paper('anh')] });
  const before = { name: '"A"', papers: JSON.stringify([paper('don')]), 'process.bpmn': '<a/>' };
  const parts = { local: base, upstream, decide: decideBy({}, '1'), digest: (text: string) => sorted(text) };

  const { outcomes } = mergeBundle({ ...parts, base: { ...before, papers: sorted(before.papers) } });

  expect([...outcomes.values()]).toEqual(['taken', 'taken']);
});

/** Canonical texts sort their keys; the order of letters does not matter to a digest here. */
const sorted = (text: string): string => [...text].sort().join('');
