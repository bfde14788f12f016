import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { flow, processFile } from './models.ts';

const FILE = processFile(
  'p',
  [
    '<startEvent id="start"/>',
    '<serviceTask id="lookup" motcua:handler="lookup" motcua:resultVariable="found"/>',
    '<userTask id="days" motcua:term="=if found.amount &gt; 10 then &quot;3 workingDay&quot; else &quot;1 workingDay&quot;"/>',
    '<boundaryEvent id="late" attachedToRef="days"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>',
    '<endEvent id="end"/>',
    flow('start', 'lookup') + flow('lookup', 'days') + flow('days', 'end') + flow('late', 'end'),
  ].join(''),
);

/** Says who asks for what makes the tables of all languages resident. */
const SCRIPT = `
const asked = new Set();
const watched = { Intl: ['Collator', 'DateTimeFormat', 'NumberFormat', 'PluralRules'] };
for (const name of watched.Intl) {
  const Original = Intl[name];
  Intl[name] = new Proxy(Original, {
    construct: (target, args) => (asked.add(name), new target(...args)),
    apply: (target, self, args) => (asked.add(name), target(...args)),
  });
}
for (const [prototype, names] of [
  [Date.prototype, ['toISOString', 'toJSON', 'toString', 'toUTCString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  [Number.prototype, ['toLocaleString']],
  [String.prototype, ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']],
]) {
  for (const name of names) {
    const original = prototype[name];
    prototype[name] = function (...args) {
      asked.add(name);
      return original.apply(this, args);
    };
  }
}
const { createEngine } = await import('@motcua/engine');
const { sqlite } = await import('@motcua/engine/sqlite');
const handlers = { lookup: async () => ({ amount: 20 }) };
const engine = await createEngine({ store: sqlite(), handlers });
await engine.procedures.deploy({ files: [FILE] });
const { caseId } = await engine.cases.start({ procedure: 'p', data: { fullName: 'Nguyễn Thị Sen' }, unit: 'H01' });
await engine.settle();
const [task] = (await engine.tasks.list({ caseId })).items;
await engine.tasks.complete({ taskId: task.taskId });
const { items } = await engine.cases.list({});
const acts = await engine.history.of({ caseId });
PLANTED
console.log(JSON.stringify({ isDue: typeof task.dueAt === "string", cases: items.length, acts: acts.length > 0, asked: [...asked] }));
process.exit();
`;

function run(planted = ''): unknown {
  const script = SCRIPT.replace('FILE', JSON.stringify(FILE)).replace('PLANTED', planted);
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' }));
}

test('a case with a number, a statutory term and a timer is done without the tables of languages, which would stay resident', () => {
  expect(run()).toEqual({ isDue: true, cases: 1, acts: true, asked: [] });
});

test('who asks for them is noticed', () => {
  const planted = "new Intl.DateTimeFormat('vi'); new Date().toISOString(); 'a'.localeCompare('b');";

  expect(run(planted)).toMatchObject({ asked: ['DateTimeFormat', 'toISOString', 'localeCompare'] });
});
