import type { Problem } from '../model/problem.ts';
import type {
  DecisionModel,
  ElementReference,
  ItemDefinition,
  ModelElement,
  ModelImport,
} from './decision-model.ts';
import { type DmnElement, present, readElement, readElements, readText } from './dmn-element.ts';
import { readExpression, readFunction } from './parse-expression.ts';
import { readTypedName, readTypeRef } from './parse-literal.ts';
import { readXml } from './read-xml.ts';
import type { TypedName } from './typed-name.ts';

function readItemDefinition(element: DmnElement): ItemDefinition {
  const functionItem = readElement(element, 'functionItem');
  return present({
    id: element.id,
    name: readText(element, 'name') ?? '',
    isCollection: element.get('isCollection') === true,
    typeRef: readTypeRef(element),
    allowedValues: readText(readElement(element, 'allowedValues'), 'text'),
    typeConstraint: readText(readElement(element, 'typeConstraint'), 'text'),
    components: readElements(element, 'itemComponent').map(readItemDefinition),
    function:
      functionItem === undefined
        ? undefined
        : present({
            parameters: readElements(functionItem, 'parameters').map(readTypedName),
            resultType: readTypeRef(functionItem, 'outputTypeRef'),
          }),
  });
}

/** `#id` is of the same file, `namespace#id` of any. */
function readReference(element: DmnElement | undefined, namespace: string): readonly ElementReference[] {
  const href = readText(element, 'href');
  if (href === undefined) return [];
  const hash = href.lastIndexOf('#');
  return [{ namespace: hash > 0 ? href.slice(0, hash) : namespace, id: href.slice(hash + 1) }];
}

function readReferences(
  element: DmnElement,
  property: string,
  namespace: string,
): readonly ElementReference[] {
  return readElements(element, property).flatMap((item) => readReference(item, namespace));
}

const REQUIREMENTS = {
  informationRequirement: ['requiredDecision', 'requiredInput'],
  knowledgeRequirement: ['requiredKnowledge'],
} as const;

function readRequirements(element: DmnElement, namespace: string): readonly ElementReference[] {
  return Object.entries(REQUIREMENTS).flatMap(([requirement, properties]) =>
    readElements(element, requirement).flatMap((item) =>
      properties.flatMap((property) => readReference(readElement(item, property), namespace)),
    ),
  );
}

function commonParts(element: DmnElement): {
  readonly id: string;
  readonly name: string;
  readonly variable: TypedName;
} {
  const name = readText(element, 'name') ?? '';
  const variable = readTypedName(readElement(element, 'variable'));
  return {
    id: element.id ?? name,
    name,
    variable: variable.name === '' ? { ...variable, name } : variable,
  };
}

type Reader = (element: DmnElement, namespace: string) => ModelElement;

/** The types of DMN that are evaluated; sources of knowledge and drawings are not. */
const readers: Readonly<Record<string, Reader>> = {
  'dmn:InputData': (element) => ({ kind: 'input', ...commonParts(element) }),
  'dmn:Decision': (element, namespace) =>
    present({
      kind: 'decision' as const,
      ...commonParts(element),
      question: readText(element, 'question'),
      requires: readRequirements(element, namespace),
      logic: readExpression(readElement(element, 'decisionLogic')),
    }),
  'dmn:BusinessKnowledgeModel': (element, namespace) => {
    const logic = readElement(element, 'encapsulatedLogic');
    return present({
      kind: 'knowledge' as const,
      ...commonParts(element),
      requires: readRequirements(element, namespace),
      logic: logic === undefined ? undefined : readFunction(logic),
    });
  },
  'dmn:DecisionService': (element, namespace) => ({
    kind: 'service',
    ...commonParts(element),
    inputData: readReferences(element, 'inputData', namespace),
    inputDecisions: readReferences(element, 'inputDecision', namespace),
    outputDecisions: readReferences(element, 'outputDecision', namespace),
  }),
};

function readModelElement(element: DmnElement, namespace: string): readonly ModelElement[] {
  const read = Object.hasOwn(readers, element.$type) ? readers[element.$type] : undefined;
  return read === undefined ? [] : [read(element, namespace)];
}

/** Imports of other languages (PMML, XML schemas) are not read. */
function readImport(element: DmnElement): readonly ModelImport[] {
  const isModel = /\/DMN\//i.test(readText(element, 'importType') ?? '');
  const namespace = readText(element, 'namespace') ?? '';
  return isModel ? [{ name: readText(element, 'name') ?? '', namespace }] : [];
}

function readDefinitions(definitions: DmnElement): DecisionModel {
  const namespace = readText(definitions, 'namespace') ?? '';
  return present({
    namespace,
    id: definitions.id,
    name: readText(definitions, 'name') ?? '',
    imports: readElements(definitions, 'import').flatMap(readImport),
    types: readElements(definitions, 'itemDefinition').map(readItemDefinition),
    elements: readElements(definitions, 'drgElement').flatMap((element) =>
      readModelElement(element, namespace),
    ),
  });
}

/**
 * Reads a DMN file (1.2 to 1.5) into plain JSON. Never throws for what the file says: what is no XML, has a DOCTYPE, is too large or too deep is
 * refused (`MODEL_…`), and so are namespaces of other versions (`DMN_VERSION_UNSUPPORTED`).
 *
 * @example
 * const { decisions, problems } = await parseDecisions(xml);
 */
export async function parseDecisions(
  xml: string,
): Promise<{ readonly decisions?: DecisionModel; readonly problems: readonly Problem[] }> {
  const { definitions, problems } = await readXml(xml);
  return definitions === undefined ? { problems } : { decisions: readDefinitions(definitions), problems };
}
