import type { Json, JsonObject } from '../model/json.ts';
import { MOST_COMMANDS } from './batch.ts';
import { statusOf } from './error-status.ts';
import { ADMINISTRATOR, type Method, optionsSchema, WORKER } from './methods/method.ts';
import { methods } from './methods.ts';

const ERROR: JsonObject = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details'],
      properties: {
        code: { enum: Object.keys(statusOf) },
        message: { type: 'string' },
        details: { type: 'object' },
      },
    },
  },
};

const RESPONSES: JsonObject = {
  200: { description: 'Done', content: { 'application/json': { schema: {} } } },
  default: {
    description: 'Refused',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  },
};

const BATCH: JsonObject = {
  post: {
    tags: ['batch'],
    operationId: 'batch',
    summary: 'Several methods at once, each with a status of its own; those on one case in their order.',
    requestBody: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['items'],
            properties: {
              items: {
                type: 'array',
                maxItems: MOST_COMMANDS,
                items: {
                  type: 'object',
                  required: ['method'],
                  properties: { method: { enum: Object.keys(methods) }, options: { type: 'object' } },
                },
              },
            },
          },
        },
      },
    },
    responses: RESPONSES,
  },
};

/** Who may call a method. */
export function callersOf({ administrative, forWorkers }: Method): string {
  if (forWorkers === true) return `${WORKER}, ${ADMINISTRATOR}`;
  return administrative === true ? ADMINISTRATOR : 'signed in';
}

function queryOf({ options, required = [] }: Method): Json {
  return Object.entries(options).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function operationsOf(name: string, method: Method): JsonObject {
  const about = {
    tags: [name.split('/')[0] ?? name],
    summary: method.summary,
    description: `For: ${callersOf(method)}.`,
    responses: RESPONSES,
  };
  const post = {
    ...about,
    operationId: name.replace('/', '.'),
    requestBody: { content: { 'application/json': { schema: optionsSchema(method) } } },
  };
  if (method.reads !== true) return { post };
  return { post, get: { ...about, operationId: `${post.operationId}.get`, parameters: queryOf(method) } };
}

/**
 * The HTTP API as an OpenAPI 3.1 document, e.g. to generate a client in another language. `GET /v1/openapi.json` gives the same.
 *
 * @example
 * writeFileSync('motcua.openapi.json', JSON.stringify(openApi(), null, 2));
 */
export function openApi(): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Motcua', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: {
      ...Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [`/v1/${name}`, operationsOf(name, method)]),
      ),
      '/v1/batch': BATCH,
    },
    components: { schemas: { Error: ERROR } },
  };
}
