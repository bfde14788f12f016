import type { CaseFate, MigrationOptions } from '../../cases/migration-service.ts';
import { createEngine } from '../../engine.ts';
import { explainProblem } from '../../lint/words/explain-problem.ts';
import { type CliCommand, type Options, UsageError } from '../command.ts';
import { storeOf, storeOption } from '../open-store.ts';

/** `3` is the number of a version, anything else its digest. */
function versionOf(option: Options[string]): number | string | undefined {
  if (typeof option !== 'string') return undefined;
  return /^\d+$/.test(option) && option.length < 10 ? Number(option) : option;
}

function mappingOf(option: Options[string]): Readonly<Record<string, string>> {
  if (typeof option !== 'string') return {};
  const entries = option.split(',').map((pair) => pair.split('='));
  const wrong = entries.find((entry) => entry.length !== 2 || entry.includes(''));
  if (wrong === undefined) return Object.fromEntries(entries);
  throw new UsageError(`Expected --map to be old=new,…, but found '${wrong.join('=')}'`);
}

function selectionOf({ case: caseId, procedure }: Options): Pick<MigrationOptions, 'caseIds' | 'procedure'> {
  if (typeof caseId === 'string') return { caseIds: caseId.split(',') };
  if (typeof procedure === 'string') return { procedure };
  throw new UsageError('Expected --procedure <code> or --case <id>');
}

function sentenceOf({ caseId, fate, moves, problems }: CaseFate): string {
  const where = moves.map(({ element, to }) => (element === to ? element : `${element} -> ${to}`)).join(', ');
  const why = problems.map((problem) => `\n  ${explainProblem(problem, 'en')}`).join('');
  return `${caseId}: ${fate}${where === '' ? '' : ` (${where})`}${why}`;
}

/** `motcua cases migrate`: takes running cases over into another version, or says what would become of each. */
export const casesMigrate: CliCommand = {
  summary: 'Takes running cases over into another version of their procedure',
  usage:
    '--procedure <code> [--from <version>] [--to <version>] [--map old=new,…] [--dry-run] [--store <file.db|postgres://…>]',
  positionals: 0,
  options: {
    store: storeOption,
    procedure: { type: 'string', help: 'the open cases of this procedure' },
    case: { type: 'string', help: 'only these cases: ids with commas' },
    from: { type: 'string', help: 'only cases of this version: its number, or its digest' },
    to: { type: 'string', help: 'the version they go to (default: the one published last)' },
    map: { type: 'string', help: 'what steps are called in the new version: old=new,…' },
    reason: { type: 'string', help: 'why, for the history of each case' },
    'dry-run': { type: 'boolean', help: 'only says what would become of each case' },
    json: { type: 'boolean', help: 'one line of JSON for each case' },
  },
  async run(_positionals, options, output) {
    const { reason } = options;
    const [from, to] = [versionOf(options.from), versionOf(options.to)];
    const chosen: MigrationOptions = {
      ...selectionOf(options),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(typeof reason === 'string' ? { reason } : {}),
      mapping: mappingOf(options.map),
      dryRun: options['dry-run'] === true,
    };
    const engine = await createEngine({ store: await storeOf(options.store) });
    try {
      let refused = 0;
      let after: string | undefined = '';
      while (after !== undefined) {
        const page = await engine.cases.migrate({ ...chosen, after });
        for (const fate of page.items) {
          output.result(options.json === true ? JSON.stringify(fate) : sentenceOf(fate));
          if (fate.fate === 'refused') refused += 1;
        }
        after = page.next;
      }
      return refused === 0 ? 0 : 1;
    } finally {
      await engine.close();
    }
  },
};
