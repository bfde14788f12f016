declare module 'dmn-moddle' {
  /** What we use of dmn-moddle, which has no types. */
  export class DmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(
      xml: string,
      typeName?: string,
      options?: { readonly lax?: boolean },
    ): Promise<{ rootElement: unknown; warnings: readonly { readonly message: string }[] }>;
  }
}
