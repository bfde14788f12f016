import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { bundleError } from './bundle-problem.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';
import type { BundleLimits } from './limits.ts';

const codes: Readonly<Record<JsonFault['kind'], string>> = {
  syntax: 'BUNDLE_JSON_SYNTAX',
  depth: 'BUNDLE_JSON_DEPTH',
  'duplicate-key': 'BUNDLE_JSON_DUPLICATE_KEY',
  'null-character': 'BUNDLE_JSON_NULL_CHARACTER',
};

/** Reads a JSON file. A problem names the file, the line and the column (both from 1). */
export function readJson(
  name: string,
  text: string,
  limits: BundleLimits,
): { readonly value: Json } | { readonly problem: Problem } {
  const fault = findJsonFault(text, { depth: limits.jsonDepth });
  if (fault === undefined) return { value: JSON.parse(text) };
  return {
    problem: bundleError(codes[fault.kind], name, {
      ...placeOf(text, fault),
      ...(fault.kind === 'depth' ? { limit: limits.jsonDepth } : {}),
      ...(fault.key === undefined ? {} : { key: fault.key }),
    }),
  };
}

function placeOf(text: string, { offset }: JsonFault): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return jsonType(value) === 'object';
}

export function jsonType(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
