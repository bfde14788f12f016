/** A name and its declared type: a variable, a parameter, a column. */
export interface TypedName {
  readonly name: string;
  readonly typeRef?: string;
}
