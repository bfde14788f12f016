import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pinnedArchives } from './archives.ts';
import { betsyIndex } from './betsy-index.ts';
import { dmnTckIndex } from './dmn-tck-index.ts';
import { type Files, hashOf } from './download.ts';

const shared = join(import.meta.dirname, '../../../../shared/conformance');

function read(name: string): { readonly [key: string]: readonly Readonly<Record<string, unknown>>[] } {
  return JSON.parse(readFileSync(join(shared, name), 'utf8'));
}

function filesBelow(folder: string): Files {
  const entries = readdirSync(join(shared, folder), { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && entry.name !== 'LICENSE')
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('non-compliant'))
      .map((path) => [path.slice(shared.length + 1), readFileSync(path)]),
  );
}

function pick(entry: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, entry[key]]));
}

describe.skipIf(!existsSync(shared))('what is fetched is what lies in ../shared/conformance', () => {
  test.each([
    ['betsy', 0],
    ['miwg', 1],
    ['dmn-tck', 2],
    ['json-schema', 3],
  ])('the pinned hash is that of the files in %s', (folder, index) => {
    expect(pinnedArchives[index]?.sha256).toBe(hashOf(filesBelow(folder)));
  });

  test('the table of betsy says what betsy-tests.json says', () => {
    const { tests = [], constraintTests = [] } = read('betsy-tests.json');

    expect(betsyIndex()).toEqual({
      tests: tests.map((each) => pick(each, ['id', 'file', 'tier', 'testCases'])),
      constraintTests: constraintTests.map((each) => pick(each, ['id', 'file'])),
    });
  });

  test('the test files of the DMN TCK are converted to what dmn-tck-tests.json says', () => {
    const { tests = [] } = read('dmn-tck-tests.json');

    const index = dmnTckIndex(filesBelow('dmn-tck'));

    const keys = ['level', 'folder', 'testFile', 'model', 'cases'];
    const compliant = tests.filter(({ level }) => level !== 'non-compliant');
    expect(index.tests).toEqual(compliant.map((each) => pick(each, keys)));
  });
});

test('values of the DMN TCK are read with their types, whatever the prefix', () => {
  const xml = `<tc:testCases xmlns:tc="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <tc:modelName>fee.dmn</tc:modelName>
    <tc:testCase id="1" invocableName="Fees" type="decisionService">
      <tc:inputNode name="Pages"><tc:list>
        <tc:item><tc:value xsi:type="xs:decimal">3</tc:value></tc:item>
        <tc:item><tc:value xsi:nil="true"/></tc:item>
      </tc:list></tc:inputNode>
      <tc:resultNode name="Fee" errorResult="true"><tc:expected>
        <tc:component name="đồng"><tc:value>một &amp; hai</tc:value></tc:component>
      </tc:expected></tc:resultNode>
    </tc:testCase>
  </tc:testCases>`;

  const index = dmnTckIndex(new Map([['dmn-tck/level/fee/fee-test-01.xml', Buffer.from(xml)]]));

  const cases = [
    {
      id: '1',
      type: 'decisionService',
      invocable: 'Fees',
      inputs: { Pages: { t: 'list', v: [{ t: 'decimal', v: '3' }, { t: 'null' }] } },
      results: [
        {
          name: 'Fee',
          type: 'decision',
          errorResult: true,
          expected: { t: 'context', v: { đồng: { t: 'string', v: 'một & hai' } } },
        },
      ],
    },
  ];
  expect(index.tests).toEqual([
    {
      level: 'level',
      folder: 'fee',
      testFile: 'level/fee/fee-test-01.xml',
      model: 'level/fee/fee.dmn',
      cases,
    },
  ]);
});
