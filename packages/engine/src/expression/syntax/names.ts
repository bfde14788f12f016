import { builtInNames } from '../functions/built-ins.ts';
import type { PlanNode } from '../plan.ts';
import { restoreOf, type SimpleType, type TypeDescription } from '../type-description.ts';
import { type CompileForm, type Compiler, childrenOf, type Typed } from './compiler.ts';
import { normalName, type SyntaxNode } from './parse.ts';
import { findKey, type Local, resolve, type Scope } from './scope.ts';

const builtIns: ReadonlySet<string> = new Set(builtInNames);

/** A name as one text: words parted by one space, signs set off as the grammar does. */
export function nameOf(node: SyntaxNode, compiler: Compiler): string {
  return normalName(
    childrenOf(node)
      .map((part) => compiler.textOf(part))
      .join(' '),
  );
}

function readLocal({ slot, type }: Local): Typed {
  return { node: { op: 'local', slot }, type };
}

function readOuter(name: string, type: TypeDescription, compiler: Compiler): Typed {
  compiler.namesRead.add(name);
  const restore = restoreOf(type);
  return { node: restore === undefined ? { op: 'name', name } : { op: 'name', name, restore }, type };
}

/** A name in a filter over items of which nothing is known. */
function readUnknown(name: string, node: SyntaxNode, item: Local, compiler: Compiler): Typed {
  if (!compiler.outer.open)
    return { node: { op: 'path', value: { op: 'local', slot: item.slot }, key: name }, type: 'any' };
  compiler.report('FEEL_NAME_AMBIGUOUS', node, { name }, 'warning');
  compiler.namesRead.add(name);
  return { node: { op: 'itemOrName', slot: item.slot, name }, type: 'any' };
}

const anyFunction: TypeDescription = { function: { parameters: [], result: 'any' } };

/** A function that is named and not called. Where names are open, a variable of the same name (`date`, `count`) comes first. */
function readFunction(name: string, compiler: Compiler): Typed {
  if (!compiler.outer.open) return { node: { op: 'functionValue', name }, type: anyFunction };
  compiler.namesRead.add(name);
  return { node: { op: 'functionValue', name, variable: true }, type: 'any' };
}

function readUndeclared(name: string, node: SyntaxNode, item: Local | undefined, compiler: Compiler): Typed {
  if (compiler.outer.hostFunctions.has(name))
    return { node: { op: 'functionValue', name }, type: anyFunction };
  const longFunction = builtIns.has(name) && name.includes(' ');
  if (item !== undefined && !longFunction) return readUnknown(name, node, item, compiler);
  if (builtIns.has(name)) return readFunction(name, compiler);
  const unknown = !compiler.outer.open || name.includes(' ');
  if (unknown && name !== '?') compiler.report('FEEL_NAME_UNKNOWN', node, { name });
  return readOuter(name, 'any', compiler);
}

/** What a bare name stands for, in the order: variables of the expression, entries of a filtered item, declared names, functions. */
export const variableName: CompileForm = (node, compiler, scope) =>
  readName(nameOf(node, compiler), node, compiler, scope);

export function readName(
  name: string,
  node: SyntaxNode,
  compiler: Compiler,
  scope: Scope | undefined,
): Typed {
  const resolved = resolve(scope, name, normalName);
  if (resolved.kind === 'local') return readLocal(resolved.local);
  if (resolved.kind === 'entry')
    return {
      node: { op: 'path', value: { op: 'local', slot: resolved.item.slot }, key: resolved.key },
      type: resolved.type,
    };
  const declared = compiler.outer.declared.get(name);
  if (declared !== undefined) return readOuter(declared.name, declared.type, compiler);
  return readUndeclared(name, node, resolved.item, compiler);
}

/** The tested value, `?`. */
export const testedValue: CompileForm = (node, compiler, scope) => readName('?', node, compiler, scope);

const OF_DATE: Readonly<Record<string, TypeDescription>> = {
  year: 'number',
  month: 'number',
  day: 'number',
  weekday: 'number',
};
const OF_TIME: Readonly<Record<string, TypeDescription>> = {
  hour: 'number',
  minute: 'number',
  second: 'number',
  timezone: 'string',
  'time offset': 'days and time duration',
};
const OF_MONTHS: Readonly<Record<string, TypeDescription>> = { years: 'number', months: 'number' };
const OF_DAYS: Readonly<Record<string, TypeDescription>> = {
  days: 'number',
  hours: 'number',
  minutes: 'number',
  seconds: 'number',
};

/** What the values of FEEL can be asked for. */
const PROPERTIES: Readonly<
  Record<Exclude<SimpleType, 'any' | 'null'>, Readonly<Record<string, TypeDescription>>>
> = {
  boolean: {},
  number: {},
  string: {},
  date: OF_DATE,
  time: OF_TIME,
  'date and time': { ...OF_DATE, ...OF_TIME },
  duration: { ...OF_MONTHS, ...OF_DAYS },
  'days and time duration': OF_DAYS,
  'years and months duration': OF_MONTHS,
};

/** The entries that a value is known to have; undefined where that is not known. */
function entriesOf(type: TypeDescription): TypeDescription | undefined {
  if (typeof type === 'string')
    return type === 'any' || type === 'null' ? undefined : { context: PROPERTIES[type] };
  return 'context' in type ? type : undefined;
}

/** The type of `value.key` and the key as the data has it. What is surely not there is reported: most are slips of the pen. */
function propertyType(
  type: TypeDescription,
  name: string,
  node: SyntaxNode,
  compiler: Compiler,
): { readonly key: string; readonly type: TypeDescription } {
  if (typeof type === 'object' && 'list' in type) {
    const item = propertyType(type.list, name, node, compiler);
    return { key: item.key, type: { list: item.type } };
  }
  const entries = entriesOf(type);
  const found = entries === undefined ? undefined : findKey(entries, name, normalName);
  if (entries !== undefined && found === undefined) compiler.report('FEEL_NAME_UNKNOWN', node, { name });
  return found ?? { key: name, type: 'any' };
}

/** A path through plain data from an outer name is read in one go, and restored only where it ends. */
function extend(
  value: PlanNode,
  type: TypeDescription,
  key: string,
  restore: ReturnType<typeof restoreOf>,
): PlanNode {
  const plain = typeof type === 'string' ? type === 'any' : 'context' in type;
  if (value.op !== 'name' || !plain || (type === 'any' && value.restore !== undefined))
    return { op: 'path', value, key };
  const path = [...(value.path ?? []), key];
  return restore === undefined
    ? { op: 'name', name: value.name, path }
    : { op: 'name', name: value.name, path, restore };
}

export const pathExpression: CompileForm = (node, compiler, scope) => {
  const [source, property] = childrenOf(node);
  if (source === undefined || property === undefined) return compiler.compile(node, scope);
  const { node: value, type } = compiler.compile(source, scope);
  const name = nameOf(property, compiler);
  const found = propertyType(type, name, property, compiler);
  return { node: extend(value, type, found.key, restoreOf(found.type)), type: found.type };
};
