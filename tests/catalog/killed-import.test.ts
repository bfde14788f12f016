import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../packages/engine/bin/motcua.mjs');
const PROCEDURES = 40;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-killed-import-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const pages = (name: string): string =>
  Array.from({ length: PROCEDURES }, (_, index) =>
    JSON.stringify({
      ma_thu_tuc: `1.${String(index + 1).padStart(6, '0')}`,
      ten_thu_tuc: `${name} số ${index + 1}`,
      cap_thuc_hien: 'Cấp xã',
      co_quan_thuc_hien: 'Ủy ban nhân dân cấp xã',
      cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp15 Ngày làm việcMiễn phí',
      trinh_tu_thuc_hien: 'Bước 1: Nộp hồ sơ tại bộ phận một cửa. Bước 2: Cơ quan thẩm định hồ sơ.',
    }),
  ).join('\n');

const commandOf = (out: string): readonly string[] => [
  PROGRAM,
  'catalog',
  'import',
  join(folder, 'pages.jsonl'),
  '--out',
  join(folder, out),
];

function importWhole(out: string): void {
  const { status, stderr } = spawnSync(process.execPath, commandOf(out), { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

const stateCount = (out: string): number =>
  filesIn(out).filter((name) => name.startsWith(join('.catalog', 'state'))).length;

const filesIn = (out: string): readonly string[] => {
  try {
    return readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(join(folder, out), join(entry.parentPath, entry.name)))
      .sort();
  } catch {
    // Folders come and go while the other process works.
    return [];
  }
};

/** `kill -9` as soon as so many procedures are written as `isFarEnough` asks for. */
async function importKilled(out: string, isFarEnough: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [...commandOf(out)], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal)),
  );
  const watch = setInterval(() => {
    if (isFarEnough()) child.kill('SIGKILL');
  }, 1);
  const signal = await ended;
  clearInterval(watch);
  expect(signal, 'killed before it ended').toBe('SIGKILL');
}

/** Everything but the times and the lines for people: the journal and the report tell how often somebody began. */
const everything = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesIn(out)
      .filter((name) => !name.endsWith('journal.jsonl') && !name.endsWith('report.html'))
      .map((name) => [name, readFileSync(join(folder, out, name), 'base64')]),
  );

test.each([1, 25])(
  'an import that is killed after %i procedures goes on, and ends byte for byte the same',
  async (count) => {
    writeFileSync(join(folder, 'pages.jsonl'), pages('Cấp phép'));
    importWhole('whole');

    await importKilled('killed', () => stateCount('killed') >= count);
    const left = stateCount('killed');
    importWhole('killed');

    expect(left).toBeLessThan(PROCEDURES);
    expect(everything('killed')).toEqual(everything('whole'));
  },
  60_000,
);

test('so does the second import, which is killed while it changes what the first one brought', async () => {
  for (const out of ['whole', 'killed']) {
    writeFileSync(join(folder, 'pages.jsonl'), pages('Cấp phép'));
    importWhole(out);
  }
  writeFileSync(join(folder, 'pages.jsonl'), pages('Gia hạn'));
  importWhole('whole');

  const images = join('.catalog', 'imports', '0002', 'before');
  const changed = () => filesIn('killed').filter((name) => name.startsWith(images)).length;
  await importKilled('killed', () => changed() >= 10);
  const left = changed();
  importWhole('killed');

  expect(left).toBeLessThan(PROCEDURES);
  expect(everything('killed')).toEqual(everything('whole'));
}, 60_000);
