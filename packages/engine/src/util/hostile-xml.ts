/** Largest file that is read, in characters: a drawing of 1,000 steps is about one million. */
const MAXIMUM_LENGTH = 8_000_000;
/** Deepest nesting of XML elements. */
const MAXIMUM_DEPTH = 200;

/** Why a text is not read: the code of the problem and the values of its sentence. */
export interface XmlRefusal {
  readonly code: 'MODEL_TOO_LARGE' | 'MODEL_WITH_DOCTYPE' | 'MODEL_WITH_NULL_CHARACTER' | 'MODEL_TOO_DEEP';
  readonly params: Readonly<Record<string, number>>;
}

/** How deep the elements of a text nest, counted without building anything. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

/** What is refused before anything is parsed: models are hostile until proven otherwise. */
export function refusalOfXml(xml: string): XmlRefusal | undefined {
  if (xml.length > MAXIMUM_LENGTH)
    return { code: 'MODEL_TOO_LARGE', params: { length: xml.length, maximum: MAXIMUM_LENGTH } };
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return { code: 'MODEL_WITH_DOCTYPE', params: {} };
  if (xml.includes('\u0000')) return { code: 'MODEL_WITH_NULL_CHARACTER', params: {} };
  const depth = depthOf(xml);
  return depth > MAXIMUM_DEPTH
    ? { code: 'MODEL_TOO_DEEP', params: { depth, maximum: MAXIMUM_DEPTH } }
    : undefined;
}
