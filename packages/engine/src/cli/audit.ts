import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkpoint, verifyCheckpoint } from '../audit/checkpoint.ts';
import type { Finding } from '../audit/finding.ts';
import { verifyCases } from '../audit/verify-store.ts';
import { vietnam } from '../calendar/packs/vietnam.ts';
import { Calendars } from '../runtime/calendars.ts';
import { systemClock } from '../runtime/clock.ts';
import { Definitions } from '../runtime/definitions.ts';
import type { Store } from '../store/store.ts';
import { type CliCommand, type ExitCode, type Options, type Output, UsageError } from './command.ts';
import { keyRingOf, masterKeyOption } from './master-key.ts';
import { storeOf, storeOption } from './open-store.ts';

type Work = (store: Store, options: Options, output: Output) => Promise<ExitCode>;

function keyFile(options: Options): Buffer {
  const { key } = options;
  if (typeof key === 'string' && existsSync(key)) return readFileSync(key);
  throw new UsageError(`Expected --key to be a file with an Ed25519 key in PEM, but found '${String(key)}'`);
}

function sentence({ caseId, table, row, what, expected, found }: Finding): string {
  return `case ${caseId}: ${table} ${row} ${what}: expected ${expected}, found ${found}`;
}

function print(findings: readonly Finding[], options: Options, output: Output): void {
  for (const finding of findings)
    output.result(options.json === true ? JSON.stringify(finding) : sentence(finding));
}

async function verifyHeads(store: Store, options: Options, output: Output): Promise<boolean> {
  const { checkpoint: file } = options;
  if (typeof file !== 'string') return true;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const publicKey = createPublicKey(keyFile(options));
  const findings = await verifyCheckpoint({ store, lines, publicKey });
  if (findings === undefined) {
    output.message(`${file} is not a checkpoint that this key has signed, or it was changed`);
    return false;
  }
  print(findings, options, output);
  return findings.length === 0;
}

const verify: Work = async (store, options, output) => {
  const given = { calendars: [vietnam], calendar: vietnam.id };
  const calendars = new Calendars({ store, clock: systemClock, ...given });
  await calendars.load();
  const definitions = new Definitions({ store, calendars });
  const keys = keyRingOf(store, options);
  const { case: caseId } = options;
  const only = typeof caseId === 'string' ? { caseId } : {};
  const counts = { verified: 0, 'verified by outcome': 0, broken: 0 };
  for await (const { verdict, findings } of verifyCases({ store, keys, definitions, ...only })) {
    counts[verdict] += 1;
    print(findings, options, output);
  }
  const areHeadsKept = await verifyHeads(store, options, output);
  const { verified, 'verified by outcome': verifiedByOutcome, broken } = counts;
  const cases = verified + verifiedByOutcome + broken;
  if (options.json === true) output.result(JSON.stringify({ cases, verified, verifiedByOutcome, broken }));
  else {
    const byOutcome = `${verifiedByOutcome} verified by outcome`;
    output.message(`${cases} cases: ${verified} verified, ${byOutcome}, ${broken} broken`);
  }
  return broken === 0 && areHeadsKept ? 0 : 1;
};

const takeCheckpoint: Work = async (store, options, output) => {
  const privateKey = createPrivateKey(keyFile(options));
  for await (const line of checkpoint({ store, privateKey, at: new Date().toISOString() }))
    output.result(line);
  return 0;
};

const works: Readonly<Record<string, Work>> = { verify, checkpoint: takeCheckpoint };

/** `motcua audit`: whether everything is as the engine wrote it. */
export const audit: CliCommand = {
  summary: 'Verifies that nothing that was written was changed, and does every command again',
  usage:
    'verify|checkpoint [--store <file.db|postgres://…>] [--master-key <file>] [--case <id>] [--checkpoint <file>] [--key <file.pem>]',
  positionals: 1,
  options: {
    store: storeOption,
    'master-key': masterKeyOption,
    case: { type: 'string', help: 'only this case' },
    checkpoint: { type: 'string', help: 'verify: also that the store still has what this checkpoint says' },
    key: { type: 'string', help: 'checkpoint: the private key that signs it; verify: the public one' },
    json: { type: 'boolean', help: 'findings and the summary as lines of JSON' },
  },
  async run([name = ''], options, output) {
    const work = Object.hasOwn(works, name) ? works[name] : undefined;
    if (work === undefined) throw new UsageError(`Expected verify or checkpoint, but found '${name}'`);
    const { store: place } = options;
    const isFile = place === undefined || !String(place).includes('://');
    if (isFile && !existsSync(String(place ?? 'motcua.db')))
      throw new UsageError(`Expected a database, but there is no file '${String(place ?? 'motcua.db')}'`);
    const store = await storeOf(place);
    try {
      return await work(store, options, output);
    } finally {
      await store.close();
    }
  },
};
