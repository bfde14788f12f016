import { submissionOf, validate } from '@motcua/forms/schema';
import type { BundleForm } from '../../bundle/bundle.ts';
import { ElementKind } from '../../model/element-kind.ts';
import type { Json } from '../../model/json.ts';
import { isObject, list, own } from '../names/json-schema.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** The form that a step of a scenario fills in. */
function formAt(step: Json, { nodes }: Subject): string | undefined {
  if (own(step, 'start') !== undefined) {
    const starts = nodes.filter(
      ({ node, place }) => node.kind === ElementKind.START_EVENT && place.owner === undefined,
    );
    return starts.find(({ node }) => node.events.length === 0)?.node.settings.form;
  }
  const element = own(own(step, 'complete'), 'element');
  return nodes.find(({ node }) => node.id === element)?.node.settings.form;
}

function checkData(
  { schema, ui }: BundleForm,
  data: Json,
): readonly { readonly path: string; readonly message: string }[] {
  const uiSchema = ui === undefined ? {} : { uiSchema: ui };
  return validate({ schema, data: submissionOf({ schema, ...uiSchema, data }) }).errors;
}

function checkStep(step: Json, subject: Subject): readonly Omit<Finding, 'path'>[] {
  const form = formAt(step, subject);
  if (form === undefined || !Object.hasOwn(subject.bundle.forms, form)) return [];
  const definition = subject.bundle.forms[form];
  const data = own(own(step, 'start') ?? own(step, 'complete'), 'data') ?? {};
  if (definition === undefined || !isObject(data)) return [];
  return checkData(definition, data).map(({ path, message }) => ({
    code: 'SCENARIO_DATA_INVALID',
    params: { form, reason: message, place: path === '' ? '/' : path },
  }));
}

/** What a scenario enters into a form, the form accepts: else the run would stop there. */
export const scenarioData: Rule = {
  profile: 'procedure',
  codes: { SCENARIO_DATA_INVALID: 'error' },
  check: (subject) =>
    Object.entries(subject.bundle.scenarios).flatMap(([scenario, content]) =>
      list(own(content, 'steps')).flatMap((step, index) =>
        checkStep(step, subject).map(({ params, ...finding }) => ({
          ...finding,
          path: `scenarios/${scenario}.json#/steps/${index}`,
          params: { scenario, ...params },
        })),
      ),
    ),
};
