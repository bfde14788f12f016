import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Named {
  readonly name: string;
}

interface Declaration {
  readonly members: readonly Named[];
  readonly events: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

const folder = join(import.meta.dirname, '..');
const written = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
const declaration = written.modules[0]?.declarations[0] as Declaration;
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

function sources(): string {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.includes('test'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
}

function namesIn(list: readonly Named[]): readonly string[] {
  return list.map(({ name }) => name).sort();
}

describe('custom-elements.json', () => {
  test('is what the source says; else run `node packages/forms/scripts/write-manifest.mjs`', async () => {
    const { manifest } = (await import('../scripts/manifest.mjs' as string)) as { manifest: () => unknown };

    expect(written).toEqual(manifest());
    expect(declaration.members.length).toBeGreaterThan(15);
    expect(namesIn(declaration.events)).toEqual(['form-change', 'form-error', 'form-submit']);
  });

  test('names every part and every custom property that there is', () => {
    const text = sources();
    const parts = [...text.matchAll(/ part="([^"$]+)"/g)].flatMap(([, names = '']) => names.split(' '));
    const properties = [...text.matchAll(/(--motcua-[a-z0-9-]+):/g)].map(([, name = '']) => name);

    expect(namesIn(declaration.cssParts)).toEqual([...new Set(parts)].sort());
    expect(namesIn(declaration.cssProperties)).toEqual([...new Set(properties)].sort());
  });

  test('has nothing that the README does not speak of', () => {
    const { members, cssParts, events } = declaration;

    const missing = [...members, ...cssParts, ...events].filter(({ name }) => !readme.includes(`\`${name}`));

    expect(namesIn(missing)).toEqual([]);
  });
});
