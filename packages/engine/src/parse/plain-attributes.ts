/** What must stay as it is: remarks and quoted text. */
const KEPT = /(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>)/;
const START_TAG = /<[\p{L}_][^\s<>/=]*(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))+/gu;
const SIGN = /(\s[^\s<>/="']+)\s*=\s*("[^"<]*"|'[^'<]*')/g;

function inTags(text: string): string {
  return text.replaceAll(START_TAG, (tag) => tag.replaceAll(SIGN, '$1=$2'));
}

/** XML allows spaces around the `=` of an attribute, and the reader of bpmn-moddle takes none: here they are left out. */
export function withPlainAttributes(xml: string): string {
  if (!/\s=\s*["']|=\s+["']/.test(xml)) return xml;
  return xml
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : inTags(part)))
    .join('');
}
