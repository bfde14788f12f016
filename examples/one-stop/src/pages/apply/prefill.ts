import type { JsonObject } from '@motcua/engine';

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an application begins with: what the account knows, in the part of the form about who applies, if it has one. */
export function prefill(
  schema: JsonObject,
  profile: Readonly<Record<string, string>> | undefined,
): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const { requester } = properties;
  const asked = isObject(requester) && isObject(requester.properties) ? requester.properties : undefined;
  if (asked === undefined || profile === undefined) return {};
  return {
    requester: Object.fromEntries(Object.entries(profile).filter(([name]) => Object.hasOwn(asked, name))),
  };
}
