import { checkTables, compileDecisions, evaluateDecision, parseDecisions } from '@motcua/engine/dmn';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { withContent } from '../../bundle/bundle.ts';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

const FILE = 'decisions/mucLePhi.dmn';
let opened: OpenPart;

beforeEach(async () => {
  opened = await openPart('decisions', khaiSinh);
});

/** A fee by the number of copies and by who asks, as an administrator writes it. */
async function writeFee(): Promise<void> {
  await opened.fill('#decision-new', 'Mức lệ phí');
  await opened.choose('#decision-add-input', 'application.requester.relation');
  await opened.choose('#decision-add-input', 'application.extraCopies');
  await opened.choose('#cell-0-in-0', 'guardian');
  await opened.click('[data-action=add-row]');
  await opened.fill('#cell-1-in-1', 'từ 1 đến 5');
  await opened.fill('#cell-1-out-0', '= application.extraCopies * 8000');
}

async function feeOf(application: object): Promise<unknown> {
  const { decisions } = await parseDecisions(opened.text(FILE));
  const { compiled, problems } = compileDecisions(decisions === undefined ? [] : [decisions]);
  expect(problems).toEqual([]);
  const inputs = { application } as never;
  return evaluateDecision({
    compiled,
    decision: 'mucLePhi',
    inputs,
    now: '2026-01-05T01:00:00Z',
    timeZone: 'UTC',
  }).value;
}

test('a table is written in words and runs in the engine', async () => {
  await writeFee();

  expect(await feeOf({ requester: { relation: 'guardian' }, extraCopies: 0 })).toBe(0);
  expect(await feeOf({ requester: { relation: 'mother' }, extraCopies: 3 })).toBe(24000);
});

test('rules that hold together and cases without a rule are told where they are', async () => {
  await writeFee();

  await expect.poll(() => opened.shadow.querySelectorAll('.row-findings').length).toBe(2);
  const { decisions } = await parseDecisions(opened.text(FILE));
  const { compiled } = compileDecisions(decisions === undefined ? [] : [decisions]);
  expect(checkTables(compiled).map(({ code }) => code)).toContain('DMN_RULES_OVERLAP');

  await opened.choose('#decision-policy', 'FIRST');
  await opened.click('[data-action=add-row]');
  await expect.poll(() => opened.part().textContent).toContain('Bảng đầy đủ');
});

test('a table that answers with two values says both, and is one again when a column goes', async () => {
  await writeFee();
  await opened.fill('#decision-add-output', 'Căn cứ');
  await opened.choose('#decision-output-type-1', 'string');
  await opened.fill('#cell-1-out-1', 'Nghị quyết 12');

  const both = await feeOf({ requester: { relation: 'mother' }, extraCopies: 3 });
  expect(both).toEqual({ mucLePhi: 24000, canCu: 'Nghị quyết 12' });

  await opened.click(
    'th.result:last-of-type [data-action=remove], th.result + th.result [data-action=remove]',
  );
  expect(await feeOf({ requester: { relation: 'mother' }, extraCopies: 3 })).toBe(24000);
});

test('everything is undone to the byte', async () => {
  await writeFee();

  await opened.undo(7);

  expect(opened.designer.bundle.files).toEqual(khaiSinh.files);
});

test('rules move and go, and the table stays as it was written otherwise', async () => {
  await writeFee();
  const before = opened.text(FILE);

  await opened.click('[data-row="0"] [data-action=down]');
  expect(opened.shadow.activeElement?.closest('tr')?.dataset.row).toBe('1');
  await opened.click('[data-row="1"] [data-action=up]');
  expect(opened.text(FILE)).toBe(before);

  await opened.click('[data-row="1"] [data-action=remove]');
  expect(opened.shadow.querySelectorAll('[data-row]')).toHaveLength(1);
});

test('what the table does not show is kept', async () => {
  const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<!-- of another tool -->
<d:definitions xmlns:d="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:x="urn:x" name="m" namespace="urn:m" x:keep="1">
  <d:decision id="a" name="A"><d:decisionTable id="t" hitPolicy="PRIORITY"><d:input id="i"><d:inputExpression><d:text>n</d:text></d:inputExpression></d:input>
    <d:output id="o" typeRef="number"><d:outputValues><d:text>2, 1</d:text></d:outputValues></d:output>
    <d:rule id="r"><d:description>why</d:description><d:inputEntry id="ie"><d:text>&lt; 3</d:text></d:inputEntry><d:outputEntry id="oe"><d:text>1</d:text></d:outputEntry></d:rule>
  </d:decisionTable></d:decision>
</d:definitions>
`;
  opened = await openPart('decisions', withContent(khaiSinh, 'decisions/a.dmn', foreign));
  expect(opened.find<HTMLInputElement>('#cell-0-in-0').value).toBe('dưới 3');

  await opened.fill('#cell-0-in-0', 'dưới 4');

  expect(opened.text('decisions/a.dmn')).toBe(foreign.replace('&lt; 3', '&lt; 4'));
});

test('a step chooses the table, and a condition can rely on it', async () => {
  await writeFee();
  await userEvent.click(opened.find('[data-view=diagram]'));
  await userEvent.click(
    opened.designer.querySelector('[data-element-id=is-complete] .djs-hit') as HTMLElement,
  );
  await opened.settle();

  const options = [...opened.find<HTMLSelectElement>('#branch-0-new-comparison').options].map(
    ({ value }) => value,
  );
  expect(options).toContain('mucLePhi');
});

test('axe finds nothing, in either language, and a phone has room', async () => {
  await writeFee();
  expect(await opened.violations()).toEqual([]);

  opened.designer.locale = 'en';
  await page.viewport(390, 844);
  await opened.settle();
  expect(await opened.violations()).toEqual([]);
  expect(opened.find('.part').scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 900);
});
