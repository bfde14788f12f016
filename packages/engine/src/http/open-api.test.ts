import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Method } from './methods/method.ts';
import { methods } from './methods.ts';
import { callersOf, openApi } from './open-api.ts';

const page = join(import.meta.dirname, '../../../../docs/http.md');

function optionText({ options, required = [] }: Method): string {
  const names = Object.keys(options).map((name) => (required.includes(name) ? `**${name}**` : name));
  return names.join(', ') || 'none';
}

function rowOf([name, method]: readonly [string, Method]): string {
  const verbs = method.reads === true ? 'GET, POST' : 'POST';
  return `| \`${name}\` | ${method.summary} | ${optionText(method)} | ${verbs} | ${callersOf(method)} |`;
}

const INTRODUCTION = `# HTTP API

\`POST /v1/<group>/<method>\` with the options as a JSON object; methods that only read also take \`GET\` with the options as the query. Answers are JSON.
What is refused is \`{ "error": { "code", "message", "details" } }\` with a fitting status; the codes stand in [errors](errors.md). The host says who
calls (\`httpApi({ engine, actor })\`), the engine what they may: what somebody may not see does not exist for them. A command with a \`commandId\` can
be sent again: it is carried out once. \`GET /v1/openapi.json\` is the same as an OpenAPI 3.1 document.

\`POST /v1/batch\` takes several at once: [commands](commands.md).

Files of forms have routes of their own under \`/v1/files\`: [uploads](forms.md).
A file is given to who sent it, to who may do a task that shows it (\`?task=<taskId>\`) and to who may read a case that refers to it (\`?case=<caseId>\`); a
submission refers only to files that whoever sends it may see. Bold options are required.

| method | does | options | verb | for |
| --- | --- | --- | --- | --- |
`;

test('docs/http.md has every method (`-u` writes it anew)', async () => {
  const rows = Object.entries(methods).map(rowOf);

  await expect(`${INTRODUCTION}${rows.join('\n')}\n`).toMatchFileSnapshot(page);
});

test('the document names every method, with a schema that is one', () => {
  const { paths } = openApi() as unknown as {
    readonly paths: Readonly<
      Record<string, { post: { requestBody: { content: { 'application/json': { schema: object } } } } }>
    >;
  };
  const ajv = new Ajv2020({ strict: true });

  expect(Object.keys(paths)).toEqual([...Object.keys(methods).map((name) => `/v1/${name}`), '/v1/batch']);
  for (const { post } of Object.values(paths))
    expect(() => ajv.compile(post.requestBody.content['application/json'].schema)).not.toThrow();
});
