import type { Json, JsonObject } from './json.ts';

/** What a script of a model is given, where the host runs one: it reads and writes the variables of the case through it. */
export interface ScriptContext {
  /** The text of the script, as it stands in the model. */
  readonly text: string;
  /** The value of a variable; undefined where the case has none of that name. */
  get(name: string): Json | undefined;
  /** Writes a variable; the case sees it when the script has ended. */
  set(name: string, value: Json): void;
  /** Ends the script with an error that the process knows. */
  throwError(code: string, data?: JsonObject): never;
  readonly clock: {
    /** The present moment, an ISO instant. */
    now(): string;
    /** Waits, on the engine's clock, for an ISO 8601 duration. */
    sleep(duration: string): Promise<void>;
  };
}

/**
 * A language of expressions and scripts that the host plugs in beside FEEL. Nothing that a model brings along is run unless a host says how.
 *
 * - `expression`: the value of a text, from the names it can see; at once, and from nothing but its arguments.
 * - `script`: runs a script as a job, at least once; what it throws is tried again like the failure of any handler.
 */
export interface Language {
  expression?(text: string, names: JsonObject): Json;
  script?(context: ScriptContext): Promise<void> | void;
}

/** The languages of a host by their formats, as models name them; `''` is for a model that names none. */
export type Languages = Readonly<Record<string, Language>>;

/** The handler of the job that runs a script of a format. Its input is `{ script, variables }`, its result the variables that were set. */
export function scriptHandler(format: string): string {
  return `script:${format}`;
}

export function languageOf(languages: Languages | undefined, format: string): Language | undefined {
  return languages !== undefined && Object.hasOwn(languages, format) ? languages[format] : undefined;
}
