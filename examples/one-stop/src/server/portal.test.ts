import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@motcua/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { masterKeyOf } from './master-key.ts';
import { Messages } from './messages.ts';
import { openPortal, type Portal } from './portal.ts';
import { writeSealedFile } from './sealed-file.ts';

const host = 'http://localhost:8080';
const scenario = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../procedures/khai-sinh/scenarios/straight-through.json'),
    'utf8',
  ),
) as { readonly steps: readonly [{ readonly start: { readonly data: Application } }] };

interface Application extends JsonObject {
  readonly papers: JsonObject;
  readonly child: { readonly fullName: string };
}
const application = scenario.steps[0].start.data;
let dataFolder: string;
let portal: Portal;

const open = (): Promise<Portal> =>
  openPortal({
    dataFolder,
    pagesFolder: join(import.meta.dirname, '../..'),
    masterKey: masterKeyOf({ dataFolder, given: undefined }),
    onError: (error) => {
      throw error;
    },
  });

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-portal-'));
  portal = await open();
});

afterEach(async () => {
  await portal.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Asked {
  readonly cookie?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(method: string, path: string, { cookie, body, headers }: Asked = {}): Promise<Response> {
  return portal.app.request(`${host}${path}`, {
    method,
    headers: { host: 'localhost:8080', ...(cookie === undefined ? {} : { cookie }), ...headers },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
  });
}

async function signIn(account: string): Promise<string> {
  const response = await ask('POST', '/session', { body: { account } });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('who acts', () => {
  test('nobody who is not signed in', async () => {
    const answers = await Promise.all([
      ask('POST', '/v1/tasks/list', { body: {} }),
      ask('POST', '/v1/tasks/list', { body: {}, cookie: 'one-stop-session=guessed' }),
      ask('GET', '/portal/worklist'),
      ask('POST', '/v1/files', { body: {} }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  test('the session, whatever is sent: an actor in the body is refused', async () => {
    const cookie = await signIn('lan');
    const actor = { id: 'admin', roles: ['administrator'] };

    const asAdmin = await ask('POST', '/v1/procedures/files', {
      cookie,
      body: { procedure: '1.001193', actor },
    });
    const forAnother = await ask('POST', '/v1/cases/list', { cookie, body: { actor } });

    expect(asAdmin.status).toBe(403);
    expect(forAnother.status).toBe(400);
  });

  test('only from our own pages: a foreign page gives no orders, nor does a link', async () => {
    const cookie = await signIn('hoa');

    const foreign = await ask('POST', '/v1/tasks/claim', {
      cookie,
      body: { taskId: 'any' },
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    });
    const link = await ask('GET', '/v1/tasks/claim?taskId=any', { cookie });

    expect(foreign.status).toBe(403);
    expect(link.status).toBe(405);
  });
});

describe('a session', () => {
  test('survives a restart, and its file lets nobody in', async () => {
    const cookie = await signIn('lan');
    const token = cookie.split('=')[1] ?? '';

    await portal.close();
    portal = await open();

    const { account } = (await (await ask('GET', '/session', { cookie })).json()) as {
      account: { id: string };
    };
    expect(account.id).toBe('lan');
    expect(readFileSync(join(dataFolder, 'sessions.json'), 'utf8')).not.toContain(token);
  });

  test('ends when somebody signs out', async () => {
    const cookie = await signIn('lan');

    await ask('DELETE', '/session', { cookie });

    expect((await ask('POST', '/v1/tasks/list', { cookie, body: {} })).status).toBe(401);
  });

  test('its cookie cannot be read by scripts nor travel with foreign requests', async () => {
    const response = await ask('POST', '/session', { body: { account: 'lan' } });

    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });
});

describe('a paper', () => {
  const picture = new Uint8Array([137, 80, 78, 71]);
  const begin = (cookie: string, type: string): Promise<Response> => {
    const sha256 = createHash('sha256').update(picture).digest('hex');
    return ask('POST', '/v1/files', { cookie, body: { name: 'giấy chứng sinh.png', size: 4, type, sha256 } });
  };
  const send = async (cookie: string): Promise<{ readonly id: string }> => {
    const { id } = (await (await begin(cookie, 'image/png')).json()) as { id: string };
    const headers = { 'content-range': 'bytes 0-3/4' };
    const answer = await ask('PATCH', `/v1/files/${id}`, { cookie, headers, body: new Blob([picture]) });
    return ((await answer.json()) as { reference: { id: string } }).reference;
  };

  test('is seen by who sent it and by who works on a case that refers to it, by nobody else', async () => {
    const cookie = await signIn('lan');
    const { id } = await send(cookie);
    const data = { ...application, papers: { ...application.papers, proofFile: id } };
    const started = await ask('POST', '/v1/cases/start', {
      cookie,
      body: { procedure: '1.001193', unit: 'H56.12.05', data },
    });
    const { caseId } = (await started.json()) as { caseId: string };

    const answers = await Promise.all(
      [cookie, await signIn('hoa'), await signIn('binh'), await signIn('admin'), ''].map((who) =>
        ask('GET', `/v1/files/${id}?case=${caseId}`, { cookie: who }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 401]);
    expect(answers[0]?.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is a picture or a PDF, nothing that a browser would run', async () => {
    const cookie = await signIn('lan');

    const answers = await Promise.all(['text/html', 'image/svg+xml'].map((type) => begin(cookie, type)));

    expect(answers.map(({ status }) => status)).toEqual([415, 415]);
  });
});

describe('a message of the procedure', () => {
  const child = application.child.fullName;
  const textsFor = async (account: string): Promise<readonly string[]> => {
    const response = await ask('GET', '/portal/messages', { cookie: await signIn(account) });
    const { items } = (await response.json()) as { items: { text: { vi: string } }[] };
    return items.map(({ text }) => text.vi);
  };
  const receive = async (): Promise<string> => {
    const { caseId } = await portal.engine.cases.start({
      procedure: '1.001193',
      unit: 'H56.12.05',
      data: application,
      actor: { id: 'lan', roles: [] },
    });
    const { items } = await portal.engine.tasks.list({ caseId });
    for (const { taskId } of items) await portal.engine.tasks.complete({ taskId, data: { complete: true } });
    await expect.poll(() => textsFor('lan')).toHaveLength(1);
    return caseId;
  };

  test('reaches the applicant with the number of the case, and nobody else; it is there after a restart', async () => {
    await receive();
    await portal.close();
    portal = await open();

    expect(await textsFor('lan')).toEqual([
      expect.stringMatching(`${child} đã được tiếp nhận, mã hồ sơ H56\\.12\\.05-\\d{6}-\\d{4}`),
    ]);
    expect(await textsFor('binh')).toEqual([]);
    expect(await textsFor('hoa')).toEqual([]);
  });

  test('is sealed, and gone when its case is erased', async () => {
    const caseId = await receive();
    const kept = readFileSync(join(dataFolder, 'messages.sealed')).toString('utf8');

    await portal.engine.privacy.erase({ caseId, reason: 'request 1/2026', force: true });

    expect(kept).not.toContain(child);
    await expect.poll(() => textsFor('lan')).toEqual([]);
  });
});

describe('the master key', () => {
  test('is made once, and only its owner reads it', () => {
    const first = masterKeyOf({ dataFolder, given: undefined });

    expect(masterKeyOf({ dataFolder, given: undefined })).toEqual(first);
    expect(statSync(first.file ?? '').mode & 0o077).toBe(0);
  });

  test('that is too short is refused, with how to make one', () => {
    expect(() => masterKeyOf({ dataFolder, given: 'c2hvcnQ=' })).toThrow('openssl rand -base64 32');
  });

  test('that is another opens nothing, and the portal does not begin as if nothing were', async () => {
    const sealed = join(dataFolder, 'messages.sealed');
    await portal.engine.cases.start({
      procedure: '1.001193',
      data: application,
      actor: { id: 'lan', roles: [] },
    });
    await portal.close();
    const given = Buffer.alloc(32, 7).toString('base64');
    const masterKey = masterKeyOf({ dataFolder, given });

    const opening = openPortal({ dataFolder, pagesFolder: dataFolder, masterKey, onError: () => undefined });

    await expect(opening).rejects.toThrow('MOTCUA_MASTER_KEY');
    writeSealedFile(sealed, masterKeyOf({ dataFolder, given: undefined }).key, []);
    expect(() => new Messages({ folder: dataFolder, key: masterKey.key })).toThrow('MOTCUA_MASTER_KEY');
    portal = await open();
  });
});

test('what an administrator has published stays after a restart', async () => {
  const cookie = await signIn('admin');
  const asked = { cookie, body: { procedure: '1.001193' } };
  const { files } = (await (await ask('POST', '/v1/procedures/files', asked)).json()) as {
    files: { name: string; content: string }[];
  };
  const changed = files.map(({ name, content }) => ({
    name,
    content: name === 'process.bpmn' ? content.replaceAll('Kiểm tra hồ sơ', 'Xem hồ sơ') : content,
  }));

  await ask('POST', '/v1/procedures/deploy', { cookie, body: { files: changed } });
  await portal.close();
  portal = await open();

  const { version, elements } = await portal.engine.procedures.get({ procedure: '1.001193' });
  expect(version).toBe(2);
  expect(elements.check?.name.vi).toBe('Xem hồ sơ');
});

test('every answer carries a policy without inline scripts, inline styles and eval', async () => {
  const response = await ask('GET', '/session');

  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});
