import { DmnModdle } from 'dmn-moddle';
import type { Problem } from '../model/problem.ts';
import { refusalOfXml } from '../util/hostile-xml.ts';
import type { DmnElement } from './dmn-element.ts';
import { dmnPackages } from './dmn-packages.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

/** The models of DMN 1.2 (2018) to 1.6 (2024): the elements kept their names, later versions added some. */
const NAMESPACE = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(?:2018|2019|202[0-4])\d{4}\/MODEL\/?$/;

/** More elements than this are not read: each costs memory, and a table of 2,000 rules has about 40,000. */
const MAXIMUM_ELEMENTS = 200_000;
/** Of one file no more are told. */
const MAXIMUM_PROBLEMS = 20;
const MAXIMUM_ROOT_LENGTH = 20_000;

interface Read {
  readonly definitions?: DmnElement;
  readonly problems: readonly Problem[];
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

/** Where the root element begins, after comments and instructions. */
function startOfRoot(xml: string): number {
  let at = xml.indexOf('<');
  for (;;) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at));
    if (at < 0 || skipped === undefined) return at;
    const end = xml.indexOf(skipped[1], at);
    at = end < 0 ? -1 : xml.indexOf('<', end);
  }
}

/** The namespace of the root element; undefined where it is no `definitions`. */
function namespaceOf(xml: string): string | undefined {
  const start = startOfRoot(xml);
  const text = start < 0 ? '' : xml.slice(start, start + MAXIMUM_ROOT_LENGTH);
  const root = /^<(?:([\w.-]+):)?definitions\s/.exec(text);
  if (root === null) return undefined;
  const name = root[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  for (const [, attribute, double, single] of text.matchAll(
    /(?<=\s)([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (attribute === name) return double ?? single;
  return undefined;
}

function countElements(xml: string): number {
  let count = 0;
  for (const _ of xml.matchAll(/<[\p{L}_]/gu)) count += 1;
  return count;
}

function unreadable(reason: string): Problem {
  return {
    code: 'MODEL_UNREADABLE',
    severity: 'error',
    params: { reason: (reason.split('\n', 1)[0] ?? '').slice(0, 200) },
  };
}

async function readChecked(xml: string, namespace: string): Promise<Read> {
  try {
    // not lax: the first element that is not known ends the reading, as each of many would take longer than the last
    const { rootElement, warnings } = await new DmnModdle(dmnPackages(namespace)).fromXML(
      xml,
      'dmn:Definitions',
      { lax: false },
    );
    return {
      definitions: rootElement as DmnElement,
      problems: warnings.slice(0, MAXIMUM_PROBLEMS).map(({ message }) => unreadable(message)),
    };
  } catch (error) {
    return { problems: [unreadable(error instanceof Error ? error.message : String(error))] };
  }
}

/** Reads a DMN file into the elements of dmn-moddle. Never throws for what a file says. */
export async function readXml(xml: string): Promise<Read> {
  const refusal = refusalOfXml(xml);
  if (refusal !== undefined) return { problems: [{ ...refusal, severity: 'error' }] };
  const namespace = namespaceOf(xml);
  if (namespace === undefined || !NAMESPACE.test(namespace))
    return {
      problems: [decisionProblem(DecisionProblemCode.VERSION_UNSUPPORTED, { found: namespace ?? '' })],
    };
  const elements = countElements(xml);
  if (elements <= MAXIMUM_ELEMENTS) return readChecked(xml, namespace);
  const params = { elements, maximum: MAXIMUM_ELEMENTS };
  return { problems: [decisionProblem(DecisionProblemCode.TOO_LARGE, params)] };
}
