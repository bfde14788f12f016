import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BundleFile } from './bundle.ts';
import { bundleDigest } from './digest.ts';
import { unzipBundle } from './unzip-bundle.ts';
import { zipBundle } from './zip-bundle.ts';

const files: readonly BundleFile[] = [
  { name: 'process.bpmn', content: '\uFEFF<definitions/>' },
  { name: 'documents/mẫu.bin', content: new Uint8Array([0, 255, 1]) },
  { name: 'forms/a.schema.json', content: '{ "title": "Tờ khai" }\n' },
];

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => vi.unstubAllEnvs());

describe('zipBundle', () => {
  test('gives the same bytes whatever the order of the files and the time zone', () => {
    const bytes = zipBundle(files);

    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
    const elsewhere = zipBundle([...files].reverse());

    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(elsewhere).toEqual(bytes);
    expect(sha256(bytes)).toBe('92156d732d1cb914090837fe19b88abf24c087e593466fafbc70657c8c3b2fd4');
  });

  test('unpacks to the files that went in, byte for byte', () => {
    const { files: unpacked, problems } = unzipBundle(zipBundle(files));

    expect(problems).toEqual([]);
    expect(unpacked).toEqual([files[1], files[2], files[0]]);
  });
});

describe('unzipBundle', () => {
  test('takes off the one folder that an archive made by hand has, and what a Mac adds', () => {
    const bytes = zipSync({
      'khai-sinh': { 'process.bpmn': new Uint8Array(1), forms: { 'a.ui.json': new Uint8Array(1) } },
      __MACOSX: { '._process.bpmn': new Uint8Array(1) },
    });

    expect(unzipBundle(bytes).files.map(({ name }) => name)).toEqual(['forms/a.ui.json', 'process.bpmn']);
  });

  test.each([
    ['not an archive', new Uint8Array([1, 2, 3])],
    ['a cut archive', zipBundle(files).slice(0, -30)],
    ['nothing', new Uint8Array(0)],
  ])('refuses %s', (_what, bytes) => {
    expect(unzipBundle(bytes).problems).toMatchObject([{ code: 'BUNDLE_ARCHIVE_BROKEN' }]);
  });

  test('refuses an archive that unpacks to more than it may, without unpacking it', () => {
    const bomb = zipSync({ 'process.bpmn': new Uint8Array(50_000_000) });

    expect(bomb.length).toBeLessThan(100_000);
    expect(unzipBundle(bomb).problems).toMatchObject([{ code: 'BUNDLE_FILE_TOO_LARGE' }]);
    expect(unzipBundle(bomb).files).toEqual([]);
  });

  test('refuses an archive of many entries that are too large together', () => {
    const entries = Object.fromEntries([1, 2, 3].map((n) => [`documents/${n}.txt`, new Uint8Array(10)]));

    const problemsWithin = (limits: object) => unzipBundle(zipSync(entries), limits).problems;

    expect(problemsWithin({ totalBytes: 29 })).toMatchObject([{ code: 'BUNDLE_TOO_LARGE' }]);
    expect(problemsWithin({ files: 2 })).toMatchObject([{ code: 'BUNDLE_TOO_MANY_FILES' }]);
    expect(problemsWithin({ files: 3, totalBytes: 30 })).toEqual([]);
  });

  test.each(['../x.json', '/x.json', 'a\\..\\x.json', '__proto__'])('refuses the name %j', (name) => {
    const bytes = zipBundle([{ name: 'q'.repeat(name.length), content: '{}' }]);
    const from = new TextEncoder().encode('q'.repeat(name.length));
    replaceAll(bytes, from, new TextEncoder().encode(name));

    expect(unzipBundle(bytes).problems).toMatchObject([{ code: 'BUNDLE_FILE_NAME' }]);
  });

  test('refuses an entry that is shorter than it says', () => {
    const bytes = zipBundle([{ name: 'process.bpmn', content: 'x'.repeat(1000) }]);
    const at = bytes.findIndex(
      (_, index) => bytes[index] === 0xe8 && bytes[index + 1] === 0x03 && index > 60,
    );
    bytes[at + 1] = 0x04;

    expect(unzipBundle(bytes).problems).toMatchObject([{ code: 'BUNDLE_ARCHIVE_BROKEN' }]);
  });
});

describe('bundleDigest', () => {
  test('is the same for the same files, packed or not, in any order', () => {
    const digest = bundleDigest(files, sha256);

    expect(digest).toMatch(/^[\da-f]{64}$/);
    expect(bundleDigest(unzipBundle(zipBundle(files)).files, sha256)).toBe(digest);
  });

  test('changes with a content and with a name', () => {
    const digests = [
      [{ name: 'a', content: 'x' }],
      [{ name: 'a', content: 'y' }],
      [{ name: 'b', content: 'x' }],
    ].map((changed) => bundleDigest(changed, sha256));

    expect(new Set(digests).size).toBe(3);
  });
});

function replaceAll(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): void {
  for (let at = 0; at <= bytes.length - from.length; at += 1) {
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at);
  }
}
