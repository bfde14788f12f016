import type { UploadFile } from './file-reference.ts';

/** What a host does for the fields of a form; `<motcua-form>` has these as properties. */
export interface FieldServices {
  /** Stores a file when it is chosen. Without it, files are sent within the data. */
  readonly upload?: UploadFile | undefined;
  /** The address under which a stored file can be opened; then its name is a link. */
  readonly fileUrl?: ((id: string) => string | undefined) | undefined;
  /** Provinces, districts and communes. */
  readonly places?: PlaceRegister | undefined;
  /** Searches a register, e.g. of companies. */
  readonly lookUp?: LookUp | undefined;
}

/** A province, a district or a commune. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** The code of the place around it; a province has none. */
  readonly within?: string;
}

/** All places, or a function that gives those within one, or the provinces. */
export type PlaceRegister =
  | readonly Place[]
  | ((within: string | undefined) => readonly Place[] | Promise<readonly Place[]>);

/** What a person types is looked up in a register that the schema names. A rejected promise is shown; typing on tries again. */
export type LookUp = (query: {
  readonly register: string;
  readonly text: string;
  /** Aborted when the person types on. */
  readonly signal: AbortSignal;
}) => Promise<LookUpResult>;

export interface LookUpResult {
  readonly entries: readonly RegisterEntry[];
  /** Where the entries come from, as the person reads it. */
  readonly source: string;
}

export interface RegisterEntry {
  /** What is stored: a text, or an object, as the schema asks. */
  readonly value: unknown;
  readonly label: string;
  /** Tells entries of the same label apart. */
  readonly detail?: string;
}
