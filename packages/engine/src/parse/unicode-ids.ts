/**
 * XML allows letters of every language in an id, and bpmn-moddle reads ASCII only. Ids with other letters are written with ASCII letters before
 * it reads a file, and as they were afterwards.
 */
const ID_ATTRIBUTE = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const XML_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-·]*$/u;
const MARK = '_u-';
const WRITTEN = /_u-([0-9a-f.]+)-u_/g;

function inAscii(id: string): string {
  return id.replace(/[^\w.-]+/gu, (letters) => {
    const points = [...letters].map((letter) => (letter.codePointAt(0) ?? 0).toString(16));
    return `${MARK}${points.join('.')}-u_`;
  });
}

function asWritten(text: string): string {
  return text.replace(WRITTEN, (_, points: string) =>
    String.fromCodePoint(...points.split('.').map((point) => Number.parseInt(point, 16))),
  );
}

function foreignIds(xml: string): ReadonlySet<string> {
  const ids = [...xml.matchAll(ID_ATTRIBUTE)].map(([, one, other]) => one ?? other ?? '');
  return new Set(ids.filter((id) => /[^\w.:-]/.test(id) && XML_NAME.test(id)));
}

/** The text with such ids, and all that refers to them, in ASCII; undefined where there are none. */
export function withAsciiIds(xml: string): string | undefined {
  const ids = foreignIds(xml);
  if (ids.size === 0) return undefined;
  return xml.replace(/(["'>])([^"'<>]+)(?=["'<])/g, (whole, before: string, text: string) =>
    ids.has(text.trim()) ? `${before}${inAscii(text.trim())}` : whole,
  );
}

/** Turns every text in what was read back into what stood in the file. */
export function restoreIds(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const target = value as Record<string, unknown>;
  for (const key of Object.keys(target)) {
    const content = target[key];
    if (typeof content === 'string' && content.includes(MARK)) target[key] = asWritten(content);
    else restoreIds(content, seen);
  }
  const attributes = (value as { readonly $attrs?: unknown }).$attrs;
  restoreIds(attributes, seen);
}
