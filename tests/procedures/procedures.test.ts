import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, canonicalFiles, procedureSchema, readBundle } from '@motcua/engine/bundle';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { type DrawnNode, readDiagram } from './diagram.ts';
import { drawingFaults, isInside } from './drawing-faults.ts';
import { formSamples, START } from './form-samples.ts';
import { readFolder } from './read-folder.ts';
import { textsToTranslate } from './texts-to-translate.ts';

const root = join(import.meta.dirname, '../../examples/procedures');
const procedures = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function bundleOf(name: string): Bundle {
  const { bundle, problems } = readBundle(readFolder(join(root, name)));
  if (bundle === undefined) throw new Error(JSON.stringify(problems));
  return bundle;
}

function validator(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  for (const annotation of ['x-personal', 'x-when']) ajv.addKeyword(annotation);
  for (const format of ['address', 'file']) ajv.addFormat(format, true);
  ajv.addFormat('citizen-id', /^\d{12}$/);
  ajv.addFormat('phone-vn', /^0\d{9,10}$/);
  return ajv.compile(schema);
}

function formOf(nodes: readonly DrawnNode[], element: string): string | undefined {
  const isStart = ({ type, parent }: DrawnNode) => type === 'bpmn:StartEvent' && parent === undefined;
  return nodes.find((node) => (element === START ? isStart(node) : node.id === element))?.form;
}

describe.each(procedures.map(({ name }) => name))('%s', (name) => {
  const files = readFolder(join(root, name));
  const bundle = bundleOf(name);

  test('reads without problems', () => {
    expect(readBundle(files).problems).toEqual([]);
    expect(bundle.procedure?.code).toMatch(/^\d\.\d{6}$/);
  });

  test('is kept in canonical form', () => {
    const sorted = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));

    expect(canonicalFiles(files)).toEqual(sorted);
  });

  test('states its facts as the schema of procedure.json asks', () => {
    const validate = validator(procedureSchema);

    expect(validate(bundle.procedure) ? [] : validate.errors).toEqual([]);
  });

  test('names roles and forms that there are', async () => {
    const { nodes } = await readDiagram(bundle.process);

    const roles = bundle.procedure?.roles.map(({ id }) => id) ?? [];
    const named = nodes.flatMap(({ role }) => role ?? []);
    const forms = nodes.flatMap(({ form }) => form ?? []);

    expect(named.filter((role) => !roles.includes(role))).toEqual([]);
    expect([...new Set(forms)].toSorted()).toEqual(Object.keys(bundle.forms).toSorted());
  });

  test('has a layout for each form that shows each of its fields once', () => {
    for (const { schema, ui } of Object.values(bundle.forms)) {
      expect(scopesOf(ui).toSorted()).toEqual(leavesOf(schema).toSorted());
    }
  });

  test('accepts every submission of its scenarios', async () => {
    const { nodes } = await readDiagram(bundle.process);

    const samples = formSamples(bundle, (element) => formOf(nodes, element));
    const refused = samples.flatMap(({ data, form, ...place }) => {
      const validate = validator(bundle.forms[form]?.schema ?? { not: {} });
      return validate(data) ? [] : [{ ...place, form, errors: validate.errors }];
    });

    expect(refused).toEqual([]);
    expect(new Set(samples.map(({ form }) => form))).toEqual(new Set(Object.keys(bundle.forms)));
  });

  test('says every text of its forms in English too, and none that is not there', () => {
    expect(Object.keys(bundle.texts.en ?? {}).toSorted()).toEqual(textsToTranslate(bundle).toSorted());
  });

  test('is a drawing to print', async () => {
    const diagram = await readDiagram(bundle.process);

    expect(diagram.warnings).toEqual([]);
    expect(drawingFaults(diagram)).toEqual([]);
  });

  test('draws each task in the lane of the role that does it', async () => {
    const { nodes, lanes } = await readDiagram(bundle.process);

    const strays = nodes.filter(({ role, box }) => {
      const title = bundle.procedure?.roles.find(({ id }) => id === role)?.name.vi;
      return role !== undefined && !isInside(box, lanes.find((lane) => lane.name === title)?.box);
    });

    expect(strays.map(({ id }) => id)).toEqual([]);
  });
});

describe('the example khai-sinh', () => {
  const { forms, process: xml } = bundleOf('khai-sinh');

  test.each([
    ['signing', { decision: 'return' }],
    ['confirmation', { agrees: false }],
    ['verification', { registerMatches: false, findings: 'x' }],
    ['check', { complete: false }],
    ['check', { complete: false, supplementable: true }],
    ['check', { complete: false, supplementable: false }],
    ['handover', { method: 'counter', copiesGiven: 0 }],
  ])('form %s asks for more where the answer calls for it: %j', (form, data) => {
    const validate = validator(forms[form]?.schema ?? {});

    expect(validate(data)).toBe(false);
    expect(validate.errors?.map(({ keyword }) => keyword)).toContain('required');
  });

  // The rules of the drawing must be able to fail: each is shown one violation.
  test.each([
    ['bpmnElement="check">', 'bpmnElement="nothing">', 'check has no shape'],
    ['<dc:Bounds x="410" y="170"', '<dc:Bounds x="330" y="170"', 'check-again and check overlap'],
    ['<dc:Bounds x="550" y="360"', '<dc:Bounds x="550" y="430"', 'supplement is outside lane-applicant'],
    [
      '<di:waypoint x="410" y="210" />',
      '<di:waypoint x="410" y="212" />',
      'flow-to-check is not drawn at right angles',
    ],
    [
      '<di:waypoint x="410" y="210" />',
      '<di:waypoint x="400" y="210" />',
      'flow-to-check does not reach check',
    ],
    [
      '<di:waypoint x="935" y="922" />',
      '<di:waypoint x="935" y="860" />',
      'flow-return is not drawn at right angles',
    ],
    ['<dc:Bounds x="705" y="233"', '<dc:Bounds x="705" y="200"', 'the label of receive covers receive'],
  ])('a drawing with %s → %s has a fault', async (from, to, fault) => {
    const faults = drawingFaults(await readDiagram(xml.replace(from, to)));

    expect(faults).toContain(fault);
  });
});

/** The places of the data that a layout shows. */
function scopesOf(layout: unknown): readonly string[] {
  const { scope, elements } = layout as { scope?: string; elements?: readonly unknown[] };
  return [...(scope === undefined ? [] : [scope]), ...(elements ?? []).flatMap(scopesOf)];
}

/** The fields of a form: what is no object with properties of its own. Rows are one field. */
function leavesOf(schema: unknown, scope = '#'): readonly string[] {
  const { properties } = schema as { properties?: Readonly<Record<string, unknown>> };
  if (properties === undefined) return [scope];
  return Object.entries(properties).flatMap(([key, field]) => leavesOf(field, `${scope}/properties/${key}`));
}
