/** A value that a template can print, by the name that people read. */
export interface Placeholder {
  readonly expression: string;
  readonly name: string;
}

/** `{{= FEEL }}`, as printed forms and messages have it. */
export const placeholderPattern = /\{\{=\s*([\s\S]*?)\s*\}\}/g;

/** The text with the names of its values in brackets. What has no name stays as it is. */
export function sayPlaceholders(text: string, placeholders: readonly Placeholder[]): string {
  return text.replace(placeholderPattern, (whole, expression: string) => {
    const known = placeholders.find((placeholder) => placeholder.expression === expression);
    return known === undefined ? whole : `[${known.name}]`;
  });
}

/** The other way round. What is in brackets and no name of a value is a word. */
export function readPlaceholders(text: string, placeholders: readonly Placeholder[]): string {
  return text.replace(/\[([^[\]]+)\]/g, (whole, name: string) => {
    const known = placeholders.find((placeholder) => placeholder.name === name);
    return known === undefined ? whole : `{{= ${known.expression} }}`;
  });
}
