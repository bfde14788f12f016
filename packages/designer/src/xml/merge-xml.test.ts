import { expect, test } from 'vitest';
import { mergeXml } from './merge-xml.ts';
import { readXmlTree } from './xml-tree.ts';

/** What a tool would write that knows `a`, `b` and `c` in the namespace `urn:m`, but neither comments nor `x`. */
const before = '<m:a xmlns:m="urn:m"><m:b id="1" k="v" /><m:b id="2"><m:c>text</m:c></m:b></m:a>';
const original = `<?xml version="1.0"?>
<!-- ours -->
<a xmlns='urn:m' xmlns:o="urn:other">
    <o:x/>
    <b k='v'   id="1"/> <!-- one -->
    <b id="2" o:y="&amp;">
        <c><![CDATA[text]]></c>
    </b>
</a>
`;

const changed = (from: string, to: string): string =>
  mergeXml({ original, before, after: before.replace(from, to) });

test('without a change the original comes back to the byte', () => {
  expect(changed('', '')).toBe(original);
});

test('a changed attribute changes its value and nothing else', () => {
  expect(changed('k="v"', 'k="it&apos;s &lt;new&gt;"')).toBe(
    original.replace("k='v'", "k='it&apos;s &lt;new&gt;'"),
  );
});

test('an attribute goes and another comes', () => {
  expect(changed('k="v"', 'l="w"')).toBe(
    original.replace(" k='v'", '').replace('id="1"/>', 'id="1" l="w"/>'),
  );
});

test('a changed text', () => {
  expect(changed('text', 'R&amp;D')).toBe(original.replace('<![CDATA[text]]>', 'R&amp;D'));
});

test('a new element stands behind its neighbour, in the prefixes and the indentation of the file', () => {
  expect(changed('<m:b id="2">', '<m:b id="3"><m:c>new</m:c></m:b><m:b id="2">')).toBe(
    original.replace('id="1"/>', 'id="1"/>\n    <b id="3">\n      <c>new</c>\n    </b>'),
  );
});

test('a removed element takes its white space along, what stands beside it stays', () => {
  expect(changed('<m:b id="1" k="v" />', '')).toBe(original.replace('\n    <b k=\'v\'   id="1"/>', ''));
});

test('an element that moves takes along what the tool does not know', () => {
  const after = '<m:a xmlns:m="urn:m"><m:b id="1" k="v"><m:b id="2"><m:c>text</m:c></m:b></m:b></m:a>';

  const merged = mergeXml({ original, before, after });

  expect(merged).toContain('<b id="2" o:y="&amp;">');
  expect(readXmlTree(merged)?.children.map(({ tag }) => tag)).toEqual(['o:x', 'b']);
});

test('siblings that change places', () => {
  const after = '<m:a xmlns:m="urn:m"><m:b id="2"><m:c>text</m:c></m:b><m:b id="1" k="v" /></m:a>';

  const merged = mergeXml({ original, before, after });

  expect(
    readXmlTree(merged)?.children.map(
      ({ attributes }) => attributes.find(({ name }) => name === 'id')?.value,
    ),
  ).toEqual([undefined, '2', '1']);
  expect(merged).toContain('<o:x/>');
});

test('a namespace that the file has not is declared at its root', () => {
  const after = before.replace('k="v"', 'k="v" n:q="1"').replace('<m:a', '<m:a xmlns:n="urn:n"');

  const merged = mergeXml({ original, before, after });

  expect(merged).toContain(`<a xmlns:n="urn:n" xmlns='urn:m'`);
  expect(merged).toContain('<b k=\'v\'   id="1" n:q="1"/>');
});

test('what the tool had made up is written when somebody has changed it, and not before', () => {
  const withDrawing = (x: number) => before.replace('</m:a>', `<m:d><m:e id="e" x="${x}" /></m:d></m:a>`);

  const merge = (x: number, after: string) => mergeXml({ original, before: withDrawing(x), after });

  expect(merge(1, withDrawing(1).replace('text', 'other'))).toBe(
    original.replace('<![CDATA[text]]>', 'other'),
  );
  expect(merge(1, withDrawing(2))).toContain('<d>\n      <e id="e" x="2" />\n    </d>');
});

test('a reference to what is removed goes with it, also where the tool did not see it', () => {
  const drawn = original.replace('</a>', '<e bpmnElement="1"/></a>');

  const merged = mergeXml({ original: drawn, before, after: before.replace('<m:b id="1" k="v" />', '') });

  expect(merged).not.toContain('bpmnElement');
});

test('what is no XML is replaced as a whole', () => {
  expect(mergeXml({ original: '<a>', before: '<a/>', after: '<a k="1"/>' })).toBe('<a k="1"/>');
  expect(readXmlTree('<!DOCTYPE a><a/>')).toBeUndefined();
  expect(readXmlTree('<a><b></a></b>')).toBeUndefined();
  expect(readXmlTree('<a/>\ntext &lt;')).toBeDefined();
});
