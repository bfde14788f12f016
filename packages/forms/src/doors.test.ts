import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNames } from './model/kind-name.ts';

const source = import.meta.dirname;

/** The files and packages that a file loads at once or later, followed through. */
function reachedFrom(file: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:from|import) '([^']+)'|import\('([^']+)'\)/g,
  )) {
    if (specifier.startsWith('.')) reachedFrom(join(dirname(file), specifier), reached);
    else if (specifier !== '') reached.add(specifier);
  }
  return reached;
}

describe('the door ./schema', () => {
  test('loads no package and nothing that knows the DOM', () => {
    const reached = [...reachedFrom(join(source, 'schema.ts'))].map((file) => file.replace(`${source}/`, ''));

    expect(
      reached.filter(
        (file) =>
          !/^(?:schema|json|json-pointer|(?:locales|model|pattern|validator)\/.*)(?:\.ts)$/.test(file),
      ),
    ).toEqual([]);
    expect(reached.length).toBeGreaterThan(30);
  });

  test('names no global of the browser', () => {
    const files = [...reachedFrom(join(source, 'schema.ts'))];
    const naming = files.filter((file) =>
      /\bdocument\.(?:create|query|body|get)|\b(?:window|customElements)\./.test(readFileSync(file, 'utf8')),
    );

    expect(naming.map((file) => basename(file))).toEqual([]);
  });
});

describe('kinds of field', () => {
  test('each has a file of its own name', () => {
    expect(kindNames.filter((kind) => !existsSync(join(source, `fields/${kind}.ts`)))).toEqual([]);
  });

  test('each stands in the README', () => {
    const readme = readFileSync(join(source, '../README.md'), 'utf8');

    expect(
      kindNames.filter(
        (kind) => !['any', 'optional-group'].includes(kind) && !readme.includes(`\`${kind}\``),
      ),
    ).toEqual([]);
    expect(readdirSync(join(source, 'fields')).length).toBeGreaterThan(kindNames.length);
  });
});
