import { type PatternNode, type PatternRefusal, parsePattern } from './parse-pattern.ts';

/** A compiled pattern. `refused` says why it cannot be run in linear time; such a pattern matches nothing. */
export interface LinearPattern {
  readonly refused?: PatternRefusal['refused'];
  readonly test: (text: string) => boolean;
}

/** The characters beside a place; empty at the edges of the text. */
interface Around {
  readonly before: string;
  readonly after: string;
}

type Instruction =
  | { readonly type: 'character'; readonly matches: (character: string) => boolean }
  | { readonly type: 'assert'; readonly holds: (around: Around) => boolean }
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
  return { test: machineFor(program) };
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

const ASSERT: Readonly<Record<'start' | 'end' | 'boundary' | 'no-boundary', (around: Around) => boolean>> = {
  start: ({ before }) => before === '',
  end: ({ after }) => after === '',
  boundary: ({ before, after }) => WORD.test(before) !== WORD.test(after),
  'no-boundary': ({ before, after }) => WORD.test(before) === WORD.test(after),
};

/** The places in the program that may be next, and what each next character leads to, remembered. */
interface State {
  readonly places: readonly number[];
  /** What assertions may ask about the character before: none, a letter of a word, or another. */
  readonly before: string;
  readonly next: Map<string, State | true>;
}

/** More states than this are not remembered, and a test does not look at more instructions than that: then it fails. */
const MAX_STATES = 1_000;
const MAX_STEPS = 2_000_000;

function machineFor(program: readonly Instruction[]): (text: string) => boolean {
  const states = new Map<string, State>();
  let steps = 0;
  const stateOf = (places: readonly number[], before: string): State => {
    const key = `${before} ${places.join()}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    if (states.size >= MAX_STATES) states.clear();
    const state = { places, before, next: new Map() };
    states.set(key, state);
    return state;
  };
  const advance = (state: State, after: string): State | true => {
    const reached = follow(program, state, after);
    steps += reached.size;
    if (reached.has(program.length - 1)) return true;
    const places = [...reached].filter((index) => moves(program[index], after)).map((index) => index + 1);
    // A pattern may begin anywhere: the first instruction joins at every position.
    return stateOf(
      [...new Set([...places, 0])].sort((left, right) => left - right),
      WORD.test(after) ? 'a' : ' ',
    );
  };
  const nextOf = (state: State, after: string): State | true => {
    const known = state.next.get(after);
    if (known !== undefined) return known;
    const next = advance(state, after);
    state.next.set(after, next);
    return next;
  };
  return (text) => {
    steps = 0;
    let state = stateOf([0], '');
    for (const character of text) {
      const next = nextOf(state, character);
      if (next === true) return true;
      if (steps > MAX_STEPS) return false;
      state = next;
    }
    return nextOf(state, '') === true;
  };
}

function moves(instruction: Instruction | undefined, character: string): boolean {
  return instruction?.type === 'character' && character !== '' && instruction.matches(character);
}

/** All that is reached from the state without reading a character. */
function follow(
  program: readonly Instruction[],
  { places, before }: State,
  after: string,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...places];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const instruction = program[index] as Instruction;
    if (instruction.type === 'split') open.push(...instruction.targets);
    if (instruction.type === 'assert' && instruction.holds({ before, after })) open.push(index + 1);
  }
  return reached;
}
