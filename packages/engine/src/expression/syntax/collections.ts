import type { PlanEntry, PlanNode } from '../plan.ts';
import { elementType, type TypeDescription } from '../type-description.ts';
import { type CompileForm, type Compiler, childrenOf, nothing, type Typed } from './compiler.ts';
import { unquote } from './literals.ts';
import { normalName, type SyntaxNode } from './parse.ts';
import { type Local, type Scope, withItem, withLocals } from './scope.ts';

function commonElement(types: readonly TypeDescription[]): TypeDescription {
  const [first = 'any', ...rest] = types;
  return rest.every((type) => JSON.stringify(type) === JSON.stringify(first)) ? first : 'any';
}

export const listExpression: CompileForm = (node, compiler, scope) => {
  const items = childrenOf(node).map((item) => compiler.compile(item, scope));
  return {
    node: { op: 'list', items: items.map((item) => item.node) },
    type: { list: commonElement(items.map((item) => item.type)) },
  };
};

function keyOf(node: SyntaxNode, compiler: Compiler): string {
  const name = node.getChild('Key')?.getChild('Name') ?? null;
  const literal = node.getChild('Key')?.getChild('StringLiteral') ?? null;
  if (name !== null) return compiler.textOf(name).replace(/\s+/g, ' ').trim();
  return literal === null ? '' : unquote(compiler.textOf(literal));
}

/** A function may call itself by the name of its entry. */
function compileEntry(
  value: SyntaxNode,
  name: string,
  compiler: Compiler,
  scope: Scope | undefined,
): Typed & { readonly slot: number } {
  if (value.name !== 'FunctionDefinition') {
    const compiled = compiler.compile(value, scope);
    return { ...compiled, slot: compiler.local(compiled.type).slot };
  }
  const self = compiler.local({ function: { parameters: [], result: 'any' } });
  const compiled = compiler.compile(value, withLocals(scope, [[name, self]]));
  const node: PlanNode =
    compiled.node.op === 'function' ? { ...compiled.node, self: self.slot } : compiled.node;
  return { node, type: compiled.type, slot: self.slot };
}

/** Each entry is visible in those that follow it. */
export const contextExpression: CompileForm = (node, compiler, outer) => {
  let scope = outer;
  const entries: PlanEntry[] = [];
  const types: [string, TypeDescription][] = [];
  for (const entry of childrenOf(node)) {
    const key = keyOf(entry, compiler);
    if (entries.some((other) => other.key === key)) {
      compiler.report('FEEL_KEY_DUPLICATE', entry, { name: key });
      return nothing;
    }
    const value = childrenOf(entry).at(-1) ?? entry;
    const compiled = compileEntry(value, normalName(key), compiler, scope);
    const local: Local = { slot: compiled.slot, type: compiled.type };
    entries.push({ key, slot: local.slot, value: compiled.node });
    types.push([key, compiled.type]);
    scope = withLocals(scope, [[normalName(key), local]]);
  }
  return { node: { op: 'context', entries }, type: { context: Object.fromEntries(types) } };
};

export const filterExpression: CompileForm = (node, compiler, outer) => {
  const [source, condition] = childrenOf(node);
  if (source === undefined || condition === undefined) return compiler.compile(node, outer);
  const { node: value, type } = compiler.compile(source, outer);
  const item = compiler.local(elementType(type));
  const scope = withLocals(withItem(outer, item), [['item', item]]);
  const compiled = compiler.compile(condition, scope);
  const list: TypeDescription = typeof type === 'object' && 'list' in type ? type : 'any';
  return {
    node: { op: 'filter', value, slot: item.slot, condition: compiled.node },
    type: compiled.type === 'number' ? elementType(type) : compiled.type === 'boolean' ? list : 'any',
  };
};

/** A bracket that faces away from the range leaves its end out, as a round one does. */
export const intervalExpression: CompileForm = (node, compiler, scope) => {
  const [start, end] = childrenOf(node).map((part) => compiler.compile(part, scope));
  const text = compiler.textOf(node);
  if (start === undefined || end === undefined) return compiler.compile(node, scope);
  return {
    node: {
      op: 'range',
      start: start.node,
      startIncluded: text.startsWith('['),
      end: end.node,
      endIncluded: text.endsWith(']'),
    },
    type: { range: start.type },
  };
};

/** `< 5` where a value is expected: all that is smaller. */
export const simpleTestExpression: CompileForm = (node, compiler, scope) => {
  const interval = node.getChild('Interval');
  if (interval !== null) return intervalExpression(interval, compiler, scope);
  const [sign, endpoint] = childrenOf(node);
  const operator = sign === undefined ? '=' : compiler.textOf(sign);
  const { node: value, type } = compiler.compile(endpoint ?? node, scope);
  const included = operator.includes('=');
  if (operator === '=')
    return {
      node: { op: 'range', start: value, startIncluded: true, end: value, endIncluded: true },
      type: { range: type },
    };
  const range: PlanNode = operator.startsWith('<')
    ? { op: 'range', startIncluded: false, end: value, endIncluded: included }
    : { op: 'range', start: value, startIncluded: included, endIncluded: false };
  return { node: range, type: { range: type } };
};
