const OPEN = '<strong>';
const CLOSE = '</strong>';

/** Makes a part of a text bold, the whole text where nothing is marked; what is bold already is plain again. */
export function toggledBold(text: string, from: number, to: number): string {
  const [start, end] = from === to ? [0, text.length] : [from, to];
  const marked = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (marked.startsWith(OPEN) && marked.endsWith(CLOSE) && !marked.slice(OPEN.length).includes(OPEN))
    return before + marked.slice(OPEN.length, -CLOSE.length) + after;
  if (before.endsWith(OPEN) && after.startsWith(CLOSE))
    return before.slice(0, -OPEN.length) + marked + after.slice(CLOSE.length);
  const [, left = '', words = '', right = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(marked) ?? [];
  if (words === '') return text;
  return before + left + OPEN + words.replaceAll(OPEN, '').replaceAll(CLOSE, '') + CLOSE + right + after;
}
