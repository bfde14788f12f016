import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createValidator, type JsonSchema } from '@motcua/forms/schema';

export interface Group {
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly data: unknown; readonly valid: boolean }[];
}

type References = Readonly<Record<string, JsonSchema>>;

export function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** The schemas that the suite expects at its own address. */
function remotes(folder: string, address = 'http://localhost:1234'): References {
  const found = readdirSync(folder, { withFileTypes: true }).map((entry): References => {
    const place = join(folder, entry.name);
    return entry.isDirectory()
      ? remotes(place, `${address}/${entry.name}`)
      : { [`${address}/${entry.name}`]: read(place) };
  });
  return Object.assign({}, ...found);
}

/** The metaschema of the draft: forms do not refer to it, so the package does not carry it. */
function metaschemas(): References {
  const names = [
    'schema',
    ...['applicator', 'content', 'core', 'format-annotation', 'meta-data', 'unevaluated', 'validation'].map(
      (name) => `meta/${name}`,
    ),
  ];
  const require = createRequire(import.meta.url);
  return Object.fromEntries(
    names.map((name) => [
      `https://json-schema.org/draft/2020-12/${name}`,
      require(`ajv/dist/refs/json-schema-2020-12/${name}.json`) as JsonSchema,
    ]),
  );
}

/** All groups of required cases, and the documents that they refer to. */
export function requiredCases(folder: string): {
  readonly groups: readonly Group[];
  readonly references: References;
} {
  const suite = join(folder, 'json-schema');
  const draft = join(suite, 'draft2020-12');
  const names = readdirSync(draft).filter((name) => name.endsWith('.json'));
  return {
    groups: names.flatMap((name) => read<readonly Group[]>(join(draft, name))),
    references: { ...remotes(join(suite, 'remotes')), ...metaschemas() },
  };
}

/** JSON-Schema-Test-Suite, draft 2020-12, required cases. There `format` only describes, so it is not asserted here. */
export function checkJsonSchema({ folder }: { readonly folder: string }): {
  readonly passed: number;
  readonly total: number;
} {
  const { groups, references } = requiredCases(folder);
  const verdicts = groups.flatMap(({ schema, tests }) => {
    const validator = createValidator({ schema, references, assertFormats: false });
    return tests.map(({ data, valid }) => validator.validate(data).valid === valid);
  });
  return { passed: verdicts.filter(Boolean).length, total: verdicts.length };
}
