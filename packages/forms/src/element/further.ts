import { furtherKinds } from '../fields/further-kinds.ts';
import { registerMissingKinds } from '../fields/registry.ts';
import { registerMissingTexts } from '../locales/locales.ts';
import { viFurther } from '../locales/vi-further.ts';
import { registerFurtherParts } from '../model/further-parts.ts';

/** All that only some forms need, in one piece: kinds of field, their words, rarer keywords, formats and layouts. */
export function registerFurther(): void {
  registerFurtherParts();
  registerMissingTexts('vi', viFurther);
  registerMissingKinds(Object.values(furtherKinds));
}
