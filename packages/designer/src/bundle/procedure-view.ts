import { type Bundle, contentOf } from './bundle.ts';

/** A text in the languages of the bundle, as far as it could be read. */
export interface NamedText {
  readonly vi: string;
  readonly en?: string;
}

/** A name in the language of the screen, Vietnamese where that language is not filled in. */
export function nameIn(name: NamedText, locale: string): string {
  return locale === 'en' ? name.en || name.vi : name.vi;
}

/** Something that a step can name: a role, a form. */
export interface Choice {
  readonly id: string;
  readonly name: NamedText;
}

/** A role of the procedure. `applicant`: the person who started the case. */
export interface RoleChoice extends Choice {
  readonly applicant: boolean;
}

/** What the screens need of a bundle besides its process. Nothing in it is required: a draft may be half written. */
export interface ProcedureView {
  readonly name: NamedText;
  readonly code: string;
  readonly roles: readonly RoleChoice[];
  readonly forms: readonly Choice[];
}

const FORM_SCHEMA = /^forms\/(.+)\.schema\.json$/;

/** Reads what there is to choose from. Broken or missing JSON gives empty lists: saying so is the lint's part. */
export function readProcedure(bundle: Bundle): ProcedureView {
  const procedure = readObject(contentOf(bundle, 'procedure.json'));
  return {
    name: textOf(procedure.name, ''),
    code: typeof procedure.code === 'string' ? procedure.code : '',
    roles: listOf(procedure.roles).flatMap(readRole),
    forms: bundle.files.flatMap(({ name, content }) => {
      const id = FORM_SCHEMA.exec(name)?.[1];
      return id === undefined ? [] : [{ id, name: formName(readObject(content), id) }];
    }),
  };
}

type Unknown = Readonly<Record<string, unknown>>;

function readRole(value: unknown): RoleChoice[] {
  const role = objectOf(value);
  const id = role.id;
  if (typeof id !== 'string' || id === '') return [];
  return [{ id, name: textOf(role.name, id), applicant: role.applicant === true }];
}

/** The English title of a form stands beside the JSON Schema title, as all texts of a schema do. */
function formName(schema: Unknown, id: string): NamedText {
  const english = schema['x-title-en'];
  const vi = typeof schema.title === 'string' ? schema.title : id;
  return typeof english === 'string' ? { vi, en: english } : { vi };
}

function textOf(value: unknown, fallback: string): NamedText {
  const { vi, en } = objectOf(value);
  const name = typeof vi === 'string' && vi !== '' ? vi : fallback;
  return typeof en === 'string' ? { vi: name, en } : { vi: name };
}

function readObject(content: string | undefined): Unknown {
  if (content === undefined) return {};
  try {
    return objectOf(JSON.parse(content));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
