import { expect, test } from 'vitest';
import { decisionChoices } from './decision-choices.ts';

const dmn = `<definitions xmlns:motcua="urn:x">
  <decision id="fee" name="Lệ phí &amp; phí" motcua:nameEn="Fee">
    <decisionTable><output id="o" name="fee" typeRef="number"/></decisionTable>
  </decision>
  <dmn:decision id="office" name="Nơi giải quyết">
    <dmn:decisionTable><dmn:output name="unit" label="Đơn vị" typeRef="string"/><dmn:output name="days" typeRef="number"/></dmn:decisionTable>
  </dmn:decision>
</definitions>`;

test('decisions are offered with their names and what they answer with', () => {
  const [fee, office] = decisionChoices({ files: [{ name: 'decisions/a.dmn', content: dmn }] });

  expect(fee?.name).toEqual({ vi: 'Lệ phí & phí', en: 'Fee' });
  expect(fee?.fields).toEqual([{ path: 'fee', name: fee?.name, type: 'number', options: [] }]);
  expect(office?.fields.map(({ path, type }) => `${path} ${type}`)).toEqual([
    'office.unit text',
    'office.days number',
  ]);
});

test('other files hold no decisions', () => {
  expect(decisionChoices({ files: [{ name: 'process.bpmn', content: dmn }] })).toEqual([]);
});
