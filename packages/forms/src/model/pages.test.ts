import { describe, expect, test } from 'vitest';
import { formModel } from '../schema.ts';
import { errorsOn, pageWith } from './on-page.ts';
import { pagesOf } from './pages.ts';
import type { UiSchema } from './ui-schema.ts';

const schema = { properties: { a: { type: 'string' }, b: { type: 'string' } } };
const categories = ['a', 'b'].map((key) => ({
  type: 'Category',
  label: key,
  elements: [{ type: 'Control', scope: `#/properties/${key}` }],
}));

function pages(uiSchema?: UiSchema) {
  return pagesOf(formModel({ schema, data: {}, uiSchema }).root);
}

describe('pages', () => {
  test('each category is a page, also where the categorization stands within a layout', () => {
    const categorization = { type: 'Categorization', elements: categories };

    expect(pages(categorization)).toHaveLength(2);
    expect(pages({ type: 'VerticalLayout', elements: [categorization] })).toHaveLength(2);
  });

  test('a form without categories is one page', () => {
    expect(pages()).toHaveLength(1);
    expect(pages({ type: 'Categorization', elements: [] })).toHaveLength(1);
  });

  test('errors and fields are found on their page', () => {
    const both = pages({ type: 'Categorization', elements: categories });
    const error = { path: '/b', keyword: 'required', params: {}, message: '' };

    expect(errorsOn(both[0] as (typeof both)[number], [error])).toEqual([]);
    expect(errorsOn(both[1] as (typeof both)[number], [error])).toEqual([error]);
    expect(pageWith(both, 'f-b')).toBe(1);
  });
});
