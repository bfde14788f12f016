import type { LiteralExpression } from './boxed-expression.ts';
import { type DmnElement, present, readText } from './dmn-element.ts';
import type { TypedName } from './typed-name.ts';

/** `feel:number`, as DMN 1.1 wrote it, is `number`. */
export function readTypeRef(element: DmnElement | undefined, property = 'typeRef'): string | undefined {
  return readText(element, property)
    ?.trim()
    .replace(/^[\w-]+:/, '');
}

export function readTypedName(element: DmnElement | undefined): TypedName {
  return present({ name: readText(element, 'name') ?? '', typeRef: readTypeRef(element) });
}

/** The language of a text, where it is not FEEL. */
function foreignLanguage(element: DmnElement): string | undefined {
  const language = readText(element, 'expressionLanguage');
  return language === undefined || /feel/i.test(language) ? undefined : language;
}

export function readLiteral(element: DmnElement | undefined): LiteralExpression {
  return present({
    kind: 'literal' as const,
    id: element?.id,
    typeRef: readTypeRef(element),
    text: readText(element, 'text') ?? '',
    language: element === undefined ? undefined : foreignLanguage(element),
  });
}
