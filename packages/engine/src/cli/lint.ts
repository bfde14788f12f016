import type { BundleFile } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { mendFiles } from '../lint/fixes/mend-files.ts';
import { type LintOptions, lint as lintBundle } from '../lint/lint.ts';
import type { Profile } from '../lint/rule.ts';
import { explainFix } from '../lint/words/explain-problem.ts';
import type { Problem } from '../model/problem.ts';
import { bundleFiles } from '../runtime/bundle-files.ts';
import { checkSchemas } from '../runtime/check-schemas.ts';
import { writeBundleFiles } from '../runtime/write-bundle-files.ts';
import { type CliCommand, type Options, type Output, UsageError } from './command.ts';
import { printProblems } from './print-problems.ts';

const PROFILES: readonly Profile[] = ['constraints', 'soundness', 'procedure'];

function profilesIn({ profile }: Options): LintOptions {
  if (typeof profile !== 'string') return {};
  const profiles = PROFILES.filter((name) => profile.split(',').includes(name));
  if (profiles.length === profile.split(',').length) return { profiles };
  throw new UsageError(`Expected --profile to be of ${PROFILES.join(', ')}, but found '${profile}'`);
}

async function problemsOf(files: readonly BundleFile[], options: LintOptions): Promise<readonly Problem[]> {
  const { bundle, problems } = readBundle(files);
  if (bundle === undefined) return problems;
  return [...problems, ...checkSchemas(bundle), ...(await lintBundle(bundle, options))];
}

/** Mends what can be mended, on the disk, and says what was done. */
async function mend(path: string, options: LintOptions, output: Output): Promise<readonly BundleFile[]> {
  const before = bundleFiles(path);
  const { files, applied } = await mendFiles(before, options);
  writeBundleFiles(path, before, files);
  for (const fix of applied) output.message(`mended: ${explainFix(fix, 'en')}`);
  return files;
}

/** `motcua lint`: what is wrong with a bundle. */
export const lint: CliCommand = {
  summary: 'Says what is wrong with a procedure',
  usage: '<bundle|file.bpmn> [--profile <names>] [--fix]',
  positionals: 1,
  options: {
    profile: {
      type: 'string',
      help: `whose rules: of ${PROFILES.join(', ')}, with commas between; one that is named counts with its strict rules`,
    },
    fix: {
      type: 'boolean',
      help: 'mends what can be mended without taking anything away; nothing else in the files changes',
    },
    json: { type: 'boolean', help: 'the problems as one line of JSON' },
  },
  async run([path = ''], options, output) {
    const chosen = profilesIn(options);
    const files = options.fix === true ? await mend(path, chosen, output) : bundleFiles(path);
    const problems = await problemsOf(files, chosen);
    if (options.json === true) {
      output.result(JSON.stringify(problems));
      return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    }
    const code = printProblems(problems, output);
    if (problems.length === 0) output.result('No problems found');
    return code;
  },
};
