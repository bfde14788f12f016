import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, openAsBlob, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type Actor, bundleFiles } from '@motcua/engine';
import { diskUploads, httpApi, type Listening, listen } from '@motcua/engine/http';
import type { TestEngine } from '@motcua/engine/testing';
import { fetchTransport, resumableUpload } from '@motcua/forms';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';

const people: Readonly<Record<string, Actor>> = {
  citizen: { id: 'citizen', roles: [] },
  other: { id: 'other', roles: [] },
  officer: { id: 'hoa', roles: ['reception'], units: ['H56.12.05'] },
  admin: { id: 'admin', roles: ['administrator'] },
};
const MEGABYTE = 1024 * 1024;
const UNIT = 'H56.12.05';
const BIRTHS = join(import.meta.dirname, '../../examples/procedures/khai-sinh');

interface Scenario {
  readonly steps: readonly { readonly start?: { readonly data: { readonly papers?: object } } }[];
}

const scenario: Scenario = JSON.parse(readFileSync(join(BIRTHS, 'scenarios/straight-through.json'), 'utf8'));
const application = scenario.steps[0]?.start?.data ?? {};

let engine: TestEngine;
let server: Listening;
let folder: string;
let inspected: string[];

beforeEach(async () => {
  engine = await createEngineOfStore();
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  inspected = [];
  const app = httpApi({
    engine,
    actor: (incoming) => people[incoming.headers.get('x-test-person') ?? ''],
    files: {
      store: diskUploads({ folder: join(folder, 'files') }),
      maximumSize: 256 * MEGABYTE,
      inspect: async ({ name }) => {
        inspected.push(name);
        return !name.includes('virus');
      },
    },
  });
  server = await listen({ app, port: 0 });
});

afterEach(async () => {
  await server.close();
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const pdf = (bytes: BlobPart, name = 'giấy chứng sinh.pdf') =>
  new File([bytes], name, { type: 'application/pdf' });

function call(path: string, init: RequestInit = {}, who = 'citizen'): Promise<Response> {
  return fetch(`${server.url}${path}`, { ...init, headers: { 'x-test-person': who, ...init.headers } });
}

function post(method: string, body: object, who = 'citizen'): Promise<Response> {
  return call(`/v1/${method}`, { method: 'POST', body: JSON.stringify(body) }, who);
}

/** An officer writes a draft, and whoever applied is shown it. */
const SHOWN = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="https://motcua.dev/schema/bpmn/1.0" targetNamespace="t">
  <process id="shown" isExecutable="true">
    <startEvent id="start"/>
    <userTask id="write" motcua:role="reception"/>
    <userTask id="confirm" motcua:assignee="citizen">
      <extensionElements><motcua:input target="draft" source="=draft"/></extensionElements>
    </userTask>
    <endEvent id="end"/>
    <sequenceFlow id="a" sourceRef="start" targetRef="write"/>
    <sequenceFlow id="b" sourceRef="write" targetRef="confirm"/>
    <sequenceFlow id="c" sourceRef="confirm" targetRef="end"/>
  </process>
</definitions>`;

function uploader(pieceSize: number, who = 'citizen') {
  const transport = fetchTransport({ url: `${server.url}/v1/files`, headers: { 'x-test-person': who } });
  return resumableUpload({ transport, pieceSize, pause: async () => {} });
}

function start(file: { name?: string; size: number; type?: string; sha256: string }, who?: string) {
  const body = JSON.stringify({ name: 'a.pdf', type: 'application/pdf', ...file });
  return call('/v1/files', { method: 'POST', body }, who);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Promises all bytes in one piece, and loses the line when `sent` of them have arrived. */
async function sendAndBreak(key: string, bytes: Uint8Array, sent: number): Promise<void> {
  const outgoing = request(`${server.url}/v1/files/${key}`, {
    method: 'PATCH',
    headers: {
      'x-test-person': 'citizen',
      'content-length': bytes.length,
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
  });
  const closed = new Promise((resolve) => outgoing.once('error', resolve));
  outgoing.write(bytes.subarray(0, sent));
  await vi.waitUntil(async () => (await offsetOf(key)) === sent, { timeout: 20_000 });
  outgoing.destroy(new Error('line lost'));
  await closed;
}

async function offsetOf(key: string): Promise<number> {
  return ((await (await call(`/v1/files/${key}`)).json()) as { offset: number }).offset;
}

describe('uploads over HTTP', () => {
  test('a file arrives whole in pieces, and its owner reads it back', async () => {
    const bytes = randomBytes(100_000);

    const reference = await uploader(30_000)(pdf(bytes));
    const answer = await call(`/v1/files/${reference.id}`);

    expect(reference).toEqual({
      id: expect.stringMatching(/^[\w-]{43}\/giấy chứng sinh\.pdf$/),
      name: 'giấy chứng sinh.pdf',
      size: 100_000,
      type: 'application/pdf',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(inspected).toEqual(['giấy chứng sinh.pdf']);
  });

  test('a line that is lost at 60 % costs nothing of what arrived: the rest follows, and the hash is right', async () => {
    const bytes = randomBytes(2_000_000);
    const { id } = (await (await start({ size: bytes.length, sha256: sha256(bytes) })).json()) as {
      id: string;
    };

    await sendAndBreak(id, bytes, 1_200_000);
    const offset = await offsetOf(id);
    const reference = await uploader(MEGABYTE)(pdf(bytes));

    expect(offset).toBe(1_200_000);
    expect(reference.id.split('/')[0]).toBe(id);
    expect(Buffer.from(await (await call(`/v1/files/${reference.id}`)).arrayBuffer()).equals(bytes)).toBe(
      true,
    );
  });

  test('a file of 200 MB goes through with little memory on either side', async () => {
    const place = join(folder, 'large.pdf');
    const writing = createWriteStream(place);
    const piece = randomBytes(MEGABYTE);
    for (let count = 0; count < 200; count += 1) if (!writing.write(piece)) await once(writing, 'drain');
    writing.end();
    await finished(writing);
    const file = pdf(await openAsBlob(place), 'large.pdf');
    const before = process.memoryUsage().rss;
    let highest = before;

    const reference = await uploader(8 * MEGABYTE)(file, {
      progress: () => {
        highest = Math.max(highest, process.memoryUsage().rss);
      },
    });

    expect(reference.size).toBe(200 * MEGABYTE);
    expect((highest - before) / MEGABYTE).toBeLessThan(150);
  });

  test('a piece that begins elsewhere is refused with 409, and nothing is stored', async () => {
    const bytes = randomBytes(1000);
    const { id } = (await (await start({ size: 1000, sha256: sha256(bytes) })).json()) as { id: string };
    const append = (from: number, part: Uint8Array<ArrayBuffer>) =>
      call(`/v1/files/${id}`, {
        method: 'PATCH',
        body: part,
        headers: { 'content-range': `bytes ${from}-${from + part.length - 1}/1000` },
      });

    const early = await append(400, bytes.subarray(400));
    await append(0, bytes.subarray(0, 400));
    const again = await append(0, bytes.subarray(0, 400));
    const wrong = await call(`/v1/files/${id}`, { method: 'PATCH', body: bytes });

    expect([early.status, again.status, wrong.status]).toEqual([409, 409, 400]);
    expect(await again.json()).toEqual({ id, offset: 400 });
  });

  test('bytes that are not those of the hash are forgotten: 422', async () => {
    const { id } = (await (await start({ size: 3, sha256: sha256(Buffer.from('abc')) })).json()) as {
      id: string;
    };

    const answer = await call(`/v1/files/${id}`, {
      method: 'PATCH',
      body: 'abd',
      headers: { 'content-range': 'bytes 0-2/3' },
    });

    expect(answer.status).toBe(422);
    expect((await call(`/v1/files/${id}`)).status).toBe(404);
    expect((await readdir(join(folder, 'files'))).filter((name) => name !== 'secret')).toEqual([]);
  });

  test('what an inspection refuses is forgotten: 422', async () => {
    await expect(uploader(10)(pdf('x', 'virus.pdf'))).rejects.toThrow('answered 404');
    expect((await readdir(join(folder, 'files'))).filter((name) => name !== 'secret')).toEqual([]);
  });

  test.each([
    ['too large', 413, { size: 257 * MEGABYTE, sha256: 'a'.repeat(64) }],
    ['of another type', 415, { size: 3, sha256: 'a'.repeat(64), type: 'text/html' }],
    ['empty', 400, { size: 0, sha256: 'a'.repeat(64) }],
    ['without a hash', 400, { size: 3, sha256: '../../x' }],
  ])('a file that is %s is refused before it is sent: %i', async (_why, status, file) => {
    expect((await start(file)).status).toBe(status);
  });

  test('nobody else learns of a file: neither that it is begun, nor what is in it', async () => {
    const bytes = Buffer.from('secret');
    const reference = await uploader(100)(pdf(bytes));
    const [key] = reference.id.split('/');

    const answers = await Promise.all([
      call(`/v1/files/${key}`, {}, 'other'),
      call(`/v1/files/${reference.id}`, {}, 'other'),
      call(`/v1/files/${key}`, { method: 'PATCH', body: 'x' }, 'other'),
      call('/v1/files/..%2Fsecret/x', {}, 'citizen'),
      call(`/v1/files/${key}`, {}, 'nobody'),
    ]);
    const same = (await (await start({ size: bytes.length, sha256: sha256(bytes) }, 'other')).json()) as {
      id: string;
    };

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 401]);
    expect(same.id).not.toBe(key);
  });

  test('who may read a case reads the files that its data refers to, and a case refers only to files that are there', async () => {
    await engine.procedures.deploy({ files: bundleFiles(BIRTHS) });
    const reference = await uploader(100)(pdf('paper'));
    const begin = (id: string) => {
      const data = { ...application, papers: { ...application.papers, proofFile: id } };
      const body = JSON.stringify({ procedure: '1.001193', unit: UNIT, data });
      return call('/v1/cases/start', { method: 'POST', body });
    };

    const started = await begin(reference.id);
    const { caseId } = (await started.json()) as { caseId: string };
    const missing = await begin(`${'A'.repeat(43)}/nothing.pdf`);

    expect(started.status).toBe(200);
    expect(missing.status).toBe(422);
    expect(await missing.json()).toMatchObject({
      error: { code: 'DATA_INVALID', details: { missing: ['/papers/proofFile'] } },
    });
    const path = `/v1/files/${reference.id}?case=${caseId}`;
    expect((await call(path, {}, 'other')).status).toBe(404);
    expect((await call(path, {}, 'officer')).status).toBe(200);
    expect((await call(`/v1/files/${reference.id}?case=elsewhere`, {}, 'officer')).status).toBe(404);
    expect((await call(`/v1/files/${reference.id}`, {}, 'officer')).status).toBe(404);
  });

  test('who may do a task reads the files that it shows, nobody else does, and nothing else with it', async () => {
    const [application, draft, other] = await Promise.all([
      uploader(100)(pdf('application')),
      uploader(100, 'officer')(pdf('draft', 'dự thảo.pdf')),
      uploader(100, 'officer')(pdf('other', 'nội bộ.pdf')),
    ]);
    await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: SHOWN }] });
    const { caseId } = (await (
      await post('cases/start', { procedure: 'shown', data: { paper: application.id } })
    ).json()) as { caseId: string };
    const taskOf = async (who: Actor) => (await engine.tasks.list({ actor: who, caseId })).items[0]?.taskId;
    const write = await taskOf(people.officer as Actor);
    await post('tasks/complete', { taskId: write, data: { draft: draft.id, other: other.id } }, 'officer');

    const confirm = await taskOf(people.citizen as Actor);
    const read = async (id: string, who: string, query = `?task=${confirm}`) =>
      (await call(`/v1/files/${id}${query}`, {}, who)).status;

    expect(confirm).toBeDefined();
    expect(await read(draft.id, 'citizen')).toBe(200);
    expect(await read(draft.id, 'citizen', '')).toBe(404);
    expect(await read(draft.id, 'citizen', `?task=${write}`)).toBe(404);
    expect(await read(draft.id, 'other')).toBe(404);
    expect(await read(other.id, 'citizen')).toBe(404);
  });

  test('nobody puts the file of another into a case of their own, also who knows its id', async () => {
    await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: SHOWN }] });
    const secret = await uploader(100)(pdf('secret'));
    const begin = (who: string) =>
      post('cases/start', { procedure: 'shown', data: { paper: secret.id } }, who);

    const stranger = await begin('other');
    const owner = await begin('citizen');

    expect([stranger.status, owner.status]).toEqual([422, 200]);
    expect(await stranger.json()).toMatchObject({ error: { details: { missing: ['/paper'] } } });
  });

  test('what was begun and left is removed when the host asks', async () => {
    const bytes = randomBytes(10);
    await start({ size: 10, sha256: sha256(bytes) });
    const whole = await uploader(100)(pdf('kept'));
    const store = diskUploads({ folder: join(folder, 'files') });

    const early = await store.removeUnfinished({ before: new Date(0) });
    const later = await store.removeUnfinished({ before: new Date(8.64e15) });

    expect([early, later]).toEqual([0, 1]);
    expect((await call(`/v1/files/${whole.id}`)).status).toBe(200);
  });
});
