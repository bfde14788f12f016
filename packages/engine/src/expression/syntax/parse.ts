import { normalizeContextKey, parser, trackVariables } from '@bpmn-io/lezer-feel';
import type { Problem } from '../../model/problem.ts';
import { FeelProblemCode, feelProblem, positionParams } from '../problems.ts';
import type { TypeDescription } from '../type-description.ts';

export type Tree = ReturnType<typeof parser.parse>;
export type SyntaxNode = Tree['topNode'];
export type FeelParser = typeof parser;

/** Longer texts are refused unread: the parser's time grows faster than the length. */
export const MAX_LENGTH = 10_000;
/** Nested brackets, conditions and paths. Sums and alternatives do not nest: the grammar reads about 1,000 terms, 400 of `and` and `or`. */
const MAX_DEPTH = 100;

/** Items, entries and arguments, entries counted twice: the parser's time grows with their square. */
const MAX_PARTS = 1_000;

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

/** A single word of a simple type is left out: the parser reads it anyway, and a word of the grammar (`list`, `context`) stays one. */
function parserContext(entries: Iterable<readonly [string, TypeDescription]>): unknown {
  const context: Record<string, unknown> = Object.create(null);
  for (const [name, type] of entries) {
    const names = parserNames(type);
    if (typeof names === 'object' || normalName(name).includes(' ')) context[name.normalize('NFC')] = names;
  }
  return context;
}

/** A parser that knows these names, for one kind of text. Costly: keep it for texts with the same names. */
export function makeParser(entries: Iterable<readonly [string, TypeDescription]>, top: Top): FeelParser {
  return parser.configure({ top, strict: true, contextTracker: trackVariables(parserContext(entries)) });
}

export type Parsed = { readonly tree: Tree } | { readonly problem: Problem };

const NESTING: Readonly<Record<string, number>> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };
const PARTS: Readonly<Record<string, number>> = { ',': 1, ':': 2 };

/** Where there is too much of something, before anything else reads the text. Texts in quotes do not count. */
function excessIn(text: string): Problem | undefined {
  let depth = 0;
  let parts = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quoted && character === '\\') index += 1;
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    depth += NESTING[character] ?? 0;
    parts += PARTS[character] ?? 0;
    if (depth > MAX_DEPTH) return excessProblem(FeelProblemCode.TOO_DEEP, MAX_DEPTH, text, index);
    if (parts > MAX_PARTS) return excessProblem(FeelProblemCode.TOO_LONG, MAX_PARTS, text, index);
  }
  return undefined;
}

function excessProblem(code: FeelProblemCode, limit: number, text: string, at: number): Problem {
  return feelProblem(code, { limit, ...positionParams(text, { from: at, to: at + 1 }) });
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
      if (depth > 2 * MAX_DEPTH && found === undefined)
        found = excessProblem(FeelProblemCode.TOO_DEEP, MAX_DEPTH, text, node.from);
      return found === undefined;
    },
    leave: ({ node }) => {
      if (!chained(node)) depth -= 1;
    },
  });
  return found;
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

const RANGE_TYPE =
  /\brange(?=\s*<\s*(?:Any|number|string|boolean|date|time|date and time|days and time duration|years and months duration)\s*>)/g;

/** The grammar has no `range<…>`: it reads a list type of the same length, and `readType` looks at the text again. */
function withRangeTypes(text: string): string {
  return text.replace(RANGE_TYPE, 'list ');
}

/** Reads a text into the syntax tree of the grammar, or says where it cannot. */
export function parseText(text: string, feelParser: FeelParser): Parsed {
  if (text.length > MAX_LENGTH) {
    const position = { from: MAX_LENGTH, to: text.length, line: 1, column: 1 };
    return {
      problem: feelProblem(FeelProblemCode.TOO_LONG, { limit: MAX_LENGTH, length: text.length, ...position }),
    };
  }
  const excess = excessIn(text);
  if (excess !== undefined) return { problem: excess };
  try {
    const tree = feelParser.parse(withRangeTypes(text));
    const problem = deepestProblem(text, tree);
    return problem === undefined ? { tree } : { problem };
  } catch (error) {
    return { problem: syntaxProblem(text, error) };
  }
}
