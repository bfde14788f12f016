import { acceptsCount, acceptsNames } from '../functions/built-in.ts';
import { findBuiltIn } from '../functions/built-ins.ts';
import type { PlanArgument } from '../plan.ts';
import type { TypeDescription } from '../type-description.ts';
import { type CompileForm, type Compiler, childrenOf, type Typed } from './compiler.ts';
import { nameOf } from './names.ts';
import { normalName, type SyntaxNode } from './parse.ts';
import { type Local, resolve, type Scope, withLocals } from './scope.ts';
import { readType } from './types.ts';

function compileArguments(
  node: SyntaxNode,
  compiler: Compiler,
  scope: Scope | undefined,
): readonly PlanArgument[] {
  const named = node.getChild('NamedParameters');
  if (named !== null)
    return childrenOf(named).map((parameter) => {
      const [name, value] = childrenOf(parameter);
      const inner = name?.getChild('Name');
      return {
        name: inner === null || inner === undefined ? '' : nameOf(inner, compiler),
        value: compiler.compile(value ?? parameter, scope).node,
      };
    });
  const positional = node.getChild('PositionalParameters');
  return positional === null
    ? []
    : childrenOf(positional).map((value) => ({ value: compiler.compile(value, scope).node }));
}

function checkArguments(
  name: string,
  values: readonly PlanArgument[],
  node: SyntaxNode,
  compiler: Compiler,
): void {
  const signatures = findBuiltIn(name)?.signatures ?? [];
  const names = values.flatMap((value) => (value.name === undefined ? [] : [value.name]));
  const accepted = signatures.some((signature) =>
    names.length > 0 ? acceptsNames(signature, names) : acceptsCount(signature, values.length),
  );
  if (!accepted) compiler.report('FEEL_ARGUMENTS_WRONG', node, { name, found: values.length });
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
    return { node: { op: 'hostFunction', name, arguments: values }, type: 'any' };
  if (builtIn === undefined) {
    compiler.report('FEEL_FUNCTION_UNKNOWN', node, { name });
    return { node: { op: 'constant', value: null }, type: 'any' };
  }
  checkArguments(name, values, node, compiler);
  return { node: { op: 'builtIn', name, arguments: values }, type: builtIn.result };
}

/** A name that is neither a variable of the expression nor declared: only functions are left. */
function isFunctionName(name: string, compiler: Compiler, scope: Scope | undefined): boolean {
  const resolved = resolve(scope, name, normalName);
  if (resolved.kind !== 'outer' || compiler.outer.declared?.has(name) === true) return false;
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
    node: { op: 'call', callee: value, arguments: compileArguments(node, compiler, scope) },
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
