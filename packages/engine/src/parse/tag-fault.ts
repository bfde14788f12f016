/** What is no tag of an element: remarks, quoted text, instructions, ends. */
const SKIPPED: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['</', '>'],
];
const TAG = /<[\p{L}_][^\s<>/="']*((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/uy;
const NAME = /([^\s<>/="']+)\s*=\s*(?:"[^"<]*"|'[^'<]*')/g;

function afterSkipped(xml: string, at: number): number | undefined {
  const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at));
  if (skipped === undefined) return undefined;
  const end = xml.indexOf(skipped[1], at + skipped[0].length);
  return end < 0 ? xml.length : end + skipped[1].length;
}

function faultIn(attributes: string, declared: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  for (const [, name = ''] of attributes.matchAll(NAME)) {
    if (seen.has(name)) return `attribute <${name}> stands twice`;
    seen.add(name);
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : 'xmlns';
    if (!declared.has(prefix)) return `prefix <${prefix}> is not declared`;
  }
  return undefined;
}

function declaredPrefixes(xml: string): ReadonlySet<string> {
  const declared = [...xml.matchAll(/\sxmlns:([^\s=<>"']+)\s*=/g)].map((match) => match[1] ?? '');
  return new Set(['xml', 'xmlns', ...declared]);
}

/**
 * The first thing that makes a tag no tag of XML, or undefined. The reader of bpmn-moddle only warns of it, and takes for each warning as long as
 * the file is: a file of nothing else would take hours.
 */
export function tagFault(xml: string): string | undefined {
  const declared = declaredPrefixes(xml);
  let at = xml.indexOf('<');
  while (at >= 0) {
    const skipped = afterSkipped(xml, at);
    if (skipped === undefined) {
      TAG.lastIndex = at;
      const match = TAG.exec(xml);
      if (match === null) return `no tag: ${xml.slice(at, at + 40)}`;
      const fault = faultIn(match[1] ?? '', declared);
      if (fault !== undefined) return fault;
    }
    at = xml.indexOf('<', skipped ?? TAG.lastIndex);
  }
  return undefined;
}
