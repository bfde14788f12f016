import { posix } from 'node:path';
import { treeOf, type XmlNode } from '../miwg/xml-tree.ts';
import type { Files } from './download.ts';

/** As `TypedValue` of the runner: `t` is the XML schema type, `list`, `context` or `null`. */
type Typed =
  | { readonly t: string; readonly v: string }
  | { readonly t: 'list'; readonly v: readonly Typed[] }
  | { readonly t: 'context'; readonly v: Readonly<Record<string, Typed>> }
  | { readonly t: 'null' };

interface TckEntry {
  readonly level: string;
  readonly folder: string;
  readonly testFile: string;
  readonly model: string;
  readonly cases: readonly unknown[];
}

const localName = ({ name }: XmlNode): string => name.replace(/^.*\}/, '');

function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => localName(child) === name);
}

function attributeOf(node: XmlNode, name: string): string | undefined {
  return [...node.attributes].find(([key]) => key.replace(/^.*\}/, '') === name)?.[1];
}

function typedText(value: XmlNode): Typed {
  if (attributeOf(value, 'nil') === 'true') return { t: 'null' };
  return { t: attributeOf(value, 'type') ?? 'string', v: value.text };
}

/** A value, a list of items, or components with names; nothing of them is null. */
function typedValue(node: XmlNode): Typed {
  const [list] = childrenOf(node, 'list');
  if (list !== undefined) return { t: 'list', v: childrenOf(list, 'item').map(typedValue) };
  const components = childrenOf(node, 'component');
  if (components.length > 0)
    return {
      t: 'context',
      v: Object.fromEntries(components.map((each) => [attributeOf(each, 'name') ?? '', typedValue(each)])),
    };
  const [value] = childrenOf(node, 'value');
  return value === undefined ? { t: 'null' } : typedText(value);
}

function resultOf(node: XmlNode): unknown {
  const [expected] = childrenOf(node, 'expected');
  return {
    name: attributeOf(node, 'name'),
    type: attributeOf(node, 'type') ?? 'decision',
    errorResult: attributeOf(node, 'errorResult') === 'true',
    expected: expected === undefined ? null : typedValue(expected),
  };
}

function caseOf(node: XmlNode): unknown {
  const inputs = childrenOf(node, 'inputNode');
  return {
    id: attributeOf(node, 'id'),
    type: attributeOf(node, 'type') ?? 'decision',
    invocable: attributeOf(node, 'invocableName') ?? null,
    inputs: Object.fromEntries(inputs.map((each) => [attributeOf(each, 'name') ?? '', typedValue(each)])),
    results: childrenOf(node, 'resultNode').map(resultOf),
  };
}

function entryOf(path: string, xml: string): TckEntry {
  const testFile = path.slice('dmn-tck/'.length);
  const [level = '', folder = ''] = testFile.split('/');
  const root = treeOf(xml);
  const [model] = childrenOf(root, 'modelName');
  return {
    level,
    folder,
    testFile,
    model: posix.join(posix.dirname(testFile), model?.text.trim() ?? ''),
    cases: childrenOf(root, 'testCase').map(caseOf),
  };
}

/** What `dmn-tck-tests.json` says, from the test files beside the models. */
export function dmnTckIndex(files: Files): { readonly tests: readonly TckEntry[] } {
  const names = [...files.keys()].filter((name) => /^dmn-tck\/.*-test-[^/]*\.xml$/.test(name)).sort();
  return { tests: names.map((name) => entryOf(name, files.get(name)?.toString('utf8') ?? '')) };
}
