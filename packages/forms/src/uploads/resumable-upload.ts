import type { FileReference, UploadFile, UploadOptions } from '../fields/file-reference.ts';
import { sha256Of } from './sha256.ts';

/** What is to be stored: the receiver knows by the hash whether it has it, or a part of it. */
export interface UploadStart {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Media type. */
  readonly type: string;
  /** Of the whole file, SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** How far the receiver is. `reference` is there when it has the whole file and the hash is right. */
export interface UploadState {
  readonly id: string;
  /** Bytes that the receiver has. */
  readonly offset: number;
  readonly reference?: FileReference;
}

/** Where a file goes, piece by piece. A rejected promise is a lost connection; the upload goes on from where it was. */
export interface UploadTransport {
  readonly start: (file: UploadStart, signal: AbortSignal) => Promise<UploadState>;
  readonly state: (id: string, signal: AbortSignal) => Promise<UploadState>;
  readonly append: (piece: UploadPiece, signal: AbortSignal) => Promise<UploadState>;
}

export interface UploadPiece {
  readonly id: string;
  readonly offset: number;
  /** Of the whole file. */
  readonly size: number;
  readonly bytes: Blob;
}

export interface ResumableUploadOptions {
  readonly transport: UploadTransport;
  /** Bytes sent at once; 256 KB by default: some seconds on a weak line. */
  readonly pieceSize?: number;
  /** How often a piece is tried before the person is told; 5 by default. */
  readonly attempts?: number;
  /** Waits before the attempt with this number; by default twice as long each time, from one second on. */
  readonly pause?: (attempt: number) => Promise<void>;
}

const waitLonger = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));

/** Up to here the browser's own hash is quicker, and the file fits into memory. */
const SMALL = 8 * 1024 * 1024;

async function hashOf(file: Blob): Promise<string> {
  // Only pages that came over https have the browser's own.
  if (file.size > SMALL || crypto.subtle === undefined) return sha256Of(file);
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * An `upload` for `<motcua-form>` that survives a lost connection: the file goes in pieces, and after a break only what is
 * missing is sent, also when the person chooses the same file again later.
 *
 * @example
 * form.upload = resumableUpload({ transport: fetchTransport({ url: '/files' }) });
 */
export function resumableUpload(options: ResumableUploadOptions): UploadFile {
  const { transport, pieceSize = 256 * 1024, attempts = 5, pause = waitLonger } = options;
  return async (file, { progress, signal = new AbortController().signal }: UploadOptions = {}) => {
    const tried = async <Result>(act: (attempt: number) => Promise<Result>): Promise<Result> => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await act(attempt);
        } catch (cause) {
          if (signal.aborted || attempt + 1 >= attempts) throw cause;
          await pause(attempt);
        }
        signal.throwIfAborted();
      }
    };
    const { name, size, type } = file;
    const sha256 = await hashOf(file);
    let state = await tried(() => transport.start({ name, size, type, sha256 }, signal));
    while (state.reference === undefined) {
      progress?.(state.offset / size);
      const { id, offset } = state;
      state = await tried(async (attempt) => {
        // After a break nobody knows how much of the last piece arrived.
        const from = attempt === 0 ? state : await transport.state(id, signal);
        if (from.reference !== undefined) return from;
        const bytes = file.slice(from.offset, from.offset + pieceSize);
        return transport.append({ id, offset: from.offset, size, bytes }, signal);
      });
      if (state.reference === undefined && state.offset <= offset)
        throw new Error(
          `Expected more than ${offset} bytes of '${name}' to be stored, but they are ${state.offset}`,
        );
    }
    progress?.(1);
    return state.reference;
  };
}

export interface FetchTransportOptions {
  /** Where uploads are begun, e.g. `/files`; one upload is `<url>/<id>`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** For tests, and for hosts that add credentials. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The protocol of the README over `fetch`: `POST` begins, `PATCH` with a `Content-Range` appends, `GET` asks how far it is. */
export function fetchTransport(options: FetchTransportOptions): UploadTransport {
  const { url, headers = {}, fetch = globalThis.fetch } = options;
  const call = async (address: string, init: RequestInit): Promise<UploadState> => {
    const response = await fetch(address, { ...init, headers: { ...headers, ...init.headers } });
    if (!response.ok)
      throw new Error(`Expected ${address} to answer with success, but it answered ${response.status}`);
    return response.json();
  };
  const addressOf = (id: string) => `${url}/${encodeURIComponent(id)}`;
  return {
    start: (file, signal) =>
      call(url, {
        method: 'POST',
        body: JSON.stringify(file),
        headers: { 'content-type': 'application/json' },
        signal,
      }),
    state: (id, signal) => call(addressOf(id), { signal }),
    append: ({ id, offset, size, bytes }, signal) =>
      call(addressOf(id), {
        method: 'PATCH',
        body: bytes,
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes ${offset}-${offset + bytes.size - 1}/${size}`,
        },
        signal,
      }),
  };
}
