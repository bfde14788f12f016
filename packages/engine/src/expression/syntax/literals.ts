import type { PlanNode } from '../plan.ts';
import type { TypeDescription } from '../type-description.ts';
import { isFeelNumber, parseNumber } from '../values/number.ts';
import { parseAtLiteral } from '../values/parse-temporal.ts';
import { type FeelKind, kindOf } from '../values/value.ts';
import { type CompileForm, type Compiler, childrenOf, nothing, type Typed } from './compiler.ts';
import { compileCall } from './functions.ts';
import type { SyntaxNode } from './parse.ts';

export const nullLiteral: CompileForm = () => nothing;

export const numericLiteral: CompileForm = (node, compiler) => {
  const text = compiler.textOf(node).replace(/\s+/g, '');
  const value = parseNumber(text);
  if (value === null) {
    compiler.report('FEEL_LITERAL_INVALID', node, { text: text.slice(0, 40) });
    return nothing;
  }
  const constant: PlanNode =
    typeof value === 'number' ? { op: 'constant', value } : { op: 'decimal', text: value.toString() };
  return { node: constant, type: isFeelNumber(value) ? 'number' : 'any' };
};

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** What stands between the quotes; an escape that FEEL does not know stays as written. */
export function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs,
      (whole, four?: string, six?: string, letter?: string) => {
        const code = Number.parseInt(four ?? six ?? '', 16);
        if (!Number.isNaN(code)) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
        return letter !== undefined && Object.hasOwn(ESCAPES, letter) ? (ESCAPES[letter] ?? whole) : whole;
      },
    );
}

export const stringLiteral: CompileForm = (node, compiler) => ({
  node: { op: 'constant', value: unquote(compiler.textOf(node)) },
  type: 'string',
});

export const booleanLiteral: CompileForm = (node, compiler) => ({
  node: { op: 'constant', value: compiler.textOf(node) === 'true' },
  type: 'boolean',
});

const KIND_TYPES: Partial<Readonly<Record<FeelKind, TypeDescription>>> = {
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  'days and time duration': 'days and time duration',
  'years and months duration': 'years and months duration',
};

function atLiteral(node: SyntaxNode, compiler: Compiler): Typed {
  const literal = node.getChild('StringLiteral');
  const text = literal === null ? '' : unquote(compiler.textOf(literal));
  const value = parseAtLiteral(text);
  if (value === null) {
    compiler.report('FEEL_LITERAL_INVALID', node, { text: text.slice(0, 40) });
    return nothing;
  }
  return { node: { op: 'temporal', text }, type: KIND_TYPES[kindOf(value)] ?? 'any' };
}

/** `@"2026-01-05"` and `date("2026-01-05")`. */
export const dateTimeLiteral: CompileForm = (node, compiler, scope) => {
  const [first] = childrenOf(node);
  if (first?.name !== 'DateTimeConstructor') return atLiteral(first ?? node, compiler);
  return compileCall(compiler.textOf(first).replace(/\s+/g, ' '), node, compiler, scope);
};
