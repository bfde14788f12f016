import { type PatternNode, type PatternRefusal, parsePattern } from './parse-pattern.ts';

/** A compiled pattern. `refused` says why it cannot be run in linear time; such a pattern matches nothing. */
export interface LinearPattern {
  readonly refused?: PatternRefusal['refused'];
  readonly test: (text: string) => boolean;
}

type Instruction =
  | { readonly type: 'character'; readonly matches: (character: string) => boolean }
  | { readonly type: 'assert'; readonly holds: (text: string, at: number) => boolean }
  | { readonly type: 'split'; readonly targets: readonly number[] }
  | { readonly type: 'match' };

/** One machine may not have more states than this: `(a{1,1000}){1,1000}` would have a million. */
const MAX_INSTRUCTIONS = 4_000;

/**
 * Compiles a JSON Schema `pattern` so that its run time grows only linearly with the text, whatever the pattern is:
 * natively where backtracking is shown to be bounded, else by following all alternatives at once (Thompson, 1968).
 * Lookaround and backreferences have no such machine and are refused.
 */
export function compilePattern(source: string): LinearPattern {
  const node = parsePattern(source);
  if ('refused' in node) return { refused: node.refused, test: () => false };
  if (isBounded(node)) {
    const native = new RegExp(source, 'u');
    return { test: (text) => native.test(text) };
  }
  const program: Instruction[] = [];
  if (!emit(node, program)) return { refused: 'too-large', test: () => false };
  program.push({ type: 'match' });
  return { test: (text) => run(program, text) };
}

/** Repetitions up to this many are counted as ways, more as one that has no limit. */
const SMALL = 16;

/**
 * Whether native backtracking tries each position a bounded number of times: anchored at the start, at most one
 * unbounded repetition, which repeats a single character, and few ways for the rest.
 */
function isBounded(node: PatternNode): boolean {
  const parts = node.type === 'sequence' ? node.parts : [node];
  if (parts[0]?.type !== 'start') return false;
  return waysOf(node) <= 64 && openRepeats(node) <= 1;
}

/** How many repetitions of a single character have no small limit; within another repetition they count without end. */
function openRepeats(node: PatternNode): number {
  if (node.type === 'sequence' || node.type === 'choice')
    return node.parts.reduce((sum, part) => sum + openRepeats(part), 0);
  if (node.type !== 'repeat') return 0;
  if (node.part.type === 'character') return node.max - node.min > SMALL ? 1 : 0;
  return openRepeats(node.part) > 0 ? Infinity : 0;
}

function waysOf(node: PatternNode): number {
  if (node.type === 'choice') return node.parts.reduce((sum, part) => sum + waysOf(part), 0);
  if (node.type === 'sequence') return node.parts.reduce((product, part) => product * waysOf(part), 1);
  if (node.type !== 'repeat') return 1;
  const single = node.part.type === 'character';
  if (node.max - node.min > SMALL) return single ? 1 : Infinity;
  const inner = waysOf(node.part);
  if (node.max > SMALL && inner > 1) return Infinity;
  return (node.max - node.min + 1) * inner ** Math.min(node.max, SMALL);
}

function emit(node: PatternNode, program: Instruction[]): boolean {
  if (program.length > MAX_INSTRUCTIONS) return false;
  if (node.type === 'sequence') return node.parts.every((part) => emit(part, program));
  if (node.type === 'choice') return emitChoice(node.parts, program);
  if (node.type === 'repeat') return emitRepeat(node, program);
  if (node.type === 'character') program.push({ type: 'character', matches: characterTest(node.source) });
  else if (node.type !== 'empty') program.push({ type: 'assert', holds: ASSERT[node.type] });
  return true;
}

function emitChoice(parts: readonly PatternNode[], program: Instruction[]): boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  const split = program.push({ type: 'split', targets: starts }) - 1;
  for (const part of parts) {
    starts.push(program.length);
    if (!emit(part, program)) return false;
    ends.push(program.push({ type: 'split', targets: [] }) - 1);
  }
  for (const end of ends) program[end] = { type: 'split', targets: [program.length] };
  return split >= 0;
}

function emitRepeat(node: PatternNode & { readonly type: 'repeat' }, program: Instruction[]): boolean {
  if (node.min > MAX_INSTRUCTIONS || (node.max !== Infinity && node.max > MAX_INSTRUCTIONS)) return false;
  for (let count = 0; count < node.min; count += 1) if (!emit(node.part, program)) return false;
  if (node.max === Infinity) {
    const split = program.push({ type: 'match' }) - 1;
    if (!emit(node.part, program)) return false;
    program.push({ type: 'split', targets: [split] });
    program[split] = { type: 'split', targets: [split + 1, program.length] };
    return true;
  }
  const skips: number[] = [];
  for (let count = node.min; count < node.max; count += 1) {
    skips.push(program.push({ type: 'match' }) - 1);
    if (!emit(node.part, program)) return false;
  }
  for (const skip of skips) program[skip] = { type: 'split', targets: [skip + 1, program.length] };
  return true;
}

/** A class or an escape stands for one character; the engine's own reading of it is linear and exact. */
function characterTest(source: string): (character: string) => boolean {
  if (!/^[.[\\]/u.test(source)) return (character) => character === source;
  const one = new RegExp(`^(?:${source})$`, 'u');
  return (character) => one.test(character);
}

const WORD = /^\w$/u;

function isBoundary(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') !== WORD.test(text[at] ?? '');
}

const ASSERT = {
  start: (_text: string, at: number) => at === 0,
  end: (text: string, at: number) => at === text.length,
  boundary: isBoundary,
  'no-boundary': (text: string, at: number) => !isBoundary(text, at),
};

function run(program: readonly Instruction[], text: string): boolean {
  let current = new Set<number>();
  for (let at = 0; ; ) {
    // A pattern may begin anywhere: the first instruction joins at every position.
    if (follow({ program, text, at, from: 0, into: current })) return true;
    if (at >= text.length) return false;
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    at += character.length;
    const next = new Set<number>();
    for (const index of current) {
      const instruction = program[index];
      if (instruction?.type !== 'character' || !instruction.matches(character)) continue;
      if (follow({ program, text, at, from: index + 1, into: next })) return true;
    }
    current = next;
  }
}

interface Step {
  readonly program: readonly Instruction[];
  readonly text: string;
  readonly at: number;
  readonly from: number;
  readonly into: Set<number>;
}

/** Adds `from` and all that is reached from it without reading a character. Whether the match is reached. */
function follow({ program, text, at, from, into }: Step): boolean {
  const open = [from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (into.has(index)) continue;
    into.add(index);
    const instruction = program[index] as Instruction;
    if (instruction.type === 'match') return true;
    if (instruction.type === 'split') open.push(...instruction.targets);
    if (instruction.type === 'assert' && instruction.holds(text, at)) open.push(index + 1);
  }
  return false;
}
