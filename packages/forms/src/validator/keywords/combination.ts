import { isSchema, own } from '../../json.ts';
import type { Evaluation, Keyword, Outcome } from '../evaluation.ts';

export const allOf: Keyword = (value, evaluation) => {
  if (!Array.isArray(value)) return;
  for (const [index, schema] of value.entries()) {
    if (isSchema(schema)) evaluation.require({ schema, at: `/allOf/${index}` });
  }
};

function outcomesOf(keyword: string, value: readonly unknown[], evaluation: Evaluation): readonly Outcome[] {
  return value.map((schema, index) => evaluation.try({ schema, at: `/${keyword}/${index}` }));
}

export const anyOf: Keyword = (value, evaluation) => {
  if (!Array.isArray(value)) return;
  const outcomes = outcomesOf('anyOf', value, evaluation);
  const holding = outcomes.filter(({ errors }) => errors.length === 0);
  for (const outcome of holding) evaluation.adopt(outcome);
  if (holding.length === 0) {
    evaluation.fail(
      'anyOf',
      {},
      outcomes.map(({ errors }) => errors),
    );
  }
};

export const oneOf: Keyword = (value, evaluation) => {
  if (!Array.isArray(value)) return;
  const outcomes = outcomesOf('oneOf', value, evaluation);
  const holding = [...outcomes.keys()].filter((index) => outcomes[index]?.errors.length === 0);
  if (holding.length === 1) return evaluation.adopt(outcomes[holding[0] as number] as Outcome);
  evaluation.fail(
    'oneOf',
    { passingSchemas: holding },
    holding.length === 0 ? outcomes.map(({ errors }) => errors) : [],
  );
};

export const not: Keyword = (value, evaluation) => {
  if (isSchema(value) && evaluation.try({ schema: value, at: '/not' }).errors.length === 0)
    evaluation.fail('not', {});
};

export const conditional: Keyword = (value, evaluation) => {
  if (!isSchema(value)) return;
  const outcome = evaluation.try({ schema: value, at: '/if' });
  const keyword = outcome.errors.length === 0 ? 'then' : 'else';
  if (keyword === 'then') evaluation.adopt(outcome);
  const schema = own(evaluation.schema, keyword);
  if (isSchema(schema)) evaluation.require({ schema, at: `/${keyword}` });
};
