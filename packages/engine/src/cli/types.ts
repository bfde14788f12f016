import { writeFileSync } from 'node:fs';
import type { JSONSchema } from 'json-schema-to-typescript';
import { compile } from 'json-schema-to-typescript';
import type { Bundle } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import type { Value } from '../model/expression.ts';
import type { Json } from '../model/json.ts';
import type { FlowNode, ScopeModel } from '../model/scope.ts';
import { parseProcesses } from '../parse/parse-processes.ts';
import { bundleFiles } from '../runtime/bundle-files.ts';
import { asciiName } from './ascii-name.ts';
import type { CliCommand } from './command.ts';
import { printProblems } from './print-problems.ts';
import { schemaForTypes } from './schema-for-types.ts';

const HEADER =
  '// Made by `motcua types`. Do not edit: change the forms of the procedure and make it again.\n';

async function formType(id: string, schema: Json): Promise<string> {
  const plain = schemaForTypes(schema) as JSONSchema;
  return compile({ ...plain, title: asciiName(id) }, asciiName(id), {
    bannerComment: '',
    additionalProperties: false,
    format: false,
    declareExternallyReferenced: true,
    unreachableDefinitions: false,
    ignoreMinAndMaxItems: true,
  });
}

function nodesOf(scope: ScopeModel): readonly FlowNode[] {
  return scope.nodes.flatMap((node) => [node, ...(node.scope === undefined ? [] : nodesOf(node.scope))]);
}

/** `application.child.name` as the type it has among the variables; anything else may be any JSON. */
function inputType(source: Value, forms: ReadonlySet<string>): string {
  if ('literal' in source) return JSON.stringify(source.literal);
  const path = 'variable' in source ? source.variable : source.expression.text.trim();
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/.test(path)) return 'Json';
  const [form = '', ...properties] = path.split('.');
  if (!forms.has(form)) return 'Json';
  return `Path<Variables, ${JSON.stringify([form, ...properties])}>`;
}

function handlerType(node: FlowNode, forms: ReadonlySet<string>): string {
  const inputs = node.settings.inputs.map(
    ({ target, source }) => `    ${JSON.stringify(target)}: ${inputType(source, forms)};`,
  );
  const input = inputs.length === 0 ? 'Partial<Variables>' : `{\n${inputs.join('\n')}\n  }`;
  return `  ${JSON.stringify(node.settings.handler)}: ${input};`;
}

const PATH_TYPE = `/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The type at a path of properties, as FEEL reads it: null where something on the way is missing. */
type Path<Value, Keys extends readonly string[]> = Keys extends readonly [infer Key extends string, ...infer Rest extends readonly string[]]
  ? Value extends object
    ? Key extends keyof Value
      ? Path<NonNullable<Value[Key]>, Rest> | (undefined extends Value[Key] ? null : never)
      : null
    : null
  : Value;
`;

/** The TypeScript of a bundle: a type for every form, the variables of a case, and the input of every handler. */
async function typesOf(bundle: Bundle): Promise<string> {
  const ids = Object.keys(bundle.forms).sort();
  const forms = await Promise.all(ids.map((id) => formType(id, bundle.forms[id]?.schema ?? {})));
  const variables = ids.map((id) => `  ${JSON.stringify(id)}: ${asciiName(id)};`);
  const { processes } = await parseProcesses(bundle.process);
  const nodes = processes
    .flatMap(({ root }) => nodesOf(root))
    .filter(({ settings }) => settings.handler !== undefined);
  const handlers = new Map(nodes.map((node) => [node.settings.handler, handlerType(node, new Set(ids))]));
  return [
    HEADER,
    ...forms,
    `/** The submissions of a case, by the form they were made with. */\nexport interface Variables {\n${variables.join('\n')}\n}\n`,
    PATH_TYPE,
    `/** What each handler of the procedure is given. */\nexport interface HandlerInputs {\n${[...handlers.values()].join('\n')}\n}\n`,
  ].join('\n');
}

/** `motcua types`: TypeScript types of the forms and handlers of a bundle. */
export const types: CliCommand = {
  summary: 'Writes the TypeScript types of the forms and handlers of a procedure',
  usage: '<bundle> [--out <file.ts>]',
  positionals: 1,
  options: { out: { type: 'string', help: 'the file to write; without it, standard output' } },
  async run([path = ''], options, output) {
    const { bundle, problems } = readBundle(bundleFiles(path));
    if (bundle === undefined) return printProblems(problems, output);
    const text = await typesOf(bundle);
    if (typeof options.out === 'string') writeFileSync(options.out, text);
    else output.result(text);
    return 0;
  },
};
