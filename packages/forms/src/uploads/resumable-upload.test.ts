import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fetchTransport, resumableUpload, type UploadStart } from './resumable-upload.ts';

const content = new Uint8Array(1000).map((_, index) => index % 251);
const file = new File([content], 'giay.pdf', { type: 'application/pdf' });
const noPause = async () => {};

/** A receiver that speaks the protocol; `breaks` says which requests are lost, before or after they took effect. */
function receiver(breaks: Readonly<Record<number, 'before' | 'after'>> = {}) {
  const stored = new Map<string, { start: UploadStart; bytes: number[] }>();
  const log: string[] = [];
  const stateOf = (id: string) => {
    const { start, bytes } = stored.get(id) ?? { start: undefined, bytes: [] };
    const isWhole =
      bytes.length === start?.size &&
      createHash('sha256').update(new Uint8Array(bytes)).digest('hex') === start.sha256;
    const reference = isWhole ? { id, name: start.name, size: start.size, type: start.type } : undefined;
    return { id, offset: bytes.length, ...(reference && { reference }) };
  };
  const answer = async (address: string, init: RequestInit): Promise<Response> => {
    const id = address.split('/')[2] ?? 'u1';
    if (init.method === 'POST' && !stored.has(id))
      stored.set(id, { start: JSON.parse(String(init.body)), bytes: [] });
    const upload = stored.get(id);
    if (init.method === 'PATCH' && upload !== undefined) {
      const range = new Headers(init.headers).get('content-range') ?? '';
      const [, from = -1] = (/^bytes (\d+)-/.exec(range) ?? []).map(Number);
      if (from !== upload.bytes.length) return new Response(null, { status: 409 });
      upload.bytes.push(...new Uint8Array(await (init.body as Blob).arrayBuffer()));
    }
    return Response.json(stateOf(id));
  };
  const fetch = async (address: unknown, init: RequestInit = {}) => {
    log.push(`${init.method ?? 'GET'} ${new Headers(init.headers).get('content-range') ?? ''}`.trim());
    const broken = breaks[log.length];
    if (broken === 'before') throw new TypeError('Failed to fetch');
    const response = await answer(String(address), init);
    if (broken === 'after') throw new TypeError('Failed to fetch');
    return response;
  };
  return { fetch: fetch as typeof globalThis.fetch, log };
}

function uploadTo(fetch: typeof globalThis.fetch, attempts = 3) {
  const transport = fetchTransport({ url: '/files', fetch });
  return resumableUpload({ transport, pieceSize: 400, attempts, pause: noPause });
}

describe('an upload in pieces', () => {
  test('arrives whole, and says how far it is', async () => {
    const { fetch, log } = receiver();
    const shares: number[] = [];

    const reference = await uploadTo(fetch)(file, { progress: (share) => shares.push(share) });

    expect(reference).toEqual({ id: 'u1', name: 'giay.pdf', size: 1000, type: 'application/pdf' });
    expect(shares).toEqual([0, 0.4, 0.8, 1]);
    expect(log).toEqual([
      'POST',
      'PATCH bytes 0-399/1000',
      'PATCH bytes 400-799/1000',
      'PATCH bytes 800-999/1000',
    ]);
  });

  test.each(['before', 'after'] as const)(
    'goes on after a line that broke %s the piece had arrived',
    async (when) => {
      const { fetch, log } = receiver({ 3: when });

      const reference = await uploadTo(fetch)(file);

      expect(reference.id).toBe('u1');
      expect(log[3]).toBe('GET');
      expect(log[4]).toBe(when === 'before' ? 'PATCH bytes 400-799/1000' : 'PATCH bytes 800-999/1000');
    },
  );

  test('that was given up goes on where it was when the file is chosen again', async () => {
    const server = receiver({ 4: 'before', 5: 'before', 6: 'before' });
    await expect(uploadTo(server.fetch)(file)).rejects.toThrow('Failed to fetch');

    await uploadTo(server.fetch)(file);

    expect(server.log.slice(6)).toEqual(['POST', 'PATCH bytes 800-999/1000']);
  });

  test('ends when the person cancels', async () => {
    const { fetch, log } = receiver();
    const running = new AbortController();

    const upload = uploadTo(async (address, init) => {
      if (log.length === 2) running.abort();
      init?.signal?.throwIfAborted();
      return fetch(address, init);
    })(file, { signal: running.signal });

    await expect(upload).rejects.toThrow();
    expect(log).toHaveLength(2);
  });

  test('does not run for ever with a receiver that stores nothing', async () => {
    const stuck = (async () => Response.json({ id: 'u1', offset: 0 })) as unknown as typeof globalThis.fetch;

    await expect(uploadTo(stuck)(file)).rejects.toThrow(
      "Expected more than 0 bytes of 'giay.pdf' to be stored",
    );
  });

  test('says which answer it did not expect', async () => {
    const refusing = (async () => new Response(null, { status: 413 })) as unknown as typeof globalThis.fetch;

    await expect(uploadTo(refusing, 1)(file)).rejects.toThrow(
      'Expected /files to answer with success, but it answered 413',
    );
  });
});
