import { parseArgs } from 'node:util';
import { ErrorCode, MotcuaError } from '../errors.ts';
import { type CliCommand, type ExitCode, type Options, type Output, UsageError } from './command.ts';

/** Every command, by name; loaded when it is called, since all of them together take twice the memory and the time of one. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  run: async () => (await import('./run.ts')).run,
  lint: async () => (await import('./lint.ts')).lint,
  types: async () => (await import('./types.ts')).types,
  deploy: async () => (await import('./deploy.ts')).deploy,
  serve: async () => (await import('./serve.ts')).serve,
  audit: async () => (await import('./audit.ts')).audit,
  privacy: async () => (await import('./privacy.ts')).privacy,
  'cases migrate': async () => (await import('./cases/migrate.ts')).casesMigrate,
  'catalog import': async () => (await import('./catalog/import.ts')).catalogImport,
  'catalog diff': async () => (await import('./catalog/diff.ts')).catalogDiff,
  'catalog undo': async () => (await import('./catalog/undo.ts')).catalogUndo,
  'catalog export': async () => (await import('./catalog/export.ts')).catalogExport,
};

const standardOutput: Output = {
  result: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  message: (text) => process.stderr.write(`${text}\n`),
};

/** What commands there are; with the first word of some, those. */
async function overview(group = ''): Promise<string> {
  const names = Object.keys(commands).filter((name) => name.startsWith(group));
  const lines = names.map(
    async (name) => `  ${name.padEnd(14)} ${(await commands[name]?.())?.summary ?? ''}`,
  );
  return [
    'motcua: procedures in BPMN, run and checked',
    '',
    ...(await Promise.all(lines)),
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
    output.result(await overview());
    return 0;
  }
  const [second = '', ...others] = args;
  if (Object.hasOwn(commands, `${name} ${second}`)) return runCommand(`${name} ${second}`, others, output);
  if (!Object.hasOwn(commands, name)) return noCommand(name, second, output);
  const command = await commands[name]?.();
  if (command === undefined) throw new UsageError(`Expected a command, but found '${name}'`);
  const { positionals, values } = parse(name, command, args);
  if (values.help !== true) return command.run(positionals, values, output);
  output.result(help(name, command));
  return 0;
}

/** `motcua catalog --help` lists the commands that begin so; anything else that is no command is wrong usage. */
async function noCommand(name: string, second: string, output: Output): Promise<ExitCode> {
  const isGroup = Object.keys(commands).some((command) => command.startsWith(`${name} `));
  const list = await overview(isGroup ? `${name} ` : '');
  if (!isGroup || second !== '--help')
    throw new UsageError(
      `Expected a command, but found '${isGroup ? `${name} ${second}`.trim() : name}'\n\n${list}`,
    );
  output.result(list);
  return 0;
}
