import { expect, test } from 'vitest';
import type { ProcedureView } from '../bundle/procedure-view.ts';
import { processOf } from '../testdata/process-of.ts';
import { checkSteps } from './check-steps.ts';

const procedure: ProcedureView = {
  name: { vi: '' },
  code: '',
  roles: [{ id: 'officer', name: { vi: 'Cán bộ' }, applicant: false }],
  forms: [{ id: 'check', name: { vi: 'Kiểm tra' }, fields: [] }],
  decisions: [],
  draft: false,
  clocks: [],
  documents: [],
  notifications: [],
};

const settled = { attributes: { role: 'officer', form: 'check' } };

const found = (...parts: Parameters<typeof processOf>) =>
  checkSteps(processOf(...parts), procedure).map(({ code, element }) => `${element}: ${code}`);

test('a complete process has no problems', () => {
  expect(found('start check end', 'start>check check>end', { check: settled })).toEqual([]);
});

test('a step needs a name, somebody who does it and a form', () => {
  expect(found('start check end', 'start>check check>end', { check: { name: ' ' } })).toEqual([
    'check: step-without-name',
    'check: step-without-role',
    'check: step-without-form',
  ]);
});

test('somebody named by a formula is enough', () => {
  const check = { attributes: { assignee: '=starter', form: 'check' } };

  expect(found('start check end', 'start>check check>end', { check })).toEqual([]);
});

test('a role or form that the procedure no longer has is said', () => {
  const check = { attributes: { role: 'mayor', form: 'old' } };

  expect(found('start check end', 'start>check check>end', { check })).toEqual([
    'check: role-unknown',
    'check: form-unknown',
  ]);
});

test('an automatic step needs its service, a wait its term or timer', () => {
  const details = {
    auto: { kind: 'automatic' },
    w1: { kind: 'wait' },
    w2: { kind: 'wait', timer: 'P1D' },
  } as const;

  expect(found('start auto w1 w2 end', 'start>auto auto>w1 w1>w2 w2>end', details)).toEqual([
    'auto: step-without-handler',
    'w1: wait-without-term',
  ]);
});

test('an unconnected step is said on both sides', () => {
  expect(found('start end alone', 'start>end', { alone: settled })).toEqual([
    'alone: step-not-reached',
    'alone: step-leads-nowhere',
  ]);
});

test('a branch needs a question, and each way its condition unless it is the default', () => {
  const process = processOf('start gateway a b', 'start>gateway gateway>a gateway>b', {
    gateway: { kind: 'branch', name: '' },
    a: { kind: 'end' },
    b: { kind: 'end' },
  });
  const flows = process.flows.map((flow) => (flow.to === 'a' ? { ...flow, isDefault: true } : flow));

  expect(
    checkSteps({ ...process, flows }, procedure).map(({ code, element }) => `${element}: ${code}`),
  ).toEqual(['gateway: branch-without-question', 'gateway>b: branch-without-condition']);
});

test('a gateway that only brings ways together needs nothing', () => {
  const details = { join: { kind: 'branch', name: '' }, a: settled, b: settled } as const;

  expect(found('start a b join end', 'start>a start>b a>join b>join join>end', details)).toEqual([]);
});
