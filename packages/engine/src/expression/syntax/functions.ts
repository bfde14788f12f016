import { acceptsCount, acceptsNames, type BuiltIn } from '../functions/built-in.ts';
import { findBuiltIn } from '../functions/built-ins.ts';
import type { PlanArgument } from '../plan.ts';
import type { TypeDescription } from '../type-description.ts';
import { type CompileForm, type Compiler, childrenOf, nothing, type Typed } from './compiler.ts';
import { nameOf } from './names.ts';
import { normalName, type SyntaxNode } from './parse.ts';
import { type Local, resolve, type Scope, withLocals } from './scope.ts';
import { checkArgumentKinds } from './type-check.ts';
import { readType } from './types.ts';

interface Argument extends Typed {
  readonly name?: string;
  readonly source: SyntaxNode;
}

function compileArguments(
  node: SyntaxNode,
  compiler: Compiler,
  scope: Scope | undefined,
): readonly Argument[] {
  const positional = node.getChild('PositionalParameters');
  if (positional !== null)
    return childrenOf(positional).map((source) => ({ ...compiler.compile(source, scope), source }));
  return childrenOf(node.getChild('NamedParameters') ?? node).map((parameter) => {
    const [label, value] = childrenOf(parameter);
    const inner = label?.getChild('Name');
    const source = value ?? parameter;
    const name = inner === null || inner === undefined ? '' : nameOf(inner, compiler);
    return { ...compiler.compile(source, scope), name, source };
  });
}

function planArguments(values: readonly Argument[]): readonly PlanArgument[] {
  return values.map(({ name, node: value }) => (name === undefined ? { value } : { name, value }));
}

function checkArguments(
  { name, signatures }: BuiltIn,
  values: readonly Argument[],
  node: SyntaxNode,
  compiler: Compiler,
): void {
  const names = values.flatMap((value) => (value.name === undefined ? [] : [value.name]));
  const accepted = signatures.filter((signature) =>
    names.length > 0 ? acceptsNames(signature, names) : acceptsCount(signature, values.length),
  );
  if (accepted.length === 0) compiler.report('FEEL_ARGUMENTS_WRONG', node, { name, found: values.length });
  checkArgumentKinds(
    accepted,
    values.map(({ source, ...value }) => ({ ...value, node: source })),
    compiler,
  );
}

/** A call by name, of a built-in function or one of the host. */
export function compileCall(
  name: string,
  node: SyntaxNode,
  compiler: Compiler,
  scope: Scope | undefined,
): Typed {
  const values = compileArguments(node, compiler, scope);
  const builtIn = findBuiltIn(name);
  if (compiler.outer.hostFunctions.has(name))
    return { node: { op: 'hostFunction', name, arguments: planArguments(values) }, type: 'any' };
  if (builtIn === undefined) {
    compiler.report('FEEL_FUNCTION_UNKNOWN', node, { name });
    return { node: { op: 'constant', value: null }, type: 'any' };
  }
  checkArguments(builtIn, values, node, compiler);
  return { node: { op: 'builtIn', name, arguments: planArguments(values) }, type: builtIn.result };
}

/** A name that is neither a variable of the expression nor declared: only functions are left. */
function isFunctionName(name: string, compiler: Compiler, scope: Scope | undefined): boolean {
  const resolved = resolve(scope, name, normalName);
  if (resolved.kind !== 'outer' || compiler.outer.declared.has(name)) return false;
  return (
    compiler.outer.hostFunctions.has(name) || findBuiltIn(name) !== undefined || resolved.item === undefined
  );
}

function resultOf(type: TypeDescription): TypeDescription {
  return typeof type === 'object' && 'function' in type ? type.function.result : 'any';
}

export const functionInvocation: CompileForm = (node, compiler, scope) => {
  const [callee] = childrenOf(node);
  if (callee === undefined) return compiler.compile(node, scope);
  const name =
    callee.name === 'VariableName' ? nameOf(callee, compiler) : compiler.textOf(callee).replace(/\s+/g, ' ');
  const direct = callee.name === 'VariableName' || callee.name === 'SpecialFunctionName';
  if (direct && isFunctionName(name, compiler, scope)) return compileCall(name, node, compiler, scope);
  const { node: value, type } = compiler.compile(callee, scope);
  return {
    node: { op: 'call', callee: value, arguments: planArguments(compileArguments(node, compiler, scope)) },
    type: resultOf(type),
  };
};

function compileParameter(node: SyntaxNode, compiler: Compiler): readonly [string, Local] {
  const name = node.getChild('ParameterName')?.getChild('Name');
  const type = node.getChild('Type');
  return [
    name === null || name === undefined ? '' : nameOf(name, compiler),
    compiler.local(type === null ? 'any' : readType(type, compiler)),
  ];
}

/** A function as a value. Functions in Java or PMML («external») are not read. */
export const functionDefinition: CompileForm = (node, compiler, scope) => {
  if (node.getChild('external') !== null) {
    compiler.report('FEEL_FUNCTION_UNKNOWN', node, { name: 'external' });
    return nothing;
  }
  const parameters = (node.getChild('FormalParameters')?.getChildren('FormalParameter') ?? []).map(
    (parameter) => compileParameter(parameter, compiler),
  );
  const [body] = childrenOf(node.getChild('FunctionBody') ?? node);
  const compiled = compiler.compile(body ?? node, withLocals(scope, parameters));
  return {
    node: {
      op: 'function',
      parameters: parameters.map(([name, { slot, type }]) => ({ name, slot, type })),
      body: compiled.node,
      result: compiled.type,
    },
    type: { function: { parameters: parameters.map(([, { type }]) => type), result: compiled.type } },
  };
};
