/** The bytes of a body as they come, and no more than `length`. Ends quietly where the line is lost or `signal` says so: what came, came. */
export async function* bytesOf(
  body: ReadableStream<Uint8Array> | null,
  length: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  let left = length;
  try {
    while (left > 0 && !signal.aborted) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done || value === undefined) return;
      yield value.subarray(0, left);
      left -= value.length;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
