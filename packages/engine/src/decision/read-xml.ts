import { DmnModdle } from 'dmn-moddle';
import type { Problem } from '../model/problem.ts';
import { refusalOfXml } from '../util/hostile-xml.ts';
import type { DmnElement } from './dmn-element.ts';
import { dmnPackages } from './dmn-packages.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

/** The models of DMN 1.2 (2018) to 1.6 (2024): the elements kept their names, later versions added some. */
const NAMESPACE = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(?:2018|2019|202[0-4])\d{4}\/MODEL\/?$/;

const ROOT = /<(?:([\w.-]+):)?definitions\b([^>]*)>/;

interface Read {
  readonly definitions?: DmnElement;
  readonly problems: readonly Problem[];
}

/** The namespace of the root element; undefined where there is no such element. */
function namespaceOf(xml: string): string | undefined {
  const root = ROOT.exec(xml.replaceAll(/<!--[\s\S]*?-->/g, ''));
  if (root === null) return undefined;
  const [, prefix, attributes = ''] = root;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, attribute, double, single] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (attribute === name) return double ?? single;
  return undefined;
}

function unreadable(reason: string): Problem {
  return { code: 'MODEL_UNREADABLE', severity: 'error', params: { reason: reason.split('\n', 1)[0] ?? '' } };
}

async function readChecked(xml: string, namespace: string): Promise<Read> {
  try {
    const { rootElement, warnings } = await new DmnModdle(dmnPackages(namespace)).fromXML(xml);
    return {
      definitions: rootElement as DmnElement,
      problems: warnings.map(({ message }) => unreadable(message)),
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
  return readChecked(xml, namespace);
}
