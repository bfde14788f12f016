import { existsSync } from 'node:fs';
import { createEngine, type Engine } from '../engine.ts';
import type { AppliedRetention } from '../privacy/privacy-service.ts';
import { type CliCommand, type ExitCode, type Options, type Output, UsageError } from './command.ts';
import { masterKeyOption, masterKeysOf } from './master-key.ts';
import { storeOf, storeOption } from './open-store.ts';

type Work = (privacy: Engine['privacy'], options: Options) => Promise<unknown>;

function required(options: Options, name: 'subject' | 'reason'): string {
  const value = options[name];
  if (typeof value === 'string') return value;
  throw new UsageError(`Expected --${name}, but there is none`);
}

function whose(options: Options): { readonly subject: string } | { readonly caseId: string } {
  const { case: caseId } = options;
  return typeof caseId === 'string' ? { caseId } : { subject: required(options, 'subject') };
}

const works: Readonly<Record<string, Work>> = {
  due: (privacy) => privacy.due(),
  export: (privacy, options) => privacy.export({ subject: required(options, 'subject') }),
  erase: (privacy, options) => privacy.erase({ ...whose(options), reason: required(options, 'reason') }),
  apply: (privacy) => privacy.applyRetention(),
  log: (privacy) => privacy.log(),
};

async function carryOut(work: Work, options: Options, output: Output): Promise<ExitCode> {
  const { store } = options;
  const place = String(store ?? 'motcua.db');
  if (!place.includes('://') && !existsSync(place))
    throw new UsageError(`Expected a database, but there is no file '${place}'`);
  // A clock without a schedule: an engine that does nothing that is due.
  const clock = { now: () => new Date().toISOString() };
  const engine = await createEngine({ store: await storeOf(store), clock, privacy: masterKeysOf(options) });
  try {
    const result = await work(engine.privacy, options);
    output.result(JSON.stringify(result, null, options.json === true ? 0 : 2));
    const { failed = [] } = result as Partial<AppliedRetention>;
    return failed.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
}

/** `motcua privacy`: personal data, where no engine runs that could be asked. */
export const privacy: CliCommand = {
  summary: 'Erases personal data, lists what is due, and exports what is held of somebody',
  usage:
    'due|apply|export|erase|log [--store <file.db|postgres://…>] [--subject <id>] [--case <id>] [--reason <text>]',
  positionals: 1,
  options: {
    store: { ...storeOption, help: `${storeOption.help}; of a SQLite file no engine may run` },
    'master-key': masterKeyOption,
    subject: { type: 'string', help: 'export, erase: the applicant whose cases they are' },
    case: { type: 'string', help: 'erase: only this case' },
    reason: { type: 'string', help: 'erase: why; it is kept, so it must not name the person' },
    json: { type: 'boolean', help: 'on one line' },
  },
  async run([name = ''], options, output) {
    const work = Object.hasOwn(works, name) ? works[name] : undefined;
    if (work === undefined)
      throw new UsageError(`Expected ${Object.keys(works).join(', ')}, but found '${name}'`);
    return carryOut(work, options, output);
  },
};
