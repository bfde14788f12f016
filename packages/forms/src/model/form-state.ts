import { type Json, type JsonSchema, own } from '../json.ts';
import { lastPart, parentPointer, valueAt, withValueAt } from '../json-pointer.ts';
import type { Locale } from '../locales/locales.ts';
import { type EvaluateExpression, withComputed } from './computed.ts';
import { withDefaults } from './defaults.ts';
import { typesOf } from './derived-kind.ts';
import { withoutEmptyParents } from './empty-parents.ts';
import type { FormError } from './form-error.ts';
import { type FormModel, formModel, isLarge, isList } from './form-model.ts';
import { type FormNode, fieldsIn } from './form-node.ts';
import { createSchemaCache, type SchemaCache } from './schema-cache.ts';
import { createSchemaWalker } from './schema-walker.ts';
import { submissionOf } from './submission.ts';
import type { UiSchema } from './ui-schema.ts';
import { validate } from './validate.ts';

/** What a form is, as its host gives it. */
export interface FormDefinition {
  readonly schema: JsonSchema;
  readonly uiSchema: UiSchema | undefined;
  readonly locale: Locale;
  readonly today: string | undefined;
  readonly translations: Readonly<Record<string, string>>;
  readonly evaluate: EvaluateExpression | undefined;
  readonly readonly: boolean;
  readonly corrections?: Readonly<Record<string, string>> | undefined;
  /** What was sent the last time. */
  readonly previous?: unknown;
}

/** The keyword of an error that says that a value is on its way. */
export const WAITING = 'waiting';

export type ChooseBranch = (state: FormState, path: string, branch: number) => void;

/** Set when a form has a choice of structures: see `choose-branch.ts`. */
export const branchChooser: { choose?: ChooseBranch } = {};

/** A form that is being filled in: its data, what was chosen, what is being typed, what is wrong. Knows no DOM. */
export class FormState {
  readonly definition: FormDefinition & { readonly cache: SchemaCache };
  /** As filled in: also what is hidden now, so that changing one's mind loses nothing. */
  data: unknown;
  /** What was found wrong when the person last went on, and still is. */
  errors: readonly FormError[] = [];
  readonly typed = new Map<string, string>();
  /** Errors that no schema knows, e.g. of an upload. */
  readonly reports = new Map<string, string>();
  /** Fields whose value is on its way, with what is said of them when the person sends the form before it is there. */
  readonly waiting = new Map<string, string>();
  /** By path: the branch that was chosen. */
  choices: Readonly<Record<string, number>> = {};
  #built: FormModel | undefined;
  #opening: FormModel | undefined;

  constructor(definition: FormDefinition, data: unknown) {
    this.definition = { ...definition, cache: createSchemaCache() };
    const { choices } = this;
    const walkerOf = (current: unknown) => createSchemaWalker({ ...this.definition, choices, data: current });
    this.data = withDefaults(
      walkerOf,
      data ?? ((typesOf(walkerOf(data).at(''))[0] ?? 'object') === 'object' ? {} : undefined),
    );
    if (definition.evaluate !== undefined) this.settle(this.model.root);
  }

  get model(): FormModel {
    this.#built ??= this.#build();
    return this.#built;
  }

  /** As much of a long form as is shown at once, so that nobody waits for the rest of it to be read. */
  opening(atOnce: number): FormModel {
    this.#opening ??= this.#build(atOnce);
    return this.#built === undefined && isLarge(this.#opening) ? this.#opening : this.model;
  }

  #build(atOnce?: number): FormModel {
    return formModel({ ...this.definition, data: this.data, choices: this.choices, atOnce });
  }

  /** What would be sent now. */
  get submission(): Json {
    return submissionOf({ ...this.definition, data: this.data, choices: this.choices });
  }

  edit(path: string, value: unknown, typed?: string): void {
    const before = this.model.root;
    // A row or an entry that is emptied stays one.
    const list = parentPointer(path);
    const schema = this.model.schemaAt(list);
    // A tuple is begun with all its places, so that each value has its own.
    if (isList(schema) && valueAt(this.data, list) === undefined)
      this.data = withValueAt(
        this.data,
        list,
        schema.prefixItems.map(() => ''),
      );
    const isRow = isList(schema) || schema.entries.has(lastPart(path));
    this.data = withValueAt(this.data, path, isRow ? (value ?? '') : value);
    if (value === undefined)
      this.data = withoutEmptyParents(this.data, parentPointer(path), this.model.schemaAt);
    if (typed === undefined) this.typed.delete(path);
    else this.typed.set(path, typed);
    this.settle(before);
  }

  /** The person is done with a field. Only fields that were found wrong, and this one, are spoken of. */
  commit(path: string): void {
    this.typed.delete(path);
    if (this.errors.length === 0) return;
    const spoken = new Set([path, ...this.errors.map((error) => error.path)]);
    this.errors = this.check().filter((error) => spoken.has(error.path));
  }

  /** What is wrong with what would be sent now. */
  check(): readonly FormError[] {
    const { waiting } = this;
    const { errors } = validate({ ...this.definition, data: this.submission, choices: this.choices });
    const unfinished = [...waiting].map(([path, message]) => ({
      path,
      keyword: WAITING,
      params: {},
      message,
    }));
    return inReadingOrder([...errors.filter(({ path }) => !waiting.has(path)), ...unfinished], this.model);
  }

  /** What follows from a change: fields that were not there `before` get their defaults, computed ones are computed. */
  settle(before: FormNode): void {
    this.#built = undefined;
    this.#opening = undefined;
    const { data } = this;
    const { root } = this.model;
    if (root !== before) this.data = withNewDefaults(root, before, data);
    this.data = withComputed(root, this.data, this.definition.evaluate);
    if (this.data !== data) this.#built = undefined;
  }
}

function withNewDefaults(root: FormNode, before: FormNode, data: unknown): unknown {
  const shown = new Set(fieldsIn(before).map(({ path }) => path));
  return fieldsIn(root).reduce((current, { path, schema }) => {
    const preset = own(schema.keywords, 'default');
    const isNew = preset !== undefined && !shown.has(path) && valueAt(current, path) === undefined;
    return isNew ? withValueAt(current, path, preset) : current;
  }, data);
}

/** As the fields stand in the form; what belongs to no field comes last. */
function inReadingOrder(errors: readonly FormError[], model: FormModel): readonly FormError[] {
  const places = new Map(fieldsIn(model.root).map(({ path }, index) => [path, index]));
  const placeOf = (path: string): number =>
    places.get(path) ?? (path === '' ? places.size : placeOf(parentPointer(path)));
  return [...errors].sort((left, right) => placeOf(left.path) - placeOf(right.path));
}
