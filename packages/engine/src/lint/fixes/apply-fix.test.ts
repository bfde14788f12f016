import { expect, test } from 'vitest';
import type { Problem } from '../../model/problem.ts';
import { lint } from '../lint.ts';
import { bundleOf, exampleFiles } from '../testdata/example.ts';
import type { Mistake } from '../testdata/mistake.ts';
import { mistakes } from '../testdata/mistakes.ts';
import { planted } from '../testdata/plant.ts';
import { explainFix } from '../words/explain-problem.ts';
import { applyFix } from './apply-fix.ts';
import { removeChildren, setAttribute } from './edit-xml.ts';
import { fixes } from './registry.ts';

const all: readonly Mistake[] = Object.values(mistakes).flat();

async function fixable(): Promise<readonly { readonly mistake: Mistake; readonly problem: Problem }[]> {
  const found = await Promise.all(
    all.map(async (mistake) =>
      (await lint(bundleOf(planted(mistake)))).map((problem) => ({ mistake, problem })),
    ),
  );
  return found.flat().filter(({ problem }) => problem.fixes !== undefined);
}

test('every fix that is offered mends its problem and makes no other', { timeout: 30_000 }, async () => {
  const offered = await fixable();

  const left = await Promise.all(
    offered.flatMap(({ mistake, problem }) =>
      (problem.fixes ?? []).map(async (fix) => {
        const before = await lint(bundleOf(planted(mistake)));
        const after = await lint(bundleOf(applyFix(planted(mistake), fix)));
        const known = new Set(before.map(({ code, element }) => `${code} ${element}`));
        const isThere = after.some(
          ({ code, element, path }) =>
            code === problem.code && element === problem.element && path === problem.path,
        );
        const added = after.filter(
          ({ code, element }) => !known.has(`${code} ${element}`) && code !== 'TEXT_UNUSED',
        );
        return isThere || added.length > 0 ? [{ fix, isThere, added }] : [];
      }),
    ),
  );

  expect(new Set(offered.flatMap(({ problem }) => problem.fixes?.map(({ kind }) => kind)))).toEqual(
    new Set(Object.keys(fixes)),
  );
  expect(left.flat()).toEqual([]);
});

test('a fix changes only what it is about', () => {
  const fix = { kind: 'set-role', label: 'FIX_SET_ROLE', params: { element: 'sign', role: 'reception' } };
  const before = exampleFiles.find(({ name }) => name === 'process.bpmn')?.content;

  const after = applyFix(exampleFiles, fix).find(({ name }) => name === 'process.bpmn')?.content;

  expect(after).toBe(String(before).replace('motcua:role="chairman"', 'motcua:role="reception"'));
});

test('a fix for what is not there changes nothing', () => {
  const fix = { kind: 'set-role', label: 'FIX_SET_ROLE', params: { element: 'nobody', role: 'reception' } };

  expect(applyFix(exampleFiles, fix)).toEqual(exampleFiles);
});

test('a fix of another kind is refused', () => {
  const fix = { kind: 'constructor', label: 'FIX', params: {} };

  expect(() => applyFix(exampleFiles, fix)).toThrow('Expected a fix of a kind out of');
});

test('a value cannot leave its attribute', () => {
  expect(setAttribute('<a id="x"/>', 'x', 'role', '"><b c="')).toBe(
    '<a id="x" role="&quot;>&lt;b c=&quot;"/>',
  );
});

test('an attribute that holds > or stands in other quotes is no end of the tag', () => {
  expect(setAttribute(`<a t="1>2" id='x' r = 'old'>`, 'x', 'r', 'new')).toBe(`<a t="1>2" id='x' r = 'new'>`);
});

test('children are taken out of their own element alone', () => {
  const xml = '<f id="a"><c>1</c></f><f id="b"> <p:c x="y">2</p:c></f><f id="c"/><f id="d"><c/></f>';

  expect(removeChildren(xml, 'b', 'c')).toBe(
    '<f id="a"><c>1</c></f><f id="b"></f><f id="c"/><f id="d"><c/></f>',
  );
  expect(removeChildren(xml, 'c', 'c')).toBe(xml);
});

test('every fix has words for its button', { timeout: 30_000 }, async () => {
  const labels = (await fixable()).flatMap(
    ({ problem }) => problem.fixes?.map((fix) => explainFix(fix, 'vi')) ?? [],
  );

  expect(labels.filter((label) => /…|\{/.test(label))).toEqual([]);
});
