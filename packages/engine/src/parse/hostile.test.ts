import { describe, expect, test } from 'vitest';
import { parseProcesses } from './parse-processes.ts';

const WITHIN_MS = 1_000;
const MOST_BYTES = 300 * 1024 * 1024;

function model(content: string, attributes = ''): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"${attributes}><process id="p">${content}</process></definitions>`;
}

/** What grows: the size of what is alive, as far as it can be told without collecting. */
async function read(xml: string): Promise<{
  readonly codes: readonly string[];
  readonly took: number;
  readonly grown: number;
}> {
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  const { problems } = await parseProcesses(xml);
  const took = performance.now() - began;
  const grown = process.memoryUsage().heapUsed - before;
  return { codes: problems.map(({ code }) => code), took, grown };
}

const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`).join('')}]>`;

describe('hostile drawings', () => {
  test.each([
    ['an XML bomb', `${bomb}${model('<task id="t" name="&lol9;"/>')}`, 'MODEL_WITH_DOCTYPE'],
    [
      'a DTD of elsewhere',
      `<!DOCTYPE d SYSTEM "http://example.org/d.dtd">${model('')}`,
      'MODEL_WITH_DOCTYPE',
    ],
    [
      'an entity for a file',
      `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${model('&x;')}`,
      'MODEL_WITH_DOCTYPE',
    ],
    ['a null character', model('<task id="t" name="a\u0000b"/>'), 'MODEL_WITH_NULL_CHARACTER'],
    [
      'parts within parts',
      model(`${'<subProcess id="a">'.repeat(5_000)}${'</subProcess>'.repeat(5_000)}`),
      'MODEL_TOO_DEEP',
    ],
    ['elements that never close', '<a>'.repeat(1_000_000), 'MODEL_TOO_DEEP'],
    [
      'ten million characters',
      model(`<documentation>${'a'.repeat(10_000_000)}</documentation>`),
      'MODEL_TOO_LARGE',
    ],
    ['many elements that nobody knows', model('<magic/>'.repeat(100_000)), 'MODEL_UNREADABLE'],
    [
      'many attributes that nobody knows',
      model(`<task id="t"${Array.from({ length: 50_000 }, (_, index) => ` bpmn:a${index}="1"`).join('')}/>`),
      undefined,
    ],
    ['one id many times', model('<task id="t"/>'.repeat(50_000)), 'MODEL_UNREADABLE'],
    ['an open comment', `<!--${'<'.repeat(1_000_000)}`, 'MODEL_UNREADABLE'],
    ['an open tag', `<definitions ${'a="1" '.repeat(500_000)}`, 'MODEL_UNREADABLE'],
    [
      'keys of the prototype',
      model('<task id="__proto__" name="constructor"/><task id="toString"/>', ' __proto__="1"'),
      undefined,
    ],
    ['an attribute again and again', model(`<task id="t"${' a="1"'.repeat(500_000)}/>`), 'MODEL_UNREADABLE'],
    ['a huge number', model(`<task id="t" startQuantity="${'9'.repeat(400)}"/>`), undefined],
  ])('%s', async (_, xml, code) => {
    const { codes, took, grown } = await read(xml);

    if (code !== undefined) expect(codes).toContain(code);
    expect(took).toBeLessThan(WITHIN_MS);
    expect(grown).toBeLessThan(MOST_BYTES);
  });

  test('nothing of a file reaches the prototype of objects', async () => {
    await read(model('<task id="__proto__"><documentation id="constructor">x</documentation></task>'));

    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
