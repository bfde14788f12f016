import { type Placeholder, placeholderPattern, readPlaceholders, sayPlaceholders } from './placeholders.ts';

/** A piece of a printed form that can be worded: a paragraph, a heading, a cell. */
export interface TemplateBlock {
  /** Where its words begin and end in the file. */
  readonly from: number;
  readonly to: number;
  readonly tag: string;
  readonly text: string;
}

const BLOCK = 'p|h[1-6]|dt|dd|li|td|th';
const INNER_BLOCK = `(?:${BLOCK}|div|dl|ul|ol|table|tbody|thead|tr|section|header|footer|style|script|body|html|head)`;
const LEAF = new RegExp(`<(${BLOCK})\\b[^>]*>((?:(?!</?${INNER_BLOCK}\\b)[\\s\\S])*)</\\1\\s*>`, 'gi');

/** The pieces of a template in their order; what lies between them is not shown, and stays. */
export function templateBlocks(html: string): readonly TemplateBlock[] {
  return [...html.matchAll(LEAF)].map((match) => {
    const [whole, tag = '', inner = ''] = match;
    const from = match.index + whole.indexOf('>') + 1;
    return { from, to: from + inner.length, tag: tag.toLowerCase(), text: inner };
  });
}

/** The words of one piece anew; every other byte stays. */
export function withBlock(html: string, { from, to }: TemplateBlock, text: string): string {
  return html.slice(0, from) + text + html.slice(to);
}

/** A paragraph behind a piece, with the same indentation. */
export function withParagraphAfter(html: string, block: TemplateBlock, text: string): string {
  const end = html.indexOf('>', block.to) + 1;
  const start = html.lastIndexOf('\n', block.from) + 1;
  const [indent = ''] = /^[ \t]*/.exec(html.slice(start)) ?? [];
  return `${html.slice(0, end)}\n${indent}<p>${text}</p>${html.slice(end)}`;
}

/** Without a piece and the line that it stood in. */
export function withoutBlock(html: string, block: TemplateBlock): string {
  const end = html.indexOf('>', block.to) + 1;
  const open = html.lastIndexOf('<', block.from - 1);
  const [blank = ''] = /\s*$/.exec(html.slice(0, open)) ?? [];
  return html.slice(0, open - blank.length) + html.slice(end);
}

/** The text as people read it: `{{= application.fullName }}` is `[Họ và tên]`. What has no name stays as it is. */
export function sayBlock(text: string, placeholders: readonly Placeholder[]): string {
  return sayPlaceholders(plainWords(text), placeholders);
}

/** What people wrote as the template has it. */
export function readBlock(text: string, placeholders: readonly Placeholder[]): string {
  const named = placeholders.map(({ expression, name }) => ({ expression, name: markedWords(name) }));
  return readPlaceholders(markedWords(text), named);
}

/** The page with the names of values where the values will be. */
export function previewOf(html: string, placeholders: readonly Placeholder[]): string {
  return html.replace(placeholderPattern, (_, expression: string) => {
    const known = placeholders.find((placeholder) => placeholder.expression === expression);
    return `<mark>${literal(known?.name ?? expression)}</mark>`;
  });
}

/** Ampersands and single angles are words; the tags of inline formatting are kept as tags. */
function markedWords(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/<(?!\/?(?:strong|b|i|em|u|br|span|small|sup|sub)\b)/gi, '&lt;');
}

function literal(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function plainWords(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

/** A printed form to begin with: the national heading, the name, and one paragraph. */
export const newTemplate = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>{{= document.name }} {{= case.number }}</title>
    <style>
      @page { size: A4; margin: 20mm; }
      body { font: 13pt/1.5 "Times New Roman", serif; margin: 0 auto; max-width: 170mm; }
      header { display: flex; justify-content: space-between; gap: 8mm; text-align: center; }
      h1 { font-size: 15pt; margin: 8mm 0 4mm; text-align: center; }
      p { margin: 2mm 0; }
    </style>
  </head>
  <body>
    <header>
      <p>{{= office.name }}</p>
      <p><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br>Độc lập – Tự do – Hạnh phúc</p>
    </header>
    <h1>{{= document.name }}</h1>
    <p>Mã hồ sơ: {{= case.number }}</p>
  </body>
</html>
`;
