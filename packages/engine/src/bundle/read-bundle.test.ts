import { describe, expect, test } from 'vitest';
import type { BundleFile } from './bundle.ts';
import { defaultLimits } from './limits.ts';
import { readBundle } from './read-bundle.ts';

const process: BundleFile = { name: 'process.bpmn', content: '<definitions/>' };

function codesOf(files: readonly BundleFile[]): readonly string[] {
  return readBundle(files).problems.map(({ code }) => code);
}

describe('a bundle', () => {
  test('is read by what its files are named', () => {
    const { bundle, problems } = readBundle([
      { name: 'texts/en.json', content: '{"Tên":"Name"}' },
      process,
      { name: 'procedure.json', content: '{"format":1,"code":"1.001193"}' },
      { name: 'forms/check.schema.json', content: '{"type":"object"}' },
      { name: 'forms/check.ui.json', content: '{"type":"VerticalLayout"}' },
      { name: 'decisions/fee.dmn', content: '<dmn/>' },
      { name: 'documents/receipt.docx', content: new Uint8Array([0xff, 0xd8]) },
      { name: 'scenarios/straight.json', content: '[]' },
    ]);

    expect(problems).toEqual([]);
    expect(bundle?.procedure?.code).toBe('1.001193');
    expect(bundle?.process).toBe('<definitions/>');
    expect({ ...bundle?.forms }).toEqual({
      check: { schema: { type: 'object' }, ui: { type: 'VerticalLayout' } },
    });
    expect({ ...bundle?.decisions }).toEqual({ fee: '<dmn/>' });
    expect(bundle?.documents.receipt?.name).toBe('documents/receipt.docx');
    expect({ ...bundle?.texts }).toEqual({ en: { Tên: 'Name' } });
    expect({ ...bundle?.scenarios }).toEqual({ straight: [] });
    expect(bundle?.files.map(({ name }) => name)[0]).toBe('decisions/fee.dmn');
  });

  test('may be one BPMN file of any name', () => {
    const { bundle } = readBundle([{ name: 'cấp phép.bpmn', content: '<definitions/>' }]);

    expect(bundle).toMatchObject({ process: '<definitions/>', processFile: 'cấp phép.bpmn' });
    expect(bundle?.procedure).toBeUndefined();
  });

  test('may be bytes, with a byte-order mark', () => {
    const content = new TextEncoder().encode('\uFEFF<a>ế</a>');

    expect(readBundle([{ name: 'process.bpmn', content }]).bundle?.process).toBe('<a>ế</a>');
  });

  test('has maps without a prototype', () => {
    const { bundle } = readBundle([process, { name: 'forms/__proto__.schema.json', content: '{"a":1}' }]);

    expect(Object.keys(bundle?.forms ?? {})).toEqual(['__proto__']);
    expect(bundle?.forms.constructor).toBeUndefined();
    expect(bundle?.texts.toString).toBeUndefined();
  });

  test('keeps a file that it does not know, with a warning', () => {
    const { bundle, problems } = readBundle([process, { name: 'README.md', content: '' }]);

    expect(problems).toEqual([
      { code: 'BUNDLE_FILE_UNKNOWN', severity: 'warning', path: 'README.md', params: {} },
    ]);
    expect(bundle?.files).toHaveLength(2);
  });
});

describe('a problem', () => {
  test('in JSON names the file, the line and the column', () => {
    const content = '{\n  "format": 1,\n  "code": }';

    const { bundle, problems } = readBundle([process, { name: 'procedure.json', content }]);

    expect(bundle).toBeUndefined();
    expect(problems).toEqual([
      {
        code: 'BUNDLE_JSON_SYNTAX',
        severity: 'error',
        path: 'procedure.json',
        params: { line: 3, column: 11 },
      },
    ]);
  });

  test('is a file of the wrong type', () => {
    const { problems } = readBundle([process, { name: 'forms/a.schema.json', content: '[1]' }]);

    expect(problems).toMatchObject([
      {
        code: 'BUNDLE_JSON_TYPE',
        path: 'forms/a.schema.json',
        params: { expected: 'object', found: 'array' },
      },
    ]);
  });

  test('is a bundle of a newer version', () => {
    const { problems } = readBundle([process, { name: 'procedure.json', content: '{"format":2}' }]);

    expect(problems).toMatchObject([
      { code: 'BUNDLE_FORMAT', path: 'procedure.json#/format', params: { expected: 1, found: 2 } },
    ]);
  });

  test.each<[string, readonly BundleFile[]]>([
    ['BUNDLE_PROCESS_MISSING', []],
    ['BUNDLE_PROCESS_MISSING', [{ name: 'procedure.json', content: '{"format":1}' }]],
    ['BUNDLE_PROCESS_AMBIGUOUS', [process, { name: 'old.bpmn', content: '' }]],
    ['BUNDLE_FORM_WITHOUT_SCHEMA', [process, { name: 'forms/a.ui.json', content: '{}' }]],
    ['BUNDLE_TEXT_ENCODING', [{ name: 'process.bpmn', content: new Uint8Array([0xc3, 0x28]) }]],
    ['BUNDLE_FILE_DUPLICATE', [process, process]],
    ['BUNDLE_FILE_DUPLICATE', [process, { name: 'Process.bpmn', content: '' }]],
    [
      'BUNDLE_DOCUMENT_AMBIGUOUS',
      [process, { name: 'documents/a.html', content: '' }, { name: 'documents/a.docx', content: '' }],
    ],
    ['BUNDLE_JSON_DUPLICATE_KEY', [process, { name: 'texts/en.json', content: '{"a":1,"\\u0061":2}' }]],
    ['BUNDLE_JSON_NULL_CHARACTER', [process, { name: 'texts/en.json', content: '{"a":"\\u0000"}' }]],
    ['BUNDLE_JSON_DEPTH', [process, { name: 'texts/en.json', content: '['.repeat(101) }]],
  ])('is %s', (code, files) => {
    expect(codesOf(files)).toEqual([code]);
  });

  test.each([
    '',
    '/process.bpmn',
    '../process.bpmn',
    'forms/../../x.json',
    'forms//x.json',
    'forms\\x.json',
    'C:x.json',
    'a\u0000.json',
    'forms/x.json/',
    'forms/x. /y.json',
    'e\u0302.json',
    'x'.repeat(201),
  ])('is a name that leads astray: %j', (name) => {
    expect(codesOf([process, { name, content: '{}' }])).toEqual(['BUNDLE_FILE_NAME']);
  });

  test('is a bundle that is too large', () => {
    const content = 'x'.repeat(11);
    const limits = { ...defaultLimits, fileBytes: 10, totalBytes: 20 };
    const files = [process, { name: 'documents/a.html', content }];

    const { problems } = readBundle(files, limits);

    expect(problems.map(({ code }) => code)).toEqual([
      'BUNDLE_FILE_TOO_LARGE',
      'BUNDLE_FILE_TOO_LARGE',
      'BUNDLE_TOO_LARGE',
    ]);
    expect(readBundle(files, { files: 1 }).problems[0]?.code).toBe('BUNDLE_TOO_MANY_FILES');
  });
});
