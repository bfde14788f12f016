import {
  type CompiledDecisions,
  compileDecisions,
  evaluateDecision,
  parseDecisions,
} from '@motcua/engine/dmn';

const KINDS = ['birth', 'marriage', 'residence', 'land', 'business'];
const AGES = [0, 6, 18, 60, 200];
const LEVELS = ['commune', 'province'];
const RULES = 200;
const ROUND_MS = 200;
const ROUNDS = 5;
const BATCH = 50;

/** Rules that share their cells, as hand-written tables do: 16 different ones, each of which is tested once at most. */
function sharedCells(index: number): readonly string[] {
  const kind = KINDS[index % KINDS.length];
  const age = Math.floor(index / KINDS.length) % (AGES.length - 1);
  const level = LEVELS[Math.floor(index / 20) % LEVELS.length];
  const band = Math.floor(index / 40);
  return [
    `"${kind}"`,
    `[${AGES[age]}..${AGES[age + 1]})`,
    `"${level}"`,
    band === 4 ? `&gt;= ${band * 1_000_000}` : `[${band * 1_000_000}..${(band + 1) * 1_000_000})`,
    String(index * 500),
  ];
}

/** Rules of which each has cells of its own: nothing is shared, which is the worst that a table can be. */
function distinctCells(index: number): readonly string[] {
  const from = index * 30_000;
  const amount = index === RULES - 1 ? `&gt;= ${from}` : `[${from}..${from + 30_000})`;
  return ['-', `[0..${200 + index})`, '-', amount, String(index * 500)];
}

type Cells = (index: number) => readonly string[];

/** A table of fees: each kind, age, level and amount meets one rule. */
function modelText(cells: Cells): string {
  const inputs = { kind: 'string', age: 'number', level: 'string', amount: 'number' };
  const data = Object.entries(inputs).map(
    ([name, type]) =>
      `<inputData id="${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`,
  );
  const requirements = Object.keys(inputs).map(
    (name) => `<informationRequirement><requiredInput href="#${name}"/></informationRequirement>`,
  );
  const columns = Object.entries(inputs).map(
    ([name, type]) =>
      `<input><inputExpression typeRef="${type}"><text>${name}</text></inputExpression></input>`,
  );
  const rules = Array.from({ length: RULES }, (_, index) => {
    const texts = cells(index);
    const entries = texts.map((text, column) => {
      const tag = column === texts.length - 1 ? 'outputEntry' : 'inputEntry';
      return `<${tag}><text>${text}</text></${tag}>`;
    });
    return `<rule>${entries.join('')}</rule>`;
  });
  return (
    '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="fees" namespace="urn:fees">' +
    `${data.join('')}<decision id="fee" name="fee"><variable name="fee" typeRef="number"/>${requirements.join('')}` +
    `<decisionTable>${columns.join('')}<output/>${rules.join('')}</decisionTable></decision></definitions>`
  );
}

async function compileFees(cells: Cells): Promise<CompiledDecisions> {
  const { decisions, problems } = await parseDecisions(modelText(cells));
  const { compiled, problems: found } = compileDecisions(decisions === undefined ? [] : [decisions]);
  if (problems.length + found.length > 0) throw new Error(JSON.stringify([...problems, ...found]));
  return compiled;
}

function perSecond(run: () => void): number {
  const began = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    for (let index = 0; index < BATCH; index += 1) run();
    calls += BATCH;
    elapsed = performance.now() - began;
  } while (elapsed < ROUND_MS);
  return (calls / elapsed) * 1000;
}

export interface DecisionFigures {
  /** Evaluations of a table of 200 rules a second, each with other inputs and explained: the smaller of the two below. */
  readonly table200PerSecond: number;
  /** Rules share their cells, 16 different ones. */
  readonly sharedCells: number;
  /** Each rule has cells of its own, up to 400 tests an evaluation. */
  readonly distinctCells: number;
}

/** The median of several rounds. */
async function measure(cells: Cells): Promise<number> {
  const compiled = await compileFees(cells);
  let turn = 0;
  const run = () => {
    turn += 1;
    const inputs = {
      kind: KINDS[turn % KINDS.length] ?? '',
      age: (turn * 7) % 90,
      level: LEVELS[turn % LEVELS.length] ?? '',
      amount: (turn * 123_457) % 6_000_000,
    };
    const { value } = evaluateDecision({
      compiled,
      decision: 'fee',
      inputs,
      now: '2026-01-05T01:00:00Z',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    if (typeof value !== 'number') throw new Error(`Expected a fee for ${JSON.stringify(inputs)}`);
  };
  perSecond(run);
  const rounds = Array.from({ length: ROUNDS }, () => perSecond(run)).sort((one, other) => one - other);
  return Math.round(rounds[ROUNDS >> 1] ?? 0);
}

export async function benchDecision(): Promise<DecisionFigures> {
  const shared = await measure(sharedCells);
  const distinct = await measure(distinctCells);
  return { table200PerSecond: Math.min(shared, distinct), sharedCells: shared, distinctCells: distinct };
}
