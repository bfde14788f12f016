import { type BpmnElement, elementOf, textOf } from '../../parse/bpmn-element.ts';
import { is, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** What is a list, or not, by itself and by its item definition. */
const LISTED = ['DataObject', 'DataInput', 'DataOutput'] as const;

function checkList(data: BpmnElement): readonly Finding[] {
  const item = elementOf(data, 'itemSubjectRef');
  if (item === undefined || !is(item, 'ItemDefinition')) return [];
  if ((item.get('isCollection') === true) === (data.get('isCollection') === true)) return [];
  return [
    { code: 'DATA_LIST_UNCLEAR', ...placeOf(data), params: { owner: labelOf(data), found: labelOf(item) } },
  ];
}

/** A piece of data in a certain state is called by both. */
function checkName(reference: BpmnElement): readonly Finding[] {
  const [object, state] = ['dataObjectRef', 'dataState'].map((part) => elementOf(reference, part));
  if (object === undefined || state === undefined) return [];
  const expected = `${textOf(object, 'name') ?? ''} [${textOf(state, 'name') ?? ''}]`;
  const isNamed = plain(textOf(reference, 'name') ?? '') === plain(expected);
  const params = { owner: labelOf(reference), expected };
  return isNamed ? [] : [{ code: 'DATA_NAME_WRONG', ...placeOf(reference), params }];
}

function plain(name: string): string {
  return name.replaceAll(/\s+/g, '');
}

/** What carries data is a list exactly where its definition is one, and what is in a certain state is called by that, too. BPMN 2.0.2 §8.3.10, §10.4.1. */
export const dataItems: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { DATA_LIST_UNCLEAR: 'error', DATA_NAME_WRONG: 'error' },
  checkDrawing: (drawing) => [
    ...ofType(drawing, ...LISTED).flatMap(checkList),
    ...ofType(drawing, 'DataObjectReference').flatMap(checkName),
  ],
};
