const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (letter) => entities[letter] ?? letter);

/** Contrast of every pair of colours is at least 4.5 : 1; a target is at least 44 pixels high where a finger goes. */
const STYLE = `
:root { color-scheme: light; font: 1rem/1.6 system-ui, sans-serif; color: #1b2430; background: #fff }
body { margin: 0 auto; max-width: 60rem; padding: 1rem }
a { color: #0b4f9e } a:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid #b45309; outline-offset: 2px }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.2rem; margin-top: 2rem }
label { font-weight: 600 } input { display: block; width: 100%; box-sizing: border-box; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; border: 1px solid #5b6673; border-radius: .375rem }
ul.procedures { list-style: none; padding: 0 } ul.procedures li { border-bottom: 1px solid #d5dae0; padding: .25rem 0 }
ul.procedures a { display: block; padding: .5rem 0 } .quiet { color: #4a5563; font-size: .9rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; vertical-align: top; padding: .5rem; border-bottom: 1px solid #d5dae0 }
.wide { overflow-x: auto } [hidden] { display: none }
@media print { nav, form { display: none } }
`;

interface Page {
  readonly title: string;
  readonly body: string;
  readonly script?: string;
}

/** A page that stands alone: no other file, no server, nothing fetched. */
export const pageOf = ({ title, body, script }: Page): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;

/** A section with a heading, or nothing where it has no content. */
export const section = (heading: string, content: string): string =>
  content === '' ? '' : `<section><h2>${escaped(heading)}</h2>\n${content}\n</section>\n`;

/** A list of texts; one alone is a paragraph. */
export const listOf = (texts: readonly string[], tag: 'ol' | 'ul' = 'ul'): string =>
  texts.length === 0
    ? ''
    : texts.length === 1 && tag === 'ul'
      ? `<p>${texts[0]}</p>`
      : `<${tag}>${texts.map((text) => `<li>${text}</li>`).join('\n')}</${tag}>`;

/** A table with a heading row; wider than a phone, it scrolls in itself and can be reached by keyboard. */
export const tableOf = (
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  rows.length === 0
    ? ''
    : `<div class="wide" role="region" aria-label="${escaped(caption)}" tabindex="0"><table>
<thead><tr>${headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody>
</table></div>`;
