import type { Json } from './json.ts';

/** An expression as it stands in the model. `language` is `feel` unless the model names another that the host plugged in. */
export interface Expression {
  readonly language: string;
  readonly text: string;
}

/**
 * An attribute of the `motcua` extension: text that begins with `=` is FEEL, any other text is itself. What the standard names by reference, such as
 * a data object, is a variable, whatever signs its name has.
 */
export type Value =
  | { readonly literal: Json }
  | { readonly expression: Expression }
  | { readonly variable: string };

export const FEEL = 'feel';

/** Reads an attribute of the `motcua` extension: `=a + 1` is FEEL, `desk` is the text «desk». */
export function parseValue(text: string): Value {
  return text.startsWith('=') ? { expression: { language: FEEL, text: text.slice(1) } } : { literal: text };
}

/** Copies a value into a variable, in the direction that its list says. */
export interface Mapping {
  readonly target: string;
  readonly source: Value;
}

/** A mapping that waits for what it is made from: it does nothing while none of `from` is there. */
export interface DataAssociation extends Mapping {
  readonly from: readonly string[];
}
