// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Java engines
import { expect, test } from 'vitest';
import { toFeel } from './simple-expression.ts';

test.each([
  ['${approved}', 'approved'],
  ['#{order.total > 100}', 'order.total > 100'],
  ["${status == 'open' && !closed}", 'status = "open" and not(closed)'],
  ['${a eq b or not (c ne d)}', 'a = b or not((c != d))'],
  ['${empty list}', '(list = null or list = "" or list = [])'],
  ['${nrOfCompletedInstances/nrOfInstances >= 0.5}', 'numberOfCompletedInstances / numberOfInstances >= 0.5'],
  ['${loopCounter == 0}', '(loopCounter - 1) = 0'],
  ['${execution.getVariable("amount") >= 3}', 'amount >= 3'],
  ['Case of ${name}', '"Case of " + string(name)'],
])('%s is FEEL: %s', (text, feel) => {
  expect(toFeel(text)).toBe(feel);
});

test.each([
  '${bean.method(x)}',
  '${dateTime().plusDays(1)}',
  '${a ? b : c}',
  '${a[0]}',
  '${(a}',
  '${__proto__()}',
])('%s has no plain equivalent', (text) => {
  expect(toFeel(text)).toBeUndefined();
});
