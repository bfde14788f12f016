import type { Json, JsonObject } from '../model/json.ts';
import type { Procedure } from './procedure.ts';

/** One file of a bundle. `name` is its path with `/`, e.g. `forms/application.schema.json`; text as a string or as UTF-8. */
export interface BundleFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A form: what it accepts (JSON Schema 2020-12), and how it is laid out (JSON Forms UI schema). */
export interface BundleForm {
  readonly schema: JsonObject;
  readonly ui?: JsonObject;
}

/**
 * A procedure as it is deployed: what its files say, by their ids. It is read, not yet judged: that `procedure.json` and the forms hold what
 * their types promise is for the lint rules to say.
 *
 * The maps have no prototype: an id such as `constructor` finds nothing that was not put there.
 */
export interface Bundle {
  /** Absent in a bundle that is one BPMN file. */
  readonly procedure?: Procedure;
  /** BPMN 2.0, as XML. */
  readonly process: string;
  /** The name of the file that holds `process`, for problems to point at. */
  readonly processFile: string;
  readonly forms: Readonly<Record<string, BundleForm>>;
  /** DMN, as XML. */
  readonly decisions: Readonly<Record<string, string>>;
  /** Templates of receipts and results: the file as it is, since a template may be binary. */
  readonly documents: Readonly<Record<string, BundleFile>>;
  /** By locale: a Vietnamese text of a form or document, and how it reads in that language. */
  readonly texts: Readonly<Record<string, JsonObject>>;
  readonly scenarios: Readonly<Record<string, Json>>;
  /** Every file that was handed in, sorted by name, content untouched. */
  readonly files: readonly BundleFile[];
}
