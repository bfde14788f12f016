import { BpmnModdle } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import { refusalOfXml } from '../util/hostile-xml.ts';
import type { BpmnElement } from './bpmn-element.ts';
import motcuaModdle from './motcua.moddle.json' with { type: 'json' };
import { withPlainAttributes } from './plain-attributes.ts';
import { tagFault } from './tag-fault.ts';
import { restoreIds, withAsciiIds } from './unicode-ids.ts';

function refuse(code: string, params: Problem['params'] = {}): readonly Problem[] {
  return [{ code, severity: 'error', params }];
}

/** What bpmn-moddle did not understand; `property` where it is a reference to something that is not there. */
interface Warning {
  readonly message: string;
  readonly property?: string;
}

/**
 * What is no fault: references that name types, services and shapes, which nothing that runs hangs on and tools leave open; and what the first
 * line says of an encoding, since a text was decoded already.
 */
function isHarmless({ message, property }: Warning): boolean {
  if (message.startsWith('unsupported document encoding')) return true;
  return (
    property !== undefined &&
    /structureRef|evaluatesToTypeRef|implementationRef|bpmnElement|^bpmn:type$|^(bpmndi|di):/.test(property)
  );
}

/** Of one file no more are told. */
const MAXIMUM_PROBLEMS = 20;

function warningsOf(warnings: readonly Warning[]): readonly Problem[] {
  return warnings
    .filter((warning) => !isHarmless(warning))
    .slice(0, MAXIMUM_PROBLEMS)
    .map(({ message }) => ({
      code: 'MODEL_UNREADABLE',
      severity: 'error',
      params: { reason: reasonIn(message) },
    }));
}

/** What bpmn-moddle says, and where it found a fault inside an element, that fault. */
function reasonIn(message: string): string {
  const nested = /nested error: (.*)/.exec(message)?.[1];
  return nested === undefined ? firstLine(message) : `${firstLine(message)}: ${nested}`;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/** How bpmn-moddle describes a metamodel. */
interface Descriptor {
  readonly types: readonly {
    readonly name: string;
    readonly properties?: readonly { readonly name: string; readonly isAttr?: boolean }[];
  }[];
}

/** bpmn-moddle takes the script of a global task for an attribute; by the schema of BPMN 2.0.2 it is an element, as that of a script task. */
function withScriptElements(descriptor: Descriptor): Descriptor {
  const types = descriptor.types.map((type) =>
    type.name !== 'GlobalScriptTask'
      ? type
      : {
          ...type,
          properties: (type.properties ?? []).map((property) =>
            property.name.endsWith('script') ? { ...property, isAttr: false } : property,
          ),
        },
  );
  return { ...descriptor, types };
}

let bpmnDescriptor: Descriptor | undefined;

/** What reads and writes BPMN with our extension. */
export function createModdle(): BpmnModdle {
  bpmnDescriptor ??= withScriptElements(new BpmnModdle().getPackage('bpmn') as Descriptor);
  return new BpmnModdle({ bpmn: bpmnDescriptor, motcua: motcuaModdle });
}

/**
 * bpmn-moddle keeps the last where a file has two of what there can be one of. What it would drop is told, so that nothing is left out silently.
 * While it reads, what is referred to is a mark without a type, so that a reference that finds its element is no second one.
 */
function watchRepeats(moddle: BpmnModdle, found: (element: BpmnElement, part: string) => void): void {
  const { properties } = moddle;
  const set = properties.set.bind(properties);
  properties.set = (target, name, value) => {
    const before: unknown = Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined;
    if (isPart(before) && isPart(value) && '$type' in before === '$type' in value)
      found(target as BpmnElement, name.slice(name.indexOf(':') + 1));
    set(target, name, value);
  };
}

function repeatedPart({ id }: BpmnElement, part: string): Problem {
  const place = id === undefined ? {} : { element: id };
  return { code: 'MODEL_PART_REPEATED', severity: 'error', ...place, params: { part } };
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Reads one file at a time, and tells of what is there twice. */
interface Reader {
  readonly moddle: BpmnModdle;
  repeated: Problem[];
}

/** Making the metamodel takes as long as reading a small file: readers are used again, each by one call at a time. */
const idleReaders: Reader[] = [];
const MAXIMUM_IDLE_READERS = 4;

function createReader(): Reader {
  const reader: Reader = { moddle: createModdle(), repeated: [] };
  watchRepeats(reader.moddle, (element, part) => reader.repeated.push(repeatedPart(element, part)));
  return reader;
}

/** Not lax: the first element that is not known ends the reading, as each of many would take longer than the last. */
const READING = { lax: false };

/** Reads a BPMN file into the elements of bpmn-moddle. Never throws for what a file says. */
export async function readXml(
  xml: string,
): Promise<{ readonly definitions?: BpmnElement; readonly problems: readonly Problem[] }> {
  const refusal = refusalOfXml(xml);
  if (refusal !== undefined) return { problems: refuse(refusal.code, refusal.params) };
  const fault = tagFault(xml);
  if (fault !== undefined) return { problems: refuse('MODEL_UNREADABLE', { reason: fault }) };
  try {
    const plain = withPlainAttributes(xml);
    const ascii = withAsciiIds(plain);
    const reader = idleReaders.pop() ?? createReader();
    const repeated: Problem[] = [];
    reader.repeated = repeated;
    const { rootElement, warnings } = await reader.moddle.fromXML(
      ascii ?? plain,
      'bpmn:Definitions',
      READING,
    );
    // One that has failed is not used again.
    if (idleReaders.length < MAXIMUM_IDLE_READERS) idleReaders.push(reader);
    if (ascii !== undefined) restoreIds(rootElement);
    const problems = [...warningsOf(warnings), ...repeated];
    return { definitions: rootElement as BpmnElement, problems };
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : String(error);
    return { problems: refuse('MODEL_UNREADABLE', { reason }) };
  }
}
