import { parseArgs } from 'node:util';
import { ErrorCode, MotcuaError } from '../errors.ts';
import { audit } from './audit.ts';
import { catalogDiff } from './catalog/diff.ts';
import { catalogExport } from './catalog/export.ts';
import { catalogImport } from './catalog/import.ts';
import { catalogUndo } from './catalog/undo.ts';
import { type CliCommand, type ExitCode, type Options, type Output, UsageError } from './command.ts';
import { deploy } from './deploy.ts';
import { lint } from './lint.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { types } from './types.ts';

/** Every command, by name. */
const commands: Readonly<Record<string, CliCommand>> = {
  run,
  lint,
  types,
  deploy,
  serve,
  audit,
  'catalog import': catalogImport,
  'catalog diff': catalogDiff,
  'catalog undo': catalogUndo,
  'catalog export': catalogExport,
};

const standardOutput: Output = {
  result: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  message: (text) => process.stderr.write(`${text}\n`),
};

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);
  return [
    'motcua: procedures in BPMN, run and checked',
    '',
    ...lines,
    '',
    'motcua <command> --help says more.',
  ].join('\n');
}

function help(name: string, { summary, usage, options }: CliCommand): string {
  const lines = Object.entries(options).map(([option, { help: text }]) => `  --${option.padEnd(8)} ${text}`);
  return [`motcua ${name} ${usage}`, '', summary, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
}

function parse(
  name: string,
  command: CliCommand,
  args: readonly string[],
): { positionals: readonly string[]; values: Options } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([option, { type }]) => [option, { type }]),
  );
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help === true || positionals.length === command.positionals)
      return { positionals, values: values as Options };
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\n\n${help(name, command)}`,
    );
  }
  throw new UsageError(help(name, command));
}

/**
 * Runs the `motcua` program. Exit codes: 0 done, 1 problems found, 2 wrong usage.
 *
 * @param args what stands after `motcua` on the command line
 */
export async function main(args: readonly string[], output: Output = standardOutput): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  try {
    return await runCommand(name, rest, output);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof MotcuaError)) throw error;
    output.message(error.message);
    return error instanceof UsageError || error.code === ErrorCode.INVALID_ARGUMENT ? 2 : 1;
  }
}

async function runCommand(name: string, args: readonly string[], output: Output): Promise<ExitCode> {
  if (name === '--help' || name === 'help') {
    output.result(overview());
    return 0;
  }
  const [second = '', ...others] = args;
  if (Object.hasOwn(commands, `${name} ${second}`)) return runCommand(`${name} ${second}`, others, output);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`Expected a command, but found '${name}'\n\n${overview()}`);
  const { positionals, values } = parse(name, command, args);
  if (values.help !== true) return command.run(positionals, values, output);
  output.result(help(name, command));
  return 0;
}
