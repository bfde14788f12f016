/** A text in the languages of a bundle; Vietnamese is never missing. */
export interface LocalizedText {
  readonly vi: string;
  readonly en?: string;
}
