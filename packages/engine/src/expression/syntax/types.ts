import type { SimpleType, TypeDescription } from '../type-description.ts';
import { type Compiler, childrenOf } from './compiler.ts';
import { nameOf } from './names.ts';
import type { SyntaxNode } from './parse.ts';

const SIMPLE: Readonly<Record<string, SimpleType>> = {
  Any: 'any',
  any: 'any',
  Null: 'null',
  boolean: 'boolean',
  number: 'number',
  string: 'string',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  'days and time duration': 'days and time duration',
  'years and months duration': 'years and months duration',
};

function readNamed(node: SyntaxNode, compiler: Compiler): TypeDescription {
  const text = compiler.textOf(node).replace(/\s+/g, ' ');
  const { types } = compiler.outer;
  if (Object.hasOwn(types, text)) return types[text] ?? 'any';
  const simple = Object.hasOwn(SIMPLE, text) ? SIMPLE[text] : undefined;
  if (simple !== undefined) return simple;
  if (text === 'list') return { list: 'any' };
  if (text === 'context') return { context: {} };
  if (text === 'range') return { range: 'any' };
  if (text === 'function') return { function: { parameters: [], result: 'any' } };
  compiler.report('FEEL_TYPE_UNKNOWN', node, { name: text });
  return 'any';
}

function readEntries(node: SyntaxNode, compiler: Compiler): TypeDescription {
  const entries = (node.getChild('ContextEntryTypes')?.getChildren('ContextEntryType') ?? []).map((entry) => {
    const [name, type] = childrenOf(entry);
    const described: TypeDescription = type === undefined ? 'any' : readType(type, compiler);
    return [name === undefined ? '' : nameOf(name, compiler), described] as const;
  });
  return { context: Object.fromEntries(entries) };
}

function readFunction(node: SyntaxNode, compiler: Compiler): TypeDescription {
  const parameters = (node.getChild('ArgumentTypes')?.getChildren('ArgumentType') ?? []).map((argument) => {
    const type = argument.getChild('Type');
    return type === null ? 'any' : readType(type, compiler);
  });
  const result = node.getChild('Type');
  return { function: { parameters, result: result === null ? 'any' : readType(result, compiler) } };
}

/** Whether a type names one that does not exist: nothing can be said of its instances then. */
export function hasUnknownType(node: SyntaxNode, compiler: Compiler): boolean {
  const isIn = (from: unknown) => typeof from === 'number' && from >= node.from && from < node.to;
  return compiler.problems.some(({ code, params }) => code === 'FEEL_TYPE_UNKNOWN' && isIn(params.from));
}

/** A type as written after `instance of` or a parameter. */
export function readType(node: SyntaxNode, compiler: Compiler): TypeDescription {
  const [inner] = childrenOf(node);
  const element = inner?.getChild('Type') ?? null;
  if (inner?.name === 'ListType') {
    const described = element === null ? 'any' : readType(element, compiler);
    return compiler.textOf(inner).startsWith('range') ? { range: described } : { list: described };
  }
  if (inner?.name === 'ContextType') return readEntries(inner, compiler);
  if (inner?.name === 'FunctionType') return readFunction(inner, compiler);
  return readNamed(inner ?? node, compiler);
}
