import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { textField } from './fields.ts';

const place = document.createElement('div');

afterEach(() => place.remove());

/** A field over a model of one text, drawn again at every change of anything. */
function drawField(value: string, onChange: (value: string) => unknown = () => undefined): void {
  if (!place.isConnected) document.body.append(place);
  render(
    html`${textField({ id: 'name', label: 'Tên bước', value, onChange })}<input aria-label="Khác" />`,
    place,
  );
}

const field = () => page.getByLabelText('Tên bước');

test('what is being typed stays when the screen is drawn again meanwhile, and counts when the field is left', async () => {
  const taken: string[] = [];
  drawField('Cán bộ xử lý', (value) => taken.push(value));
  await userEvent.click(field());
  await userEvent.keyboard('{Control>}a{/Control}Hỏ');

  drawField('Cán bộ xử lý', (value) => taken.push(value));
  await userEvent.keyboard('i ý kiến');
  await userEvent.tab();

  expect(taken).toEqual(['Hỏi ý kiến']);
});

test('a value that changes elsewhere is shown as soon as nobody edits the field, also one that is shown again', async () => {
  drawField('một');
  await userEvent.fill(field(), 'hai');
  await userEvent.tab();

  drawField('một');
  await expect.element(field()).toHaveValue('một');
  drawField('ba');

  await expect.element(field()).toHaveValue('ba');
});
