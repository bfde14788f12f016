import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const external = join(root, '../shared/forms/samples');
const own = join(root, 'packages/forms/src/model/testdata');
const procedures = join(root, 'examples/procedures');

export interface SampleForm {
  readonly name: string;
  readonly schema: unknown;
  readonly uiSchema: unknown;
  readonly data: unknown;
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function filesIn(place: string, ending: string): readonly string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
}

function sampleOf(folder: string, name: string): SampleForm {
  const content = read(join(folder, name));
  const schema = content.schema ?? content.dataSchema ?? (name.startsWith('altinn') ? content : {});
  return { name, schema, uiSchema: content.uischema ?? content.uiSchema, data: content.data };
}

/** Of others; none where ../shared is absent. */
export function externalSamples(): readonly SampleForm[] {
  return filesIn(external, '.json').map((name) => sampleOf(external, name));
}

/** In styles that the others do not have. */
export function ownSamples(): readonly SampleForm[] {
  return filesIn(own, '.json').map((name) => sampleOf(own, name));
}

export function procedureForms(): readonly SampleForm[] {
  return filesIn(procedures, '.schema.json').map((name) => {
    const file = join(procedures, name);
    const uiSchema = read(file.replace('.schema.json', '.ui.json'));
    return { name, schema: read(file), uiSchema, data: undefined };
  });
}
