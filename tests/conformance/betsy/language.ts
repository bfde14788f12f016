import type { Json, JsonObject } from '@motcua/engine/kernel';

type Operator = (left: number, right: number) => boolean;

const operators: Readonly<Record<string, Operator>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '==': (left, right) => left === right,
};

function nameOrNumber(text: string, names: JsonObject): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : names[text];
  return typeof value === 'number' ? value : Number.NaN;
}

/** `test.contains("a")`: whether a text has a part. */
function contains(text: string, names: JsonObject): boolean | undefined {
  const match = /^(\w+)\.contains\("([^"]*)"\)$/.exec(text);
  if (match === null) return undefined;
  const [, name = '', part = ''] = match;
  return String(names[name] ?? '').includes(part);
}

function comparison(text: string, names: JsonObject): boolean | undefined {
  const match = /^(\S+?)\s*(<=|>=|==|<|>)\s*(\S+)$/.exec(text);
  const compare = match === null ? undefined : operators[match[2] ?? ''];
  return compare?.(nameOrNumber(match?.[1] ?? '', names), nameOrNumber(match?.[3] ?? '', names));
}

/** Without white space, `${}` and the stray `>` that one of the models has. */
function bare(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^\$\{(.*)\}$/s, '$1')
    .trim();
  return trimmed.endsWith(')>') ? trimmed.slice(0, -1) : trimmed;
}

/** The small Java-like language of the conditions in the suite; `adapter.expressions` in its JSON lists what there is. */
export function evaluateText(text: string, names: JsonObject): Json {
  const body = bare(text);
  if (body === 'true' || body === 'false') return body === 'true';
  if (/^-?\d+$/.test(body)) return Number(body);
  if (body.startsWith('!')) return !(evaluateText(body.slice(1), names) === true);
  const decided = contains(body, names) ?? comparison(body, names);
  if (decided !== undefined) return decided;
  if (Object.hasOwn(names, body)) return names[body] ?? null;
  throw new SyntaxError(`Expected an expression of the suite, but found '${text}'`);
}
