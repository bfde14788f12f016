import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Finding } from './finding.ts';

/** The last command of a case at the moment of a checkpoint. */
interface Head {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
}

/** The first line: what it is and when it was taken. */
interface Header {
  readonly checkpoint: 1;
  readonly at: string;
}

/** The last line: the hash of all lines before it, and its signature (Ed25519, base64). */
interface Seal {
  readonly cases: number;
  readonly digest: string;
  readonly signature: string;
}

/** Most cases that are read at once. */
const PAGE = 1000;

async function* headsOf({ reads }: Pick<Store, 'reads'>): AsyncGenerator<Head> {
  let after = '';
  for (;;) {
    const rows = await reads
      .selectFrom('cases')
      .select(['case_id', 'revision', 'chain'])
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(PAGE)
      .execute();
    for (const { case_id: caseId, revision: seq, chain: hash } of rows) yield { caseId, seq, hash };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.case_id;
  }
}

/**
 * The heads of all chains at this moment, as lines of JSON, signed at the end. Kept where nobody who may write the database can write, it shows
 * later that nothing was taken off the end of a chain and that no chain was made anew.
 */
export async function* checkpoint(options: {
  readonly store: Pick<Store, 'reads'>;
  /** Ed25519. */
  readonly privateKey: KeyObject;
  readonly at: string;
}): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const header: Header = { checkpoint: 1, at: options.at };
  let cases = 0;
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  yield line(header);
  for await (const head of headsOf(options.store)) {
    cases += 1;
    yield line(head);
  }
  const hash = digest.digest();
  const signature = sign(null, hash, options.privateKey).toString('base64');
  const seal: Seal = { cases, digest: hash.toString('hex'), signature };
  yield `${JSON.stringify(seal)}\n`;
}

/** What a checkpoint says that the store does not: undefined where the checkpoint itself is not genuine. */
export async function verifyCheckpoint(options: {
  readonly store: Pick<Store, 'reads'>;
  readonly lines: AsyncIterable<string>;
  /** Ed25519. */
  readonly publicKey: KeyObject;
}): Promise<readonly Finding[] | undefined> {
  const digest = createHash('sha256');
  const findings: Finding[] = [];
  let last = '';
  let isFirst = true;
  for await (const line of options.lines) {
    if (last !== '') {
      digest.update(`${last}\n`);
      if (!isFirst) findings.push(...(await verifyHead(options.store, last)));
      isFirst = false;
    }
    last = line;
  }
  return isSealed(last, digest.digest(), options.publicKey) ? findings : undefined;
}

function isSealed(line: string, hash: Buffer, publicKey: KeyObject): boolean {
  try {
    const { digest, signature } = JSON.parse(line) as Partial<Seal>;
    if (digest !== hash.toString('hex') || signature === undefined) return false;
    return verify(null, hash, publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

async function verifyHead({ reads }: Pick<Store, 'reads'>, line: string): Promise<readonly Finding[]> {
  const { caseId, seq, hash } = JSON.parse(line) as Head;
  const row = await reads
    .selectFrom('commands')
    .select('hash')
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (row?.hash === hash) return [];
  const found = row === undefined ? 'none' : `hash ${row.hash}`;
  const what = row === undefined ? 'missing' : 'changed';
  return [{ caseId, table: 'commands', row: String(seq), what, expected: `hash ${hash}`, found }];
}
