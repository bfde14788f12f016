/** A text in the languages of the bundle, as far as it could be read. */
export interface NamedText {
  readonly vi: string;
  readonly en?: string;
}

/** A name in the language of the screen, Vietnamese where that language is not filled in. */
export function nameIn(name: NamedText, locale: string): string {
  return locale === 'en' ? name.en || name.vi : name.vi;
}
