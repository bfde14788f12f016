import type { PlanIteration } from '../plan.ts';
import { elementType, type TypeDescription } from '../type-description.ts';
import { type CompileForm, type Compiler, childrenOf, nothing } from './compiler.ts';
import { nameOf } from './names.ts';
import type { SyntaxNode } from './parse.ts';
import { type Scope, withLocals } from './scope.ts';
import { checkKind } from './type-check.ts';
import { hasUnknownType, readType } from './types.ts';

export const parenthesized: CompileForm = (node, compiler, scope) =>
  compiler.compile(childrenOf(node)[0] ?? node, scope);

function common(left: TypeDescription, right: TypeDescription): TypeDescription {
  if (left === 'null') return right;
  return right === 'null' || JSON.stringify(left) === JSON.stringify(right) ? left : 'any';
}

export const ifExpression: CompileForm = (node, compiler, scope) => {
  const [condition, then, otherwise] = childrenOf(node).map((part) => compiler.compile(part, scope));
  if (condition === undefined || then === undefined || otherwise === undefined)
    return compiler.compile(node, scope);
  checkKind('boolean', condition.type, childrenOf(node)[0] ?? node, compiler);
  return {
    node: { op: 'if', condition: condition.node, consequence: then.node, alternative: otherwise.node },
    type: common(then.type, otherwise.type),
  };
};

interface Iterations {
  readonly iterations: readonly PlanIteration[];
  readonly scope: Scope | undefined;
}

function iterationType(type: TypeDescription, isRange: boolean): TypeDescription {
  if (isRange) return type === 'number' || type === 'date' ? type : 'any';
  if (typeof type === 'object' && 'range' in type) return type.range;
  return elementType(type);
}

/** Each variable is visible in what follows it. */
function compileIterations(node: SyntaxNode, compiler: Compiler, outer: Scope | undefined): Iterations {
  let scope = outer;
  const iterations: PlanIteration[] = [];
  for (const part of childrenOf(node.getChild('InExpressions') ?? node)) {
    const name = part.getChild('Name');
    const inner = scope;
    const [from, to] = childrenOf(part.getChild('IterationContext') ?? part).map((end) =>
      compiler.compile(end, inner),
    );
    if (name === null || from === undefined) continue;
    const local = compiler.local(iterationType(from.type, to !== undefined));
    iterations.push(
      to === undefined
        ? { slot: local.slot, from: from.node }
        : { slot: local.slot, from: from.node, to: to.node },
    );
    scope = withLocals(scope, [[nameOf(name, compiler), local]]);
  }
  return { iterations, scope };
}

export const forExpression: CompileForm = (node, compiler, outer) => {
  const { iterations, scope } = compileIterations(node, compiler, outer);
  const partial = compiler.local({ list: 'any' });
  const body = compiler.compile(childrenOf(node).at(-1) ?? node, withLocals(scope, [['partial', partial]]));
  return {
    node: { op: 'for', iterations, partial: partial.slot, body: body.node },
    type: { list: body.type },
  };
};

export const quantifiedExpression: CompileForm = (node, compiler, outer) => {
  const { iterations, scope } = compileIterations(node, compiler, outer);
  const condition = compiler.compile(childrenOf(node).at(-1) ?? node, scope);
  const every = node.getChild('every') !== null;
  return { node: { op: 'quantified', every, iterations, condition: condition.node }, type: 'boolean' };
};

export const instanceOfExpression: CompileForm = (node, compiler, scope) => {
  const [value] = childrenOf(node);
  const type = node.getChild('Type');
  const { node: compiled } = compiler.compile(value ?? node, scope);
  const described = type === null ? 'any' : readType(type, compiler);
  if (type !== null && hasUnknownType(type, compiler)) return nothing;
  return { node: { op: 'instanceOf', value: compiled, type: described }, type: 'boolean' };
};
