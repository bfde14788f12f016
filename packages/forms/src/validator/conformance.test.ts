import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../json.ts';
import { createValidator, formats } from '../schema.ts';

const suite = join(import.meta.dirname, '../../../../../shared/conformance/json-schema');
const draft = join(suite, 'draft2020-12');

interface Group {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function remotes(
  folder = join(suite, 'remotes'),
  address = 'http://localhost:1234',
): Record<string, JsonSchema> {
  return Object.assign(
    {},
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory()
        ? remotes(join(folder, entry.name), `${address}/${entry.name}`)
        : { [`${address}/${entry.name}`]: read<JsonSchema>(join(folder, entry.name)) },
    ),
  );
}

function failures(
  file: string,
  assertFormats: boolean,
): { readonly total: number; readonly failed: readonly string[] } {
  const references = remotes();
  const failed: string[] = [];
  let total = 0;
  for (const group of read<readonly Group[]>(file)) {
    const validator = createValidator({ schema: group.schema, references, assertFormats });
    for (const each of group.tests) {
      total += 1;
      if (validator.validate(each.data).valid !== each.valid)
        failed.push(`${group.description}: ${each.description}`);
    }
  }
  return { total, failed };
}

/** What we do not pass, and why. */
const known = [
  // The metaschema is not shipped with the package: forms do not refer to it.
  'validate definition against metaschema: valid definition schema',
  'remote ref, containing refs itself: remote ref valid',
  // A metaschema cannot switch keywords off: what decides must not depend on a foreign document.
  'schema that uses custom metaschema with with no validation vocabulary: no validation: invalid number, but it still validates',
];

/** What the optional format tests ask beyond the syntax: registries of Unicode, and an IPv4 address within a URI. */
const beyond = [
  'validation of A-label (punycode) host names',
  'validation of URIs: leading zero in an embedded IPv4 address is invalid',
  'validation of URI References: a leading zero in the IPv4 part of an IPv6 literal',
];

describe.skipIf(!existsSync(draft))(
  'JSON-Schema-Test-Suite, draft 2020-12 (skipped where ../shared is absent)',
  () => {
    test('all 1,299 required cases but the three that are listed', () => {
      const results = readdirSync(draft)
        .filter((name) => name.endsWith('.json'))
        .map((name) => failures(join(draft, name), false));

      expect(results.reduce((sum, { total }) => sum + total, 0)).toBe(1299);
      expect(results.flatMap(({ failed }) => failed).sort()).toEqual([...known].sort());
    });

    test.each(Object.keys(formats).filter((name) => existsSync(join(draft, `optional/format/${name}.json`))))(
      'format %s',
      (name) => {
        const { failed } = failures(join(draft, `optional/format/${name}.json`), true);

        expect(failed.filter((each) => !beyond.some((start) => each.startsWith(start)))).toEqual([]);
      },
    );
  },
);
