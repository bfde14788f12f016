import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PinnedArchive } from './archives.ts';
import { FetchError, hashOf } from './download.ts';
import { fetchSuites } from './fetch-suites.ts';

/** Longer than a field of the oldest tar formats. */
const LONG = `${'deep/'.repeat(60)}B.bpmn`;
const models = new Map([
  ['miwg/A.bpmn', Buffer.from('<a/>')],
  [`miwg/${LONG}`, Buffer.from('<b/>')],
]);
const good: PinnedArchive = {
  repository: 'someone/models',
  commit: 'c0ffee',
  sha256: hashOf(models),
  place: (path) => (path.startsWith('Reference/') ? path.replace('Reference', 'miwg') : undefined),
};

let work: string;
let folder: string;
let server: Server;
let origin: string;
let answer: Buffer;
let asked: string[];

async function archiveOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const entries = pack();
  for (const [name, content] of Object.entries(files))
    entries.entry({ name: `models-c0ffee/${name}` }, content);
  entries.finalize();
  return gzipSync(await buffer(entries));
}

const fetchGood = (): Promise<void> => fetchSuites({ archives: [good], origin, folder });

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'motcua-fetch-'));
  folder = join(work, 'conformance');
  asked = [];
  answer = await archiveOf({
    'README.md': 'left out',
    'Reference/A.bpmn': '<a/>',
    [`Reference/${LONG}`]: '<b/>',
  });
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.statusCode = url === '/someone/models/tar.gz/c0ffee' ? 200 : 404;
    response.end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  rmSync(work, { recursive: true, force: true });
});

test('the chosen files and the indexes are laid out as the runner reads them, and nothing else', async () => {
  await fetchGood();

  expect(readFileSync(join(folder, 'miwg/A.bpmn'), 'utf8')).toBe('<a/>');
  expect(readFileSync(join(folder, 'miwg', LONG), 'utf8')).toBe('<b/>');
  expect(readdirSync(folder).sort()).toEqual([
    'betsy-tests.json',
    'dmn-tck-tests.json',
    'miwg',
    'pinned.txt',
  ]);
  expect(readdirSync(work)).toEqual(['conformance']);
});

test('what is there and unchanged is not downloaded again', async () => {
  await fetchGood();
  await fetchGood();

  expect(asked).toHaveLength(1);
});

test('what was changed by hand is downloaded again', async () => {
  await fetchGood();
  writeFileSync(join(folder, 'miwg/A.bpmn'), '<changed/>');

  await fetchGood();

  expect(readFileSync(join(folder, 'miwg/A.bpmn'), 'utf8')).toBe('<a/>');
});

test('files that are not the pinned ones are refused, and nothing is left', async () => {
  answer = await archiveOf({ 'Reference/A.bpmn': '<other/>', [`Reference/${LONG}`]: '<b/>' });

  await expect(fetchGood()).rejects.toThrow(/not those that were pinned: expected the hash [\da-f]{64}, but/);

  expect(readdirSync(work)).toEqual([]);
});

test.each([0.1, 0.5, 0.95])(
  'an archive that ends after %d of it is refused, and nothing is left',
  async (part) => {
    answer = answer.subarray(0, Math.floor(answer.length * part));

    await expect(fetchGood()).rejects.toThrow(/is damaged or incomplete/);

    expect(readdirSync(work)).toEqual([]);
  },
);

test('an archive that ends in the middle of its tar is refused', async () => {
  const entries = pack();
  entries.entry({ name: 'models-c0ffee/Reference/A.bpmn' }, '<a/>'.repeat(500));
  entries.finalize();
  answer = gzipSync((await buffer(entries)).subarray(0, 1000));

  await expect(fetchGood()).rejects.toThrow(FetchError);
});

test('without a server a sentence says so, and what was fetched before stays', async () => {
  await fetchGood();
  await new Promise((done) => server.close(done).closeAllConnections());
  const changedPin = { ...good, sha256: 'another' };

  await expect(fetchSuites({ archives: [changedPin], origin, folder })).rejects.toThrow(
    /^Cannot download http.*Check the network connection/,
  );

  expect(existsSync(join(folder, 'miwg/A.bpmn'))).toBe(true);
});

test('an answer that is no archive is refused with its status', async () => {
  const gone = { ...good, commit: 'gone' };

  await expect(fetchSuites({ archives: [gone], origin, folder })).rejects.toThrow('the server answers 404');
});
