import { attributeOf, type XmlElement } from './xml-tree.ts';

/** Which of one list of siblings is which of another. */
export type Pairs = ReadonlyMap<XmlElement, XmlElement>;

/**
 * 1. Those with the same id are the same. 2. Of those without, what says the same is the same. 3. The rest of one name belong together in
 * their order.
 */
export function pairElements(ones: readonly XmlElement[], others: readonly XmlElement[]): Pairs {
  const pairs = new Map<XmlElement, XmlElement>();
  const free = new Set(others);
  for (const keyOf of [idKey, keyOfContent, keyOfName]) {
    const waiting = groupBy([...free], keyOf);
    for (const one of ones) {
      const other = pairs.has(one) ? undefined : waiting.get(keyOf(one))?.shift();
      if (other === undefined) continue;
      pairs.set(one, other);
      free.delete(other);
    }
  }
  return pairs;
}

type KeyOf = (element: XmlElement) => string | undefined;

/** Those without a key are in no group. */
function groupBy(elements: readonly XmlElement[], keyOf: KeyOf): Map<string | undefined, XmlElement[]> {
  const groups = new Map<string | undefined, XmlElement[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group !== undefined) group.push(element);
    else if (key !== undefined) groups.set(key, [element]);
  }
  return groups;
}

const idKey: KeyOf = (element) => {
  const id = attributeOf(element, 'id');
  return id === undefined ? undefined : `${element.name}#${id}`;
};

const keyOfContent: KeyOf = (element) =>
  attributeOf(element, 'id') === undefined ? signatureOf(element) : undefined;

const keyOfName: KeyOf = (element) => (attributeOf(element, 'id') === undefined ? element.name : undefined);

const signatures = new WeakMap<XmlElement, string>();

/** Everything that an element says, whatever prefixes it says it with. */
export function signatureOf(element: XmlElement): string {
  const known = signatures.get(element);
  if (known !== undefined) return known;
  const attributes = element.attributes
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ name, value }) => JSON.stringify([name, value]))
    .sort();
  const text = element.children.length > 0 ? '' : element.text;
  const signature = `${element.name}(${attributes.join()})${JSON.stringify(text)}[${element.children.map(signatureOf).join()}]`;
  signatures.set(element, signature);
  return signature;
}
