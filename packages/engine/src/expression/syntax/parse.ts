import { normalizeContextKey, parser, trackVariables } from '@bpmn-io/lezer-feel';
import type { Problem } from '../../model/problem.ts';
import { FeelProblemCode, feelProblem, positionParams } from '../problems.ts';
import type { TypeDescription } from '../type-description.ts';

export type Tree = ReturnType<typeof parser.parse>;
export type SyntaxNode = Tree['topNode'];
export type FeelParser = typeof parser;

/** Longer texts are refused unread: the parser's time grows faster than the length. */
export const MAX_LENGTH = 10_000;
/** Nested brackets, conditions and paths. Sums and alternatives of any length do not nest. */
export const MAX_DEPTH = 100;

export type Top = 'Expression' | 'UnaryTests';

/** Names with spaces or signs, as the grammar compares them. */
export function normalName(name: string): string {
  return normalizeContextKey(name.normalize('NFC'));
}

/** The names inside a value as nested objects, which is how the parser wants to know them. */
function parserNames(type: TypeDescription): unknown {
  if (typeof type === 'string') return type;
  if ('list' in type) return parserNames(type.list);
  if (!('context' in type)) return typeof type;
  return parserContext(Object.entries(type.context));
}

function parserContext(entries: Iterable<readonly [string, TypeDescription]>): unknown {
  const context: Record<string, unknown> = Object.create(null);
  for (const [name, type] of entries) context[name.normalize('NFC')] = parserNames(type);
  return context;
}

/** A parser that knows these names, for one kind of text. Costly: keep it for texts with the same names. */
export function makeParser(entries: Iterable<readonly [string, TypeDescription]>, top: Top): FeelParser {
  return parser.configure({ top, strict: true, contextTracker: trackVariables(parserContext(entries)) });
}

export type Parsed = { readonly tree: Tree } | { readonly problem: Problem };

const OPENING = new Set('([{');
const CLOSING = new Set(')]}');

/** Where brackets nest too deep, before anything else reads the text; -1 where they do not. Texts in quotes do not count. */
function tooDeepAt(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && OPENING.has(character)) depth += 1;
    else if (!quoted && CLOSING.has(character)) depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return -1;
}

/** Forms that are written as chains, read from the left without recursion. */
const CHAINS = new Set(['ArithmeticExpression', 'Conjunction', 'Disjunction']);

function deepestProblem(text: string, tree: Tree): Problem | undefined {
  let depth = 0;
  let found: Problem | undefined;
  const chained = (node: SyntaxNode) =>
    CHAINS.has(node.name) && node.parent?.name === node.name && node.from === node.parent.from;
  tree.iterate({
    enter: ({ node }) => {
      if (!chained(node)) depth += 1;
      if (depth > 2 * MAX_DEPTH && found === undefined) found = depthProblem(text, node.from);
      return found === undefined;
    },
    leave: ({ node }) => {
      if (!chained(node)) depth -= 1;
    },
  });
  return found;
}

function depthProblem(text: string, at: number): Problem {
  const position = positionParams(text, { from: at, to: at + 1 });
  return feelProblem(FeelProblemCode.TOO_DEEP, { limit: MAX_DEPTH, ...position });
}

function syntaxProblem(text: string, error: unknown): Problem {
  const found = /(\d+)$/.exec(error instanceof Error ? error.message : '')?.[1];
  const at = Math.min(found === undefined ? 0 : Number(found), text.length);
  const near = text.slice(at, at + 20);
  return feelProblem(FeelProblemCode.SYNTAX, {
    near,
    ...positionParams(text, { from: at, to: Math.min(at + 1, text.length) }),
  });
}

/** Reads a text into the syntax tree of the grammar, or says where it cannot. */
export function parseText(text: string, feelParser: FeelParser): Parsed {
  if (text.length > MAX_LENGTH) {
    const position = { from: MAX_LENGTH, to: text.length, line: 1, column: 1 };
    return {
      problem: feelProblem(FeelProblemCode.TOO_LONG, { limit: MAX_LENGTH, length: text.length, ...position }),
    };
  }
  const deep = tooDeepAt(text);
  if (deep >= 0) return { problem: depthProblem(text, deep) };
  try {
    const tree = feelParser.parse(text);
    const problem = deepestProblem(text, tree);
    return problem === undefined ? { tree } : { problem };
  } catch (error) {
    return { problem: syntaxProblem(text, error) };
  }
}
