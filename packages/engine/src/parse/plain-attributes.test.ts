import { expect, test } from 'vitest';
import { parseProcesses } from './parse-processes.ts';
import { withPlainAttributes } from './plain-attributes.ts';

test('spaces around the sign of an attribute go, and everything else stays', () => {
  const xml = `<a  b = "1 = '2'" c= 'x > "y"'><!-- d = "1" --><![CDATA[<e f = "1">]]> g = "h" </a>`;

  expect(withPlainAttributes(xml)).toBe(
    `<a  b="1 = '2'" c='x > "y"'><!-- d = "1" --><![CDATA[<e f = "1">]]> g = "h" </a>`,
  );
});

test('a file with such spaces is read', async () => {
  const xml = `<definitions xmlns = 'http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace= "urn:a"><process id = "p"><task id ="t" name = 'Xem'/></process></definitions>`;

  const { processes, problems } = await parseProcesses(xml);

  expect(problems).toEqual([]);
  expect(processes[0]?.root.nodes).toMatchObject([{ id: 't', name: 'Xem' }]);
});

test('a file of eight million characters that never closes a tag takes no longer than reading it', () => {
  const xml = `<a b = "1" ${'c ='.repeat(2_600_000)}`;

  const from = performance.now();
  withPlainAttributes(xml);

  expect(performance.now() - from).toBeLessThan(1_000);
});
