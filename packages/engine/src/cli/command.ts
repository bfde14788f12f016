/** Where a command writes to: standard output for results, standard error for everything else. */
export interface Output {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
}

/** The values of a command's options, as `node:util` parses them. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** How a command ends: done, problems found, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One command of the `motcua` program. */
export interface CliCommand {
  readonly summary: string;
  /** What comes after the name, e.g. `<bundle|file.bpmn> --script <steps.json>`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly help: string }>>;
  /** How many arguments without a name it takes. */
  readonly positionals: number;
  readonly run: (positionals: readonly string[], options: Options, output: Output) => Promise<ExitCode>;
}

/** Thrown for what the caller of a command did wrong: one sentence, exit code 2. */
export class UsageError extends Error {}
