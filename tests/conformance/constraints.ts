import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundle } from '@motcua/engine/bundle';
import { lint, profileOf } from '@motcua/engine/lint';

interface Suite {
  readonly tests: readonly {
    readonly id: string;
    readonly file: string;
    readonly testCases: readonly { readonly expectedTrace: readonly string[] }[];
  }[];
  readonly constraintTests: readonly { readonly id: string; readonly file: string }[];
}

/** `missed`: models that must be refused and are not. `alarms`: sound models that the profile has something against, with what. */
interface ConstraintFigures {
  readonly passed: number;
  readonly total: number;
  readonly missed?: readonly string[];
  readonly sound: { readonly passed: number; readonly total: number };
  readonly alarms?: Readonly<Record<string, readonly string[]>>;
}

/** What the profile says, and what reading says of a file that is not what its format promises. */
const READING: ReadonlySet<string> = new Set(['MODEL_PART_REPEATED', 'MODEL_UNREADABLE']);
async function alarmsOf(path: string, languages: readonly string[]): Promise<readonly string[]> {
  const { bundle, problems: read } = readBundle([
    { name: 'process.bpmn', content: readFileSync(path, 'utf8') },
  ]);
  const problems = bundle === undefined ? read : await lint(bundle, { profiles: ['constraints'], languages });
  return problems
    .filter(({ code }) => profileOf(code) === 'constraints' || READING.has(code))
    .map(({ code, element }) => `${code} ${element ?? ''}`.trim());
}

/** Three executable tests are of models that break the standard, and say so. */
function mayBeRefused({ testCases }: Suite['tests'][number]): boolean {
  return testCases.some(({ expectedTrace }) => expectedTrace.includes('ERROR'));
}

function soundModels(folder: string, { tests }: Suite): readonly string[] {
  const miwg = join(folder, 'miwg');
  const models = existsSync(miwg) ? readdirSync(miwg).filter((name) => name.endsWith('.bpmn')) : [];
  return [
    ...tests.filter((test) => !mayBeRefused(test)).map(({ file }) => file),
    ...models.sort().map((name) => join('miwg', name)),
  ];
}

/**
 * The models of betsy that break one rule of the standard each, and those that break none. Scripts of the executable models are in the language
 * of the suite, which the host plugs in as that of texts that name none; the others are judged by the standard alone.
 */
export async function checkConstraints({ folder }: { readonly folder: string }): Promise<ConstraintFigures> {
  const file = join(folder, 'betsy-tests.json');
  if (!existsSync(file)) return { passed: 0, total: 0, sound: { passed: 0, total: 0 } };
  const suite: Suite = JSON.parse(readFileSync(file, 'utf8'));
  const missed: string[] = [];
  for (const test of suite.constraintTests)
    if ((await alarmsOf(join(folder, test.file), [])).length === 0) missed.push(test.id);
  const alarms: Record<string, readonly string[]> = {};
  const sound = soundModels(folder, suite);
  for (const model of sound) {
    const found = await alarmsOf(join(folder, model), ['']);
    if (found.length > 0) alarms[model] = found;
  }
  const total = suite.constraintTests.length;
  const alarmed = Object.keys(alarms).length;
  return {
    passed: total - missed.length,
    total,
    ...(missed.length > 0 && { missed }),
    sound: { passed: sound.length - alarmed, total: sound.length },
    ...(alarmed > 0 && { alarms }),
  };
}
