import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * The parts of one command: each file of `folder` but main.ts is one, `kernel.ts` with its one async function `benchKernel` (for the verb
 * `bench`). It is loaded only when it runs, and what it returns stands under `kernel` in the figures. What parts share is in a folder below.
 */
export interface PartsOptions<Input> {
  readonly folder: string;
  readonly verb: string;
  readonly input: Input;
  readonly only?: string | undefined;
}

/** What a person wrote wrongly on the command line, as one sentence. */
export class UsageError extends Error {}

export type Figures = Readonly<Record<string, unknown>>;

const inCamelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function partsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'main.ts')
    .map((name) => basename(name, '.ts'))
    .sort();
}

function chosenParts(folder: string, only: string | undefined): readonly string[] {
  const parts = partsOf(folder);
  if (only === undefined) return parts;
  const chosen = parts.filter((part) => [part, inCamelCase(part)].includes(only));
  if (chosen.length === 0)
    throw new UsageError(`Expected --only to be one of ${parts.join(', ')}, and it is "${only}".`);
  return chosen;
}

async function runPart<Input>(file: string, name: string, input: Input): Promise<unknown> {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const run = module[name];
  if (typeof run !== 'function') throw new TypeError(`Expected ${file} to export the function ${name}.`);
  return run(input);
}

/** Runs the parts one after the other, so that they do not disturb each other's figures. */
export async function runParts<Input>({ folder, verb, input, only }: PartsOptions<Input>): Promise<Figures> {
  const figures: Record<string, unknown> = {};
  for (const part of chosenParts(folder, only)) {
    const key = inCamelCase(part);
    console.error(`${verb} ${key} …`);
    const name = `${verb}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    figures[key] = await runPart(join(folder, `${part}.ts`), name, input);
  }
  return figures;
}

function linesOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${value}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    linesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/**
 * The arguments that commands have. `--json`: the figures as one last line; `--only <part>`: one part; `--dir <folder>`: where the data is;
 * `--fetch`: the data is downloaded first.
 */
export function readArguments(): {
  readonly json: boolean;
  readonly only?: string;
  readonly dir?: string;
  readonly fetch: boolean;
} {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      dir: { type: 'string' },
      fetch: { type: 'boolean', default: false },
    },
  });
  return values;
}

export function printFigures(figures: Figures, { json }: { readonly json: boolean }): void {
  console.log(json ? JSON.stringify(figures) : linesOf(figures, '').join('\n'));
}

const isUnknownArgument = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Runs a command to its end: a wrong argument is one sentence and exit code 2. */
export async function runCommandLine(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isUsage = error instanceof UsageError || isUnknownArgument(error);
    console.error(isUsage ? error.message : error);
    process.exitCode = isUsage ? 2 : 1;
  }
}
