import { type Bundle, type BundleFile, contentOf, textOf } from './bundle.ts';
import { type DecisionChoice, decisionChoices } from './decision-choices.ts';
import { type FormField, formFields } from './form-fields.ts';
import type { NamedText } from './named-text.ts';
import { asList, asObject, readObject } from './unknown-json.ts';

/** Something that a step can name: a role, a form. */
export interface Choice {
  readonly id: string;
  readonly name: NamedText;
}

/** A role of the procedure. `applicant`: the person who started the case. */
export interface RoleChoice extends Choice {
  readonly applicant: boolean;
}

/** A form, with the single values that it collects. */
export interface FormChoice extends Choice {
  readonly fields: readonly FormField[];
}

/** What the screens need of a bundle besides its process. Nothing in it is required: a draft may be half written. */
export interface ProcedureView {
  readonly name: NamedText;
  readonly code: string;
  /** Made from a catalogue, and nobody has gone through it yet. */
  readonly draft: boolean;
  readonly roles: readonly RoleChoice[];
  readonly forms: readonly FormChoice[];
  readonly decisions: readonly DecisionChoice[];
  /** The time limits of a case. */
  readonly clocks: readonly Choice[];
  /** What it prints. */
  readonly documents: readonly Choice[];
  /** Who is told what, by the subject of the message. */
  readonly notifications: readonly Choice[];
}

const FORM_SCHEMA = /^forms\/(.+)\.schema\.json$/;

/** Reads what there is to choose from. Broken or missing JSON gives empty lists: saying so is the lint's part. */
export function readProcedure(bundle: Bundle): ProcedureView {
  const procedure = readObject(contentOf(bundle, 'procedure.json'));
  const translate = translator(bundle);
  return {
    name: nameOf(procedure.name, ''),
    code: typeof procedure.code === 'string' ? procedure.code : '',
    draft: procedure.draft === true,
    roles: readRoles(bundle),
    forms: bundle.files.flatMap((file) => readForm(file, translate)),
    decisions: decisionChoices(bundle),
    clocks: readChoices(procedure.clocks),
    documents: readChoices(procedure.documents),
    notifications: readChoices(procedure.notifications, 'subject'),
  };
}

const rolesOf = new WeakMap<BundleFile, readonly RoleChoice[]>();

/** The roles alone: asked for after each command, and read once per state of their file. */
export function readRoles({ files }: Bundle): readonly RoleChoice[] {
  const file = files.find(({ name }) => name === 'procedure.json');
  if (file === undefined) return [];
  const roles = rolesOf.get(file) ?? asList(readObject(textOf(file)).roles).flatMap(readRole);
  rolesOf.set(file, roles);
  return roles;
}

function readRole(value: unknown): RoleChoice[] {
  const applicant = asObject(value).applicant === true;
  return readChoices([value]).map((choice) => ({ ...choice, applicant }));
}

function readChoices(values: unknown, nameKey = 'name'): readonly Choice[] {
  return asList(values)
    .map(asObject)
    .flatMap(({ id, [nameKey]: name }) =>
      typeof id === 'string' && id !== '' ? [{ id, name: nameOf(name, id) }] : [],
    );
}

function readForm(file: BundleFile, translate: (text: string) => NamedText): FormChoice[] {
  const id = FORM_SCHEMA.exec(file.name)?.[1];
  if (id === undefined) return [];
  const schema = readObject(textOf(file));
  const title = typeof schema.title === 'string' ? schema.title : id;
  return [{ id, name: translate(title), fields: formFields(id, schema, translate) }];
}

/** The texts of forms are Vietnamese; `texts/en.json` gives the English of each. */
function translator(bundle: Bundle): (text: string) => NamedText {
  const english = readObject(contentOf(bundle, 'texts/en.json'));
  return (vi) => {
    const en = Object.hasOwn(english, vi) ? english[vi] : undefined;
    return typeof en === 'string' ? { vi, en } : { vi };
  };
}

function nameOf(value: unknown, fallback: string): NamedText {
  const { vi, en } = asObject(value);
  const name = typeof vi === 'string' && vi !== '' ? vi : fallback;
  return typeof en === 'string' ? { vi: name, en } : { vi: name };
}
