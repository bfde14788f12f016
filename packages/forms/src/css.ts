/** A style sheet as text; what `css` of Lit gives fits too. */
export interface StyleText {
  readonly cssText: string;
}

/** Marks a text as a style sheet, for editors and formatters. */
export function css([cssText = '']: TemplateStringsArray): StyleText {
  return { cssText };
}

const sheets = new WeakMap<StyleText, CSSStyleSheet>();

/** One sheet for all forms of a page. Constructed, so that a strict Content-Security-Policy allows it. */
export function sheetOf(text: StyleText): CSSStyleSheet {
  const known = sheets.get(text);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.cssText);
  sheets.set(text, sheet);
  return sheet;
}
