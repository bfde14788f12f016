/** An element by its namespace and name; children in the order of the text. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

type Prefixes = ReadonlyMap<string, string>;

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

function expanded(name: string, prefixes: Prefixes, isAttribute: boolean): string {
  const [local = '', prefix] = name.split(':').reverse();
  if (prefix === undefined) return isAttribute ? local : `{${prefixes.get('') ?? ''}}${local}`;
  return `{${prefixes.get(prefix) ?? prefix}}${local}`;
}

/** Types are names with a prefix; whichever prefix was chosen says nothing. */
function withoutPrefix(name: string, value: string): string {
  return name.endsWith('}type') ? value.replace(/^.*:/, '') : value;
}

function attributesOf(
  source: string,
  around: Prefixes,
): { readonly attributes: Map<string, string>; readonly prefixes: Prefixes } {
  const found = [...source.matchAll(ATTRIBUTE)].map(
    ([, name = '', one, two]) => [name, withoutEntities(one ?? two ?? '')] as const,
  );
  const declared = found.filter(([name]) => /^xmlns(:|$)/.test(name));
  const prefixes = new Map([...around, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)]);
  const attributes = new Map(
    found
      .filter(([name]) => !/^xmlns(:|$)/.test(name))
      .map(([name, value]) => {
        const full = expanded(name, prefixes, true);
        return [full, withoutPrefix(full, value)] as const;
      }),
  );
  return { attributes, prefixes };
}

/** Reads XML that is known to be well-formed: for comparing, not for untrusted files. */
export function treeOf(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: { readonly node: XmlNode; readonly prefixes: Prefixes }[] = [
    { node: root, prefixes: new Map() },
  ];
  for (const [, data, closing, tag, attributeText = '', empty, text] of xml.matchAll(TOKEN)) {
    const around = open.at(-1);
    if (around === undefined) break;
    if (data !== undefined) around.node.text += data;
    else if (text !== undefined) around.node.text += withoutEntities(text);
    else if (closing === '/') open.pop();
    else if (tag !== undefined) {
      const { attributes, prefixes } = attributesOf(attributeText, around.prefixes);
      const node: XmlNode = { name: expanded(tag, prefixes, false), attributes, children: [], text: '' };
      around.node.children.push(node);
      if (empty !== '/') open.push({ node, prefixes });
    }
  }
  return root.children[0] ?? root;
}

/** Values that the schema of BPMN gives an attribute that is absent: writing them or not means the same. */
const DEFAULTS: Readonly<Record<string, string>> = {
  isExecutable: 'false',
  processType: 'None',
  isClosed: 'false',
  isInterrupting: 'true',
  parallelMultiple: 'false',
  cancelActivity: 'true',
  triggeredByEvent: 'false',
  isForCompensation: 'false',
  startQuantity: '1',
  completionQuantity: '1',
  isCollection: 'false',
  gatewayDirection: 'Unspecified',
  instantiate: 'false',
  eventGatewayType: 'Exclusive',
  isSequential: 'false',
  behavior: 'All',
  testBefore: 'false',
  associationDirection: 'None',
  textFormat: 'text/plain',
  isUnlimited: 'false',
  itemKind: 'Information',
  waitForCompletion: 'true',
  cancelRemainingInstances: 'true',
  mustUnderstand: 'false',
  expressionLanguage: 'http://www.w3.org/1999/XPath',
  typeLanguage: 'http://www.w3.org/2001/XMLSchema',
  implementation: '##unspecified',
};

/** A way point is a point, whether it says so or not. */
function declaredType(node: XmlNode, name: string): string | undefined {
  return node.name.endsWith('}waypoint') && name.endsWith('}type') ? 'Point' : undefined;
}

function attributeOf(node: XmlNode, name: string): string | undefined {
  const value = node.attributes.get(name) ?? DEFAULTS[name] ?? declaredType(node, name);
  // numbers of drawings: 10.0 is 10
  return value !== undefined && /^-?\d+\.\d+$/.test(value) ? String(Number(value)) : value;
}

function byName(nodes: readonly XmlNode[]): ReadonlyMap<string, readonly XmlNode[]> {
  const groups = new Map<string, XmlNode[]>();
  for (const node of nodes) groups.set(node.name, [...(groups.get(node.name) ?? []), node]);
  return groups;
}

/** A text without the white space around it; references lose their prefix. */
function textOf({ text, children }: XmlNode): string {
  return children.length > 0 ? '' : text.trim().replaceAll(/\s+/g, ' ');
}

/**
 * Where two trees differ in meaning: attributes in any order, absent ones as their defaults, children of one name in their order. The order of
 * children of different names is that of the schema, whatever the file had.
 */
export function differences(
  one: XmlNode,
  other: XmlNode,
  path = one.name.replace(/\{.*\}/, ''),
): readonly string[] {
  const found: string[] = [];
  for (const name of new Set([...one.attributes.keys(), ...other.attributes.keys()])) {
    const [before, after] = [attributeOf(one, name), attributeOf(other, name)];
    if (before !== after) found.push(`${path}@${name}: '${before}' became '${after}'`);
  }
  if (textOf(one) !== textOf(other)) found.push(`${path}: text '${textOf(one)}' became '${textOf(other)}'`);
  const [before, after] = [byName(one.children), byName(other.children)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(name) ?? [], after.get(name) ?? []];
    const inner = `${path}/${name.replace(/\{.*\}/, '')}`;
    if (left.length !== right.length) found.push(`${inner}: ${left.length} became ${right.length}`);
    for (const [index, node] of left.entries()) {
      const partner = right[index];
      if (partner !== undefined)
        found.push(...differences(node, partner, `${inner}[${node.attributes.get('id') ?? index}]`));
    }
  }
  return found;
}
