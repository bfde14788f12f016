import type { Problem } from '../model/problem.ts';
import { builtInNames } from './functions/built-ins.ts';
import type { Plan } from './plan.ts';
import { Compiler, childrenOf, type OuterNames, type Typed } from './syntax/compiler.ts';
import { forms } from './syntax/forms.ts';
import { readName } from './syntax/names.ts';
import { compileTests } from './syntax/operators.ts';
import {
  type FeelParser,
  MAX_LENGTH,
  makeParser,
  normalName,
  parseText,
  type SyntaxNode,
  type Top,
} from './syntax/parse.ts';
import type { TypeDescription } from './type-description.ts';

/** What is known at design time. */
export interface CompileOptions {
  /**
   * The outer names and their types; they may hold spaces, signs and Vietnamese letters. Another name is a problem then. Without it any single
   * word is a name, of an unknown type.
   */
  readonly names?: Readonly<Record<string, TypeDescription>>;
  /** Whether another single word may be a name too, of an unknown type. Default: only where `names` is absent. */
  readonly open?: boolean;
  /** Names of the functions that the host will give to `evaluate`. */
  readonly functions?: readonly string[];
  /** Types that `instance of` and parameters may name beside those of FEEL, e.g. the item definitions of a DMN model. */
  readonly types?: Readonly<Record<string, TypeDescription>>;
}

/**
 * The plan, if the text could be read. With a plan there may still be problems: an unknown name, operands that never fit (the value is null
 * there). Errors should stop a deployment. `type` is what is known of the value: `any` where nothing is.
 */
export type Compiled =
  | { readonly plan: Plan; readonly problems: readonly Problem[]; readonly type: TypeDescription }
  | { readonly plan: undefined; readonly problems: readonly Problem[] };

function declaredNames(names: Readonly<Record<string, TypeDescription>>): OuterNames['declared'] {
  return new Map(Object.entries(names).map(([name, type]) => [normalName(name), { name, type }]));
}

function outerNames(options: CompileOptions): OuterNames {
  const { names = {}, open = options.names === undefined, functions = [], types = {} } = options;
  return {
    declared: declaredNames(names),
    open,
    hostFunctions: new Set(functions.map(normalName)),
    types,
  };
}

function parserEntries({
  names = {},
  functions = [],
}: CompileOptions): readonly (readonly [string, TypeDescription])[] {
  return [
    ...[...builtInNames, ...functions].map((name): readonly [string, TypeDescription] => [name, 'any']),
    ...Object.entries(names),
  ];
}

const NO_NAMES = {};
const parsers = new WeakMap<object, Map<string, FeelParser>>();

/** One parser for each object of names, as the expressions of a procedure share it. */
function parserFor(top: Top, options: CompileOptions): FeelParser {
  const owner = options.names ?? NO_NAMES;
  const known = parsers.get(owner) ?? new Map<string, FeelParser>();
  parsers.set(owner, known);
  const key = [top, ...(options.functions ?? [])].join('\n');
  const parser = known.get(key) ?? makeParser(parserEntries(options), top);
  known.set(key, parser);
  return parser;
}

function finish({ node: root, type }: Typed, compiler: Compiler): Compiled {
  const names = [...compiler.namesRead].filter((name) => name !== '?').sort();
  return { plan: { version: 1, names, slots: compiler.slots, root }, problems: compiler.problems, type };
}

type CompileTop = (node: SyntaxNode, compiler: Compiler) => Typed;

function compileText(text: string, top: Top, options: CompileOptions, compileTop: CompileTop): Compiled {
  const normal = text.length > MAX_LENGTH ? text : text.normalize('NFC');
  const parsed = parseText(normal, parserFor(top, options));
  if ('problem' in parsed) return { plan: undefined, problems: [parsed.problem] };
  const compiler = new Compiler(normal, outerNames(options), forms);
  return finish(compileTop(parsed.tree.topNode, compiler), compiler);
}

/**
 * Compiles an expression of FEEL (DMN 1.4, level 3) into a plan: plain JSON that `evaluate` computes any number of times. Never throws for
 * what the text says: problems carry `from`, `to`, `line` and `column` in `params` (of the text in NFC).
 *
 * @example
 * const { plan, problems } = compileExpression('application.age >= 18', {
 *   names: { application: { context: { age: 'number' } } },
 * });
 */
export function compileExpression(text: string, options: CompileOptions = {}): Compiled {
  return compileText(text, 'Expression', options, (node, compiler) => {
    const [expression] = childrenOf(node);
    return compiler.compile(expression ?? node, undefined);
  });
}

/**
 * Compiles a cell of a decision table, e.g. `< 18, [60..70)` or `not("closed")`: a plan whose value is true where the tested value, the name
 * `?`, matches. `-` matches everything.
 *
 * @example
 * const { plan } = compileUnaryTests('< 18');
 * evaluate(plan, { lookup: (name) => (name === '?' ? 17 : null), now, timeZone });   // { value: true }
 */
export function compileUnaryTests(text: string, options: CompileOptions = {}): Compiled {
  const names = options.names === undefined ? undefined : { '?': 'any' as const, ...options.names };
  return compileText(
    text,
    'UnaryTests',
    names === undefined ? options : { ...options, names },
    (node, compiler) => {
      const tests = node.getChild('PositiveUnaryTests');
      if (tests === null) return { node: { op: 'constant', value: true }, type: 'boolean' };
      const tested = readName('?', node, compiler, undefined);
      const compiled = compileTests(childrenOf(tests), tested, compiler, undefined);
      const negated = node.getChild('not') !== null;
      return { node: negated ? { ...compiled, negated } : compiled, type: 'boolean' };
    },
  );
}
