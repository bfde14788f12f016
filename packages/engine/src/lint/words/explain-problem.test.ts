import { expect, test } from 'vitest';
import { explainFix, explainProblem } from './explain-problem.ts';

test('names the step in the language of the reader', () => {
  const problem = {
    code: 'STEP_WITHOUT_ROLE',
    element: 'sign',
    params: { stepName: 'Ký', stepNameEn: 'Sign' },
  };

  expect(explainProblem(problem, 'vi')).toBe('Bước «Ký» chưa có người làm. Hãy chọn vai trò.');
  expect(explainProblem(problem, 'en')).toBe('The step «Sign» does not say who does it. Choose a role.');
});

test('an incident says the name of its step as it is', () => {
  const problem = { code: 'NO_CONDITION_HOLDS', element: 'gate', params: { name: 'Đủ hồ sơ?' } };

  expect(explainProblem(problem, 'vi')).toMatch(/^Điểm rẽ nhánh «Đủ hồ sơ\?»: không nhánh nào phù hợp/);
});

test('a step without a name is said by its id, and nothing stands for one that is not known', () => {
  expect(explainProblem({ code: 'STEP_ENDLESS', element: 'Task_1', params: { budget: 9 } }, 'en')).toMatch(
    /^The step «Task_1» /,
  );
  expect(explainProblem({ code: 'STEP_ENDLESS', params: { budget: 9 } }, 'en')).toMatch(/^The step is /);
});

test('the name that an expression does not know is not taken for the name of the step', () => {
  const problem = {
    code: 'FEEL_NAME_UNKNOWN',
    element: 'a',
    params: { name: 'chek', expression: 'chek.ok' },
  };

  expect(explainProblem(problem, 'en')).toBe(
    'The step «a»: «chek» in «chek.ok» is neither a form nor a field nor a known value. Choose one that exists.',
  );
});

test('a way without a name is said by its ends', () => {
  const problem = { code: 'WAY_WITHOUT_CONDITION', element: 'f1', params: { wayFrom: 'Đủ?', wayTo: 'Ký' } };

  expect(explainProblem(problem, 'vi')).toMatch(/^Nhánh từ «Đủ\?» đến «Ký» chưa nói/);
});

test('values of the program are said in words, values of a person as they are', () => {
  const mismatch = {
    code: 'FEEL_TYPE_MISMATCH',
    params: { part: 'a = 5', expected: 'string', found: 'number' },
  };
  const refused = {
    code: 'CLOCK_EFFECT_REFUSED',
    params: { effect: 'pause', at: 'x', status: 'stopped', expected: ['start'] },
  };

  expect(explainProblem(mismatch, 'vi')).toContain('chữ được đặt cùng với số');
  expect(explainProblem(refused, 'vi')).toContain('«tạm dừng» lúc x không phù hợp với trạng thái «đã dừng»');
});

test('a code of a newer version is at least named', () => {
  expect(explainProblem({ code: 'constructor', params: {} }, 'vi')).toContain('(constructor)');
});

test('a value cannot add parts to a sentence', () => {
  const problem = { code: 'FORM_UNUSED', params: { form: '{file}[[x]]$&' } };

  expect(explainProblem(problem, 'en')).toContain('«{file}[[x]]$&»');
});

test('a long value is cut', () => {
  const problem = { code: 'FORM_UNUSED', params: { form: 'x'.repeat(5000) } };

  expect(explainProblem(problem, 'en').length).toBeLessThan(300);
});

test('the button of a fix has words', () => {
  const fix = { kind: 'set-role', label: 'FIX_SET_ROLE', params: { element: 'a', role: 'reception' } };

  expect(explainFix(fix, 'vi')).toBe('Chọn vai trò «reception»');
});
