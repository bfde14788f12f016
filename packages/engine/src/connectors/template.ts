import { ErrorCode, MotcuaError } from '../errors.ts';
import { compileExpression } from '../expression/compile.ts';
import { evaluate, toJson } from '../expression/evaluate.ts';
import type { FeelValue } from '../expression/values/value.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { HandlerFailure } from '../runtime/handlers.ts';

/** What a template is filled in with. */
export interface Filling {
  readonly names: JsonObject;
  readonly secret: (name: string) => string;
  readonly now: string;
  readonly timeZone: string;
}

export type Template<Value> = (filling: Filling) => Value;

const PLACE = /\{\{(?:=\s*(?<expression>[\s\S]*?)|\s*secret\.(?<secret>[A-Za-z0-9_.-]+)\s*)\}\}/g;

function wrong(message: string): MotcuaError {
  return new MotcuaError(ErrorCode.INVALID_ARGUMENT, message);
}

/** FEEL over the names of the filling; a name that is not there is null. */
export function expressionTemplate(text: string): Template<Json> {
  const { plan, problems } = compileExpression(text);
  if (plan === undefined || problems.some(({ severity }) => severity === 'error'))
    throw wrong(`Expected '${text}' to be FEEL`);
  return ({ names, now, timeZone }) => {
    const lookup = (name: string): FeelValue | undefined =>
      Object.hasOwn(names, name) ? names[name] : undefined;
    const result = evaluate(plan, { lookup, now, timeZone });
    if ('problem' in result)
      throw new HandlerFailure(`'${text}' could not be computed: ${result.problem.code}`, { retry: false });
    return toJson(result.value);
  };
}

function asText(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A text with values, each as `write` puts it, and with secrets where these are allowed. Values are never read as templates themselves. */
export function textTemplate(
  text: string,
  { write = asText, secrets }: { readonly write?: (value: Json) => string; readonly secrets: boolean },
): Template<string> {
  const parts: (string | Template<string>)[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    const { expression, secret } = match.groups ?? {};
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    if (secret !== undefined) {
      if (!secrets)
        throw wrong(`Expected no secret in a URL, which is written down in many places: '${text}'`);
      parts.push((filling) => filling.secret(secret));
    } else {
      const compute = expressionTemplate(expression ?? '');
      parts.push((filling) => write(compute(filling)));
    }
  }
  parts.push(text.slice(from));
  if (parts.some((part) => typeof part === 'string' && part.includes('{{')))
    throw wrong(`Expected '{{= FEEL }}' or '{{secret.name}}' in '${text}'`);
  return (filling) => parts.map((part) => (typeof part === 'string' ? part : part(filling))).join('');
}

/** A value in which texts that begin with `=` are FEEL and other texts may have secrets. */
export function jsonTemplate(value: Json): Template<Json> {
  if (typeof value === 'string')
    return value.startsWith('=')
      ? expressionTemplate(value.slice(1))
      : textTemplate(value, { secrets: true });
  if (Array.isArray(value)) {
    const items = value.map(jsonTemplate);
    return (filling) => items.map((item) => item(filling));
  }
  if (typeof value !== 'object' || value === null) return () => value;
  const entries = Object.entries(value).map(([key, inner]) => [key, jsonTemplate(inner)] as const);
  return (filling) => Object.fromEntries(entries.map(([key, inner]) => [key, inner(filling)]));
}

/** The names of the secrets that stand anywhere in a declaration. */
export function secretsIn(value: unknown): readonly string[] {
  const found = [...JSON.stringify(value).matchAll(PLACE)].flatMap((match) => match.groups?.secret ?? []);
  return [...new Set(found)];
}
