/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A plain JSON object. Read foreign keys with `Object.hasOwn`: a key such as `__proto__` may come from outside. */
export interface JsonObject {
  readonly [key: string]: Json;
}
