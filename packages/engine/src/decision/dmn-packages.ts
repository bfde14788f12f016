import dmn from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' };

const EXPRESSION = ['Expression'];

function child(name: string, type: string): object {
  return { name, type, xml: { serialize: 'property' } };
}

const iteratorVariable = { name: 'iteratorVariable', isAttr: true, type: 'String' };

/** What DMN 1.4 and 1.5 added to 1.3, which dmn-moddle knows. */
const added: readonly object[] = [
  {
    name: 'ChildExpression',
    properties: [
      { name: 'id', isAttr: true, type: 'String' },
      { name: 'value', type: 'Expression' },
    ],
  },
  {
    name: 'TypedChildExpression',
    superClass: ['ChildExpression'],
    properties: [{ name: 'typeRef', isAttr: true, type: 'String' }],
  },
  {
    name: 'Conditional',
    superClass: EXPRESSION,
    properties: [
      child('if', 'ChildExpression'),
      child('then', 'ChildExpression'),
      child('else', 'ChildExpression'),
    ],
  },
  {
    name: 'Filter',
    superClass: EXPRESSION,
    properties: [child('in', 'ChildExpression'), child('match', 'ChildExpression')],
  },
  {
    name: 'For',
    superClass: EXPRESSION,
    properties: [iteratorVariable, child('in', 'TypedChildExpression'), child('return', 'ChildExpression')],
  },
  {
    name: 'Some',
    superClass: EXPRESSION,
    properties: [
      iteratorVariable,
      child('in', 'TypedChildExpression'),
      child('satisfies', 'ChildExpression'),
    ],
  },
  {
    name: 'Every',
    superClass: EXPRESSION,
    properties: [
      iteratorVariable,
      child('in', 'TypedChildExpression'),
      child('satisfies', 'ChildExpression'),
    ],
  },
];

/** Properties that DMN 1.5 added to types of 1.3. */
const addedProperties: Readonly<Record<string, readonly object[]>> = {
  ItemDefinition: [child('typeConstraint', 'UnaryTests')],
};

interface MetaType {
  readonly name: string;
  readonly properties?: readonly object[];
}

/** Takes drawings, and what tools put beside the model, without looking into it: they decide nothing, and their versions differ. */
const unread = { name: 'drawing', type: 'Element', isMany: true };

/** Ids are texts here: references name them by `href`, and the library would drop an element whose id has Vietnamese letters or stands twice. */
function adapted(property: object): object {
  if ('name' in property && property.name === 'dmnDI') return unread;
  return 'isId' in property ? { ...property, isId: false } : property;
}

function extended({ properties = [], ...type }: MetaType): MetaType {
  return { ...type, properties: [...properties.map(adapted), ...(addedProperties[type.name] ?? [])] };
}

const types = [...(dmn.types as readonly MetaType[]).map(extended), ...added];

function emptyPackage(prefix: string): object {
  return { name: prefix, prefix, uri: `unread:${prefix}`, types: [] };
}

/** The descriptors for a file that is written in this namespace; dmn-moddle knows the one of 2019 only, and how things are drawn. */
export function dmnPackages(namespace: string): Readonly<Record<string, unknown>> {
  return {
    dmn: { ...dmn, uri: namespace, types },
    dmndi: emptyPackage('unread-dmndi'),
    di: emptyPackage('unread-di'),
    dc: emptyPackage('unread-dc'),
  };
}
