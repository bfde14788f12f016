import { createValidator, type SchemaError } from '@motcua/forms/schema';
import procedureSchema from '../../bundle/procedure.schema.json' with { type: 'json' };
import { checkTerm, type Term } from '../../calendar/term.ts';
import type { Json } from '../../model/json.ts';
import { isObject, list, own } from '../names/json-schema.ts';
import type { Finding, Rule } from '../rule.ts';
import type { ProblemCode } from '../words/en.ts';

const FILE = 'procedure.json#';

/** What the schema expected, without words: the standard's own keyword and its limit. */
function expectedBy({ keyword, params }: SchemaError): string {
  const values = Object.values(params).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : value,
  );
  return values.length === 0 ? keyword : `${keyword}: ${values.join(', ')}`;
}

function valueAt(document: Json, pointer: string): Json {
  const parts = pointer.split('/').slice(1);
  const found = parts.reduce<Json | undefined>(
    (value, part) => (Array.isArray(value) ? value[Number(part)] : own(value, part)),
    document,
  );
  return found ?? null;
}

function findingOf(error: SchemaError, document: Json): Finding {
  const { instancePath, keyword, params } = error;
  const path = `${FILE}${instancePath}`;
  if (keyword === 'required') {
    const key = String(params.missingProperty ?? '');
    return { code: 'PROCEDURE_FACT_MISSING', path, params: { key, fact: key } };
  }
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty ?? '');
    return { code: 'PROCEDURE_FACT_UNKNOWN', path, params: { key } };
  }
  return {
    code: 'PROCEDURE_FACT_WRONG',
    path,
    params: { expected: expectedBy(error), found: valueAt(document, instancePath) },
  };
}

function repeatedIds(procedure: Json, key: string): readonly Finding[] {
  const seen = new Set<string>();
  return list(own(procedure, key)).flatMap((entry, index) => {
    const id = own(entry, 'id');
    if (typeof id !== 'string') return [];
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated
      ? [{ code: 'PROCEDURE_ID_REPEATED', path: `${FILE}/${key}/${index}/id`, params: { id } }]
      : [];
  });
}

/** Every term of a clock and of its rules, with where it stands. */
function termsOfClock(clock: Json): readonly (readonly [term: Json | undefined, place: string])[] {
  return [
    [own(clock, 'term'), 'term'],
    [own(own(clock, 'pause'), 'longest'), 'pause/longest'],
    [own(own(clock, 'extension'), 'longest'), 'extension/longest'],
    [own(own(clock, 'appointment'), 'notice'), 'appointment/notice'],
    ...list(own(clock, 'warnings')).map(
      (warning, index) => [own(warning, 'before'), `warnings/${index}/before`] as const,
    ),
  ];
}

/** Terms that follow the schema and still cannot be counted, such as half a month. */
function badTerms(procedure: Json): readonly Finding[] {
  return list(own(procedure, 'clocks')).flatMap((clock, index) =>
    termsOfClock(clock).flatMap(([term, place]) => {
      const problems = isObject(term) ? checkTerm(term as unknown as Term) : [];
      const path = `${FILE}/clocks/${index}/${place}`;
      return problems.map(({ code, params }) => ({ code: code as ProblemCode, path, params }));
    }),
  );
}

const LISTS_WITH_IDS = ['roles', 'clocks', 'papers', 'documents', 'notifications'];

/** `procedure.json` has the shape that everybody who reads it relies on. */
export const procedureFacts: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: {
    PROCEDURE_FACT_MISSING: 'error',
    PROCEDURE_FACT_UNKNOWN: 'error',
    PROCEDURE_FACT_WRONG: 'error',
    PROCEDURE_ID_REPEATED: 'error',
    TERM_FRACTION: 'error',
    TERM_TIME: 'error',
    TERM_PHASES: 'error',
    TERM_AMOUNT: 'error',
    TERM_UNIT: 'error',
    TERM_OPTION: 'error',
  },
  check({ bundle }) {
    if (bundle.procedure === undefined) return [];
    const procedure = bundle.procedure as unknown as Json;
    const { errors } = createValidator({ schema: procedureSchema }).validate(procedure);
    const shape = errors.map((error) => findingOf(error, procedure));
    const repeated = LISTS_WITH_IDS.flatMap((key) => repeatedIds(procedure, key));
    return [...shape, ...repeated, ...(errors.length > 0 ? [] : badTerms(procedure))];
  },
};
