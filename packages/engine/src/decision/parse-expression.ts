import type { BoxedExpression, FunctionLogic } from './boxed-expression.ts';
import { type DmnElement, present, readElement, readElements, readText } from './dmn-element.ts';
import { readLiteral, readTypedName, readTypeRef } from './parse-literal.ts';
import { readTable } from './parse-table.ts';

function readExpressions(element: DmnElement, property: string): readonly BoxedExpression[] {
  return readElements(element, property).flatMap((item) => readExpression(item) ?? []);
}

/** The expression in a property, also where it is wrapped once more (`<in><literalExpression>…`). */
function readInner(element: DmnElement, property: string): BoxedExpression | undefined {
  return readExpression(readElement(element, property));
}

function readChild(element: DmnElement, property: string): BoxedExpression | undefined {
  const wrapper = readElement(element, property);
  return wrapper === undefined ? undefined : readInner(wrapper, 'value');
}

export function readFunction(element: DmnElement): FunctionLogic {
  const kind = readText(element, 'kind');
  return present({
    kind: 'function' as const,
    id: element.id,
    typeRef: readTypeRef(element),
    parameters: readElements(element, 'formalParameter').map(readTypedName),
    body: readInner(element, 'body'),
    language: kind === undefined || /^f/i.test(kind) ? undefined : kind,
  });
}

function readIterator(kind: 'for' | 'some' | 'every', body: string) {
  return (element: DmnElement): BoxedExpression =>
    present({
      kind,
      variable: readText(element, 'iteratorVariable') ?? '',
      source: readChild(element, 'in'),
      body: readChild(element, body),
    });
}

type Reader = (element: DmnElement) => BoxedExpression;

/** The types of DMN that are logic. */
const readers: Readonly<Record<string, Reader>> = {
  'dmn:LiteralExpression': readLiteral,
  'dmn:DecisionTable': readTable,
  'dmn:FunctionDefinition': readFunction,
  'dmn:Context': (element) => ({
    kind: 'context',
    entries: readElements(element, 'contextEntry').map((entry) => {
      const variable = readElement(entry, 'variable');
      return present({
        variable: variable === undefined ? undefined : readTypedName(variable),
        value: readInner(entry, 'value'),
      });
    }),
  }),
  'dmn:List': (element) => ({ kind: 'list', items: readExpressions(element, 'elements') }),
  'dmn:Relation': (element) => ({
    kind: 'relation',
    columns: readElements(element, 'column').map(readTypedName),
    rows: readElements(element, 'row').map((row) => readExpressions(row, 'elements')),
  }),
  'dmn:Invocation': (element) =>
    present({
      kind: 'invocation' as const,
      called: readInner(element, 'calledFunction'),
      bindings: readElements(element, 'binding').map((binding) =>
        present({
          parameter: readTypedName(readElement(binding, 'parameter')),
          value: readInner(binding, 'bindingFormula'),
        }),
      ),
    }),
  'dmn:Conditional': (element) =>
    present({
      kind: 'conditional' as const,
      condition: readChild(element, 'if'),
      consequence: readChild(element, 'then'),
      alternative: readChild(element, 'else'),
    }),
  'dmn:Filter': (element) =>
    present({
      kind: 'filter' as const,
      source: readChild(element, 'in'),
      condition: readChild(element, 'match'),
    }),
  'dmn:For': readIterator('for', 'return'),
  'dmn:Some': readIterator('some', 'satisfies'),
  'dmn:Every': readIterator('every', 'satisfies'),
};

/** The logic that an element holds; undefined where it holds none. */
export function readExpression(element: DmnElement | undefined): BoxedExpression | undefined {
  if (element === undefined) return undefined;
  const read = Object.hasOwn(readers, element.$type) ? readers[element.$type] : undefined;
  if (read === undefined) return undefined;
  return { ...present({ id: element.id, typeRef: readTypeRef(element) }), ...read(element) };
}
