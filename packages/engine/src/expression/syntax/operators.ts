import type { ArithmeticOperator, ComparisonOperator, PlanNode, PlanStep, PlanTest } from '../plan.ts';
import type { TypeDescription } from '../type-description.ts';
import { type CompileForm, type Compiler, childrenOf, type Typed } from './compiler.ts';
import type { SyntaxNode } from './parse.ts';
import { type Scope, withLocals } from './scope.ts';
import { arithmeticType, checkComparable, checkKind } from './type-check.ts';

/** The operands of a chain `a op b op c`, from the left, without recursion. */
function chainOf(node: SyntaxNode, sameForm: (node: SyntaxNode) => boolean): readonly SyntaxNode[] {
  const links: SyntaxNode[] = [];
  let at: SyntaxNode | null = node;
  while (at !== null && sameForm(at)) {
    links.push(at);
    at = at.firstChild;
  }
  return links.reverse();
}

function flatten(op: 'and' | 'or'): CompileForm {
  const form = op === 'and' ? 'Conjunction' : 'Disjunction';
  return (node, compiler, scope) => {
    const links = chainOf(node, ({ name }) => name === form);
    const operands = links.flatMap((link, index) => childrenOf(link).slice(index === 0 ? 0 : 1));
    const items = operands.map((operand) => {
      const { node: item, type } = compiler.compile(operand, scope);
      checkKind('boolean', type, operand, compiler);
      return item;
    });
    return { node: { op, items }, type: 'boolean' };
  };
}

export const conjunction = flatten('and');
export const disjunction = flatten('or');

function isBinary(node: SyntaxNode): boolean {
  return node.name === 'ArithmeticExpression' && node.firstChild?.name !== 'ArithOp';
}

function operatorOf(node: SyntaxNode, compiler: Compiler): ArithmeticOperator {
  const sign = node.getChild('ArithOp');
  const text = sign === null ? '+' : compiler.textOf(sign);
  return (text === '^' ? '**' : text) as ArithmeticOperator;
}

function operandsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => name !== 'ArithOp');
}

function unary(node: SyntaxNode, compiler: Compiler, scope: Scope | undefined): Typed {
  const [operand] = operandsOf(node);
  const { node: value, type } = compiler.compile(operand ?? node, scope);
  if (operatorOf(node, compiler) === '+') return { node: value, type };
  return { node: { op: 'negation', value }, type };
}

export const arithmeticExpression: CompileForm = (node, compiler, scope) => {
  if (!isBinary(node)) return unary(node, compiler, scope);
  const [innermost, ...rest] = chainOf(node, isBinary);
  const [firstOperand, secondOperand] = innermost === undefined ? [] : operandsOf(innermost);
  if (innermost === undefined || firstOperand === undefined || secondOperand === undefined)
    return compiler.compile(node, scope);
  const first = compiler.compile(firstOperand, scope);
  let type = first.type;
  const steps: PlanStep[] = [];
  const operations: readonly (readonly [SyntaxNode, SyntaxNode | undefined])[] = [
    [innermost, secondOperand],
    ...rest.map((link) => [link, operandsOf(link)[1]] as const),
  ];
  for (const [link, operand] of operations) {
    const operator = operatorOf(link, compiler);
    const compiled = compiler.compile(operand ?? link, scope);
    type = arithmeticType(operator, type, compiled.type, link, compiler);
    steps.push({ operator, operand: compiled.node });
  }
  return { node: { op: 'arithmetic', first: first.node, steps }, type };
};

function mentionsTested(node: SyntaxNode): boolean {
  let found = false;
  node.cursor().iterate(({ name }) => {
    found ||= name === '?';
    return !found;
  });
  return found;
}

/** What a list or range holds, anything else is itself. */
function memberType(type: TypeDescription): TypeDescription {
  if (typeof type === 'string') return type;
  return 'range' in type ? type.range : 'list' in type ? type.list : type;
}

function compileMembership(node: SyntaxNode, tested: Typed, compiler: Compiler, scope: Scope): PlanTest {
  const { node: value, type } = compiler.compile(node, scope);
  if (mentionsTested(node)) return { operator: 'condition', value };
  checkComparable(memberType(tested.type), memberType(type), node, compiler);
  return { operator: 'in', value };
}

/** `< 5` as a test has its operator, everything else is equality or containment, or a condition on `?`. */
function compileTest(node: SyntaxNode, tested: Typed, compiler: Compiler, scope: Scope): PlanTest {
  const inner = node.name === 'PositiveUnaryTest' ? (childrenOf(node)[0] ?? node) : node;
  const sign = inner.name === 'SimplePositiveUnaryTest' ? inner.getChild('CompareOp') : null;
  if (sign === null) return compileMembership(inner, tested, compiler, scope);
  const operator = compiler.textOf(sign) as ComparisonOperator;
  const endpoint = childrenOf(inner).find(({ name }) => name !== 'CompareOp') ?? inner;
  const { node: value, type } = compiler.compile(endpoint, scope);
  checkComparable(tested.type, type, inner, compiler);
  return { operator, value };
}

export function compileTests(
  tests: readonly SyntaxNode[],
  tested: Typed,
  compiler: Compiler,
  scope: Scope | undefined,
): Extract<PlanNode, { readonly op: 'in' }> {
  const local = compiler.local(tested.type);
  const inner = withLocals(scope, [['?', local]]);
  return {
    op: 'in',
    value: tested.node,
    slot: local.slot,
    tests: tests.map((test) => compileTest(test, tested, compiler, inner)),
  };
}

function compileIn(node: SyntaxNode, compiler: Compiler, scope: Scope | undefined): Typed {
  const [value, single] = childrenOf(node);
  const several = node.getChild('PositiveUnaryTests');
  const tested = compiler.compile(value ?? node, scope);
  const tests = several === null ? (single === undefined ? [] : [single]) : childrenOf(several);
  return { node: compileTests(tests, tested, compiler, scope), type: 'boolean' };
}

function compileBetween(node: SyntaxNode, compiler: Compiler, scope: Scope | undefined): Typed {
  const [value, low, high] = childrenOf(node).map((part) => compiler.compile(part, scope));
  if (value === undefined || low === undefined || high === undefined) return compiler.compile(node, scope);
  checkComparable(value.type, low.type, node, compiler);
  checkComparable(value.type, high.type, node, compiler);
  return { node: { op: 'between', value: value.node, low: low.node, high: high.node }, type: 'boolean' };
}

export const comparison: CompileForm = (node, compiler, scope) => {
  if (node.getChild('between') !== null) return compileBetween(node, compiler, scope);
  const sign = node.getChild('CompareOp');
  if (sign === null) return compileIn(node, compiler, scope);
  const [left, right] = childrenOf(node)
    .filter(({ name }) => name !== 'CompareOp')
    .map((part) => compiler.compile(part, scope));
  if (left === undefined || right === undefined) return compiler.compile(node, scope);
  checkComparable(left.type, right.type, node, compiler);
  const operator = compiler.textOf(sign) as ComparisonOperator;
  return { node: { op: 'comparison', operator, left: left.node, right: right.node }, type: 'boolean' };
};
