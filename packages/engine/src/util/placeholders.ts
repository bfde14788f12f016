const PLACEHOLDER = /\{\{=\s*([\s\S]*?)\}\}/g;

/** A place of a text that is filled in with the value of an expression. */
export interface Placeholder {
  readonly expression: string;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** The placeholders of a text, `{{= expression }}`, in their order. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({
    expression: (match[1] ?? '').trim(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
