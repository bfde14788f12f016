/** The words of one panel in each language. They are loaded with the panel, so they stand in its folder. */
export interface PanelWords<Words> {
  readonly vi: Words;
  readonly en: Words;
}

/** The words of a locale; an unknown one is Vietnamese. */
export function wordsOf<Words>(words: PanelWords<Words>, locale: string): Words {
  return locale === 'en' ? words.en : words.vi;
}
