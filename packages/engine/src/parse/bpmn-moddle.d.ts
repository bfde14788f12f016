declare module 'bpmn-moddle' {
  /** What we use of bpmn-moddle, which has no types for its main door. */
  export class BpmnModdle {
    readonly properties: { set(target: object, name: string, value: unknown): void };
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(
      xml: string,
      type?: string,
      options?: { readonly lax: boolean },
    ): Promise<{
      rootElement: unknown;
      warnings: readonly { readonly message: string; readonly property?: string }[];
    }>;
    toXML(element: unknown, options?: { readonly format?: boolean }): Promise<{ xml: string }>;
    getPackage(uriOrPrefix: string): unknown;
    create(type: string, properties?: Readonly<Record<string, unknown>>): unknown;
  }
}
