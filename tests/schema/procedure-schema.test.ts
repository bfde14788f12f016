import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureSchema } from '@motcua/engine/bundle';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import ts from 'typescript';
import { expect, test } from 'vitest';

const engine = join(import.meta.dirname, '../../packages/engine/src');

/**
 * Says whether each of two types can stand for the other; the generated one is made read-only throughout. A property that only one has and that
 * may be missing is seen once nothing may be missing.
 */
const comparison = `
import type { Procedure } from './bundle/procedure.ts';
import type { Procedure as Generated } from './generated.ts';
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Whole<T> = T extends object ? { readonly [K in keyof T]-?: Whole<T[K]> } : T;
declare const written: Procedure;
declare const generated: Frozen<Generated>;
export const fromWritten: Frozen<Generated> = written;
export const fromGenerated: Procedure = generated;
declare const wholeWritten: Whole<Procedure>;
declare const wholeGenerated: Whole<Generated>;
export const fromWholeWritten: Whole<Generated> = wholeWritten;
export const fromWholeGenerated: Whole<Procedure> = wholeGenerated;
`;

async function generatedTypes(schema: object): Promise<string> {
  return compile(structuredClone(schema) as JSONSchema, 'Procedure', {
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
  });
}

/** What the compiler says of the comparison, with these generated types in a file that is not on disk. */
function differences(generated: string): readonly string[] {
  const virtual = new Map([
    [join(engine, 'generated.ts'), generated],
    [join(engine, 'comparison.ts'), comparison],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([join(engine, 'comparison.ts')], options, {
    ...host,
    fileExists: (file) => virtual.has(file) || host.fileExists(file),
    readFile: (file) => virtual.get(file) ?? host.readFile(file),
    getSourceFile: (file, target) =>
      ts.createSourceFile(file, virtual.get(file) ?? readFileSync(file, 'utf8'), target),
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || virtual.has(file.fileName))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('the schema of procedure.json says the same as the type', async () => {
  expect(differences(await generatedTypes(procedureSchema))).toEqual([]);
});

test.each([
  [
    'a property that only the schema has',
    { properties: { ...procedureSchema.properties, more: { type: 'string' } } },
  ],
  ['a property that only the type has', { properties: { ...procedureSchema.properties, code: undefined } }],
  ['a property that must not be missing', { required: ['format', 'code'] }],
])('the comparison sees %s', async (_what, change) => {
  const changed = JSON.parse(JSON.stringify({ ...procedureSchema, ...change }));

  expect(differences(await generatedTypes(changed))).not.toEqual([]);
});
