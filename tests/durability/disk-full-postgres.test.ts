import { randomBytes } from 'node:crypto';
import { createEngine, ErrorCode, MotcuaError } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPostgres, PostgresServer } from '../store/postgres-server.ts';
import { procedure } from './procedure.ts';

/** More than a segment of the write-ahead log, which the server makes at its full size. */
const ROOM = 20_000_000;
/** Two of them are larger than what the pages of a table have left. */
const TEXT_BYTES = 150_000;
const MOST_CASES = 1000;

const missing = findPostgres() === undefined || !PostgresServer.canLimitFiles();
let server: PostgresServer | undefined;

beforeAll(async () => {
  if (!missing) server = await PostgresServer.start();
});
afterAll(() => server?.stop());

/**
 * A disk without room, without a disk: no file of the server may grow beyond a size, so that its writes fail (EFBIG, where a full disk says
 * ENOSPC) in the same places.
 */
test.skipIf(missing)(
  'PostgreSQL without room is a clear error, nothing is half written, and work goes on when there is room',
  async () => {
    if (server === undefined) throw new RangeError('Expected the server to run');
    const store = postgres(await server.database());
    const engine = await createEngine({
      store,
      handlers: { effect: async () => ({}) },
      clock: { now: () => '2026-01-05T01:00:00.000Z' },
    });
    await engine.procedures.deploy({ files: [procedure] });
    const started: string[] = [];
    const start = async (): Promise<void> => {
      const text = randomBytes(TEXT_BYTES).toString('base64');
      started.push((await engine.cases.start({ procedure: 'durable', data: { text } })).caseId);
    };

    server.limitFiles(ROOM);
    let refusal: unknown;
    while (refusal === undefined && started.length < MOST_CASES) {
      await start().catch((error: unknown) => {
        refusal = error;
      });
    }
    const whileFull = await store.reads.selectFrom('cases').select('case_id').execute();
    const keys = await store.reads.selectFrom('case_keys').select('key_id').execute();

    expect(refusal).toBeInstanceOf(MotcuaError);
    expect(refusal).toMatchObject({
      code: ErrorCode.STORE_FAILED,
      message: expect.stringContaining('could not extend'),
    });
    expect(whileFull.map(({ case_id }) => case_id).sort()).toEqual([...started].sort());
    expect(keys).toHaveLength(started.length);

    server.limitFiles(undefined);
    await start();
    await engine.settle();

    const waiting = await store.reads.selectFrom('timers').select('case_id').execute();
    expect(waiting).toHaveLength(started.length);
    expect(await engine.audit.verify()).toMatchObject({ cases: started.length, broken: [] });
    await engine.close();
  },
);
