import {
  type Aggregation,
  type DecisionRule,
  type DecisionTable,
  HitPolicy,
  type InputClause,
  type OutputClause,
} from './boxed-expression.ts';
import { type DmnElement, present, readElement, readElements, readText } from './dmn-element.ts';
import { readLiteral, readTypeRef } from './parse-literal.ts';

function readTests(element: DmnElement, property: string): string | undefined {
  return readText(readElement(element, property), 'text');
}

function readInput(element: DmnElement): InputClause {
  return present({
    id: element.id,
    label: readText(element, 'label'),
    expression: readLiteral(readElement(element, 'inputExpression')),
    allowedValues: readTests(element, 'inputValues'),
  });
}

function readOutput(element: DmnElement): OutputClause {
  return present({
    id: element.id,
    name: readText(element, 'name'),
    label: readText(element, 'label'),
    typeRef: readTypeRef(element),
    allowedValues: readTests(element, 'outputValues'),
    defaultEntry: readTests(element, 'defaultOutputEntry'),
  });
}

function textsOf(element: DmnElement, property: string): readonly string[] {
  return readElements(element, property).map((entry) => readText(entry, 'text') ?? '');
}

function readRule(element: DmnElement): DecisionRule {
  return present({
    id: element.id,
    description: readText(element, 'description'),
    inputEntries: textsOf(element, 'inputEntry'),
    outputEntries: textsOf(element, 'outputEntry'),
    annotations: textsOf(element, 'annotationEntry'),
  });
}

export function readTable(element: DmnElement): DecisionTable {
  return present({
    kind: 'table' as const,
    hitPolicy: (readText(element, 'hitPolicy') ?? HitPolicy.UNIQUE) as HitPolicy,
    aggregation: readText(element, 'aggregation') as Aggregation | undefined,
    inputs: readElements(element, 'input').map(readInput),
    outputs: readElements(element, 'output').map(readOutput),
    rules: readElements(element, 'rule').map(readRule),
    annotationNames: readElements(element, 'annotation').map((clause) => readText(clause, 'name') ?? ''),
  });
}
